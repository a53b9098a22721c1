import { Failure } from '../../numerics/failure'

/** What a file may unpack to, in bytes: more would not fit into the memory of a tab, and a bomb of zeros fills any. */
const MOST = 2 ** 30
const MEGABYTE = 2 ** 20

/**
 * What is inside a gzip file (RFC 1952), by the browser's own decompression; other bytes as they are.
 * @throws Failure `csv/damaged-gzip`; `csv/unpacks-too-large` { megabytes }; what `breathe` throws.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  breathe: () => Promise<void>,
  most = MOST,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(damaged)
      if (done) return joined(chunks, size)
      chunks.push(value)
      size += value.length
      if (size > most) throw new Failure('csv/unpacks-too-large', { megabytes: most / MEGABYTE })
      await breathe()
    }
  } finally {
    // Ends the decompression of what nobody will read; a stream that failed has ended already.
    await reader.cancel().catch(() => {})
  }
}

function damaged(): never {
  throw new Failure('csv/damaged-gzip')
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
