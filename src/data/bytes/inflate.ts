import { Failure } from '../../numerics/failure'

/** What a file may unpack to, in bytes: more would not fit into the memory of a tab, and a bomb of zeros fills any. */
export const MOST_UNPACKED = 2 ** 30
const MEGABYTE = 2 ** 20
/** Bytes gathered before they become a Blob, which the browser may keep on disk. */
const GATHERED = 2 ** 23

export interface Limits {
  breathe: () => Promise<void>
  /** Bytes that may come out. */
  most: number
  /** Sees every piece that comes out, in order. */
  see?: (bytes: Uint8Array) => void
}

/**
 * Unpacks a stream by the browser's own decompression, into a Blob.
 * @param damaged the Failure's code when the packing is damaged or cut off
 * @throws Failure `damaged`, `csv/unpacks-too-large` { megabytes }; what `breathe` throws
 */
export async function inflate(
  packed: Blob,
  format: 'gzip' | 'deflate-raw',
  damaged: string,
  { breathe, most, see }: Limits,
): Promise<Blob> {
  const reader = packed.stream().pipeThrough(new DecompressionStream(format)).getReader()
  const parts: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let [size, gathered] = [0, 0]
  const gather = () => {
    parts.push(new Blob(chunks))
    chunks = []
    gathered = 0
  }
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((): never => {
        throw new Failure(damaged)
      })
      if (done) break
      size += value.length
      gathered += value.length
      if (size > most) throw new Failure('csv/unpacks-too-large', { megabytes: Math.ceil(most / MEGABYTE) })
      see?.(value)
      chunks.push(value)
      if (gathered >= GATHERED) gather()
      await breathe()
    }
  } finally {
    // Ends the decompression of what nobody will read; a stream that failed has ended already.
    await reader.cancel().catch(() => {})
  }
  gather()
  return new Blob(parts)
}
