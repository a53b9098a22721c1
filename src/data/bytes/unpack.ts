import { inflate, MOST_UNPACKED } from './inflate'

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * What is inside a gzip file (RFC 1952); other bytes as they are.
 * @throws Failure `csv/damaged-gzip`; `csv/unpacks-too-large` { megabytes }; what `breathe` throws.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  breathe: () => Promise<void>,
  most = MOST_UNPACKED,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes
  const inside = await inflate(new Blob([bytes]), 'gzip', 'csv/damaged-gzip', { breathe, most })
  return new Uint8Array(await inside.arrayBuffer())
}
