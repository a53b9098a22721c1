import type { Failure } from '../../numerics/failure'
import type { ReadingNote } from '../reading'
import { inflate, MOST_UNPACKED } from './inflate'
import type { Limits } from './inflate'
import { isGzip } from './unpack'
import { openZip } from './zip'

/** One table's bytes after unpacking. */
export interface ByteSource {
  /** The file's name; inside an archive `archive.zip/its/path.csv`. */
  name: string
  /** Can be read in any order and more than once. */
  blob: Blob
  /** What was left out of the archive (`zip/left-out`), with its first table. */
  notes: ReadingNote[]
  /** Why this entry of an archive could not be unpacked; its blob is empty then. */
  failure?: Failure
}

/**
 * The tables of a dropped file: itself, what its gzip holds (whatever its name says), or each table of a zip file.
 * @param most bytes that may come out of an archive, all its entries together
 * @throws Failure `csv/damaged-gzip`, `csv/unpacks-too-large` { megabytes }, and as {@link openZip}; what `breathe` throws
 */
export async function openSources(
  file: File,
  breathe: () => Promise<void>,
  most = MOST_UNPACKED,
): Promise<ByteSource[]> {
  const limits = { breathe, most }
  if (await isZip(file)) return openZip(file, file.name, limits)
  return [{ name: file.name, blob: await unpackedGzip(file, limits), notes: [] }]
}

/** @throws Failure `csv/damaged-gzip`, `csv/unpacks-too-large`; what `breathe` throws */
export async function unpackedGzip(blob: Blob, limits: Limits): Promise<Blob> {
  return isGzip(await start(blob)) ? inflate(blob, 'gzip', 'csv/damaged-gzip', limits) : blob
}

/** A local header, the end record of an archive with nothing in it, or the mark of one part of several. */
export async function isZip(blob: Blob): Promise<boolean> {
  const [p, k, first, second] = await start(blob)
  return p === 0x50 && k === 0x4b && [0x0304, 0x0506, 0x0708].includes((first << 8) | second)
}

async function start(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, 4).arrayBuffer())
}
