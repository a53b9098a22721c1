/** Text to bytes in an encoding of the platform's TextDecoder, which has no encoder: its decoding table turned round. */
const TABLES = new Map<string, Map<string, number[]>>()

export function encode(text: string, encoding: string, mark = false): Uint8Array<ArrayBuffer> {
  const marked = mark ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Uint8Array.from(new TextEncoder().encode(marked))
  if (encoding === 'utf-16le') {
    return Uint8Array.from(
      [...marked].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    )
  }
  const table = TABLES.get(encoding) ?? tableOf(encoding)
  TABLES.set(encoding, table)
  return Uint8Array.from(
    [...marked].flatMap((letter) => {
      const bytes = table.get(letter)
      if (!bytes) throw new Error(`${letter} is not in ${encoding}`)
      return bytes
    }),
  )
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, number[]>()
  const learn = (bytes: number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes))
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let byte = 0; byte < 256; byte++) learn([byte])
  if (/^windows|^iso|^koi8/.test(encoding)) return table
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail])
  return table
}
