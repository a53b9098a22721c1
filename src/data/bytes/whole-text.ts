/**
 * All the bytes as text. In two steps, because Node decodes windows-1252 as ISO 8859-1 in one (the euro sign becomes a
 * control character); browsers do it right either way.
 */
export function wholeText(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}
