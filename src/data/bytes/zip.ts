import { Failure } from '../../numerics/failure'
import { Crc32 } from './crc'
import { inflate } from './inflate'
import type { Limits } from './inflate'
import { archiveKind } from './sniff'
import type { ByteSource } from './source'
import { isZip, unpackedGzip } from './source'
import { packedBytes, zipEntries } from './zip-directory'
import type { ZipEntry } from './zip-directory'

const STORED = 0
const DEFLATED = 8
/** Bytes read at a time of an entry that is not packed. */
const SLICE = 2 ** 22
/** What systems and people put beside tables: by folder, by name, by ending. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.[^/]|thumbs\.db$|desktop\.ini$)/i
const NO_TABLE =
  /(^|\/)(readme|licen[cs]e|changelog)[^/]*$|\.(png|jpe?g|gif|svg|webp|bmp|ico|tiff?|pdf|docx?|pptx?|md|html?|css|js|py|r|m|ipynb|exe|dll)$/i
/** Names of what was left out that are shown. */
const SHOWN = 3

/**
 * The tables of a zip file, each under `archive.zip/its/path.csv`. Directories and what is no table by its name are left
 * out; the note `zip/left-out` { count, names } of the first table says so. An entry that cannot be unpacked has a failure.
 * @throws Failure `csv/damaged-zip`, `csv/large-zip`, `csv/encrypted-zip`, `csv/empty-zip` { count, names },
 * `csv/unpacks-too-large`, `csv/not-text` for a document that is a zip file inside (XLSX, ODS, …)
 */
export async function openZip(archive: Blob, name: string, limits: Limits): Promise<ByteSource[]> {
  const entries = await zipEntries(archive)
  const files = entries.filter(({ name }) => !/[/\\]$/.test(name))
  const document = archiveKind(files.map(({ name }) => name))
  if (document !== 'ZIP') throw new Failure('csv/not-text', { looksLike: document })
  const tables = files.filter(({ name }) => !isLeftOut(name))
  const others = files.filter(({ name }) => isLeftOut(name))
  const detail = {
    count: others.length,
    names: others
      .slice(0, SHOWN)
      .map(({ name }) => name)
      .join(', '),
  }
  if (tables.length === 0) throw new Failure('csv/empty-zip', detail)
  if (tables.some(({ encrypted }) => encrypted)) throw new Failure('csv/encrypted-zip')
  const sources: ByteSource[] = []
  let left = limits.most
  for (const entry of tables) {
    await limits.breathe()
    const source = await openEntry(archive, entry, { ...limits, most: left })
    left -= source.blob.size
    sources.push({ ...source, name: `${name}/${entry.name.replaceAll('\\', '/')}` })
  }
  if (others.length > 0) sources[0].notes = [{ code: 'zip/left-out', detail }]
  return sources
}

function isLeftOut(name: string): boolean {
  const path = name.replaceAll('\\', '/')
  return HIDDEN.test(path) || NO_TABLE.test(path)
}

async function openEntry(archive: Blob, entry: ZipEntry, limits: Limits): Promise<ByteSource> {
  const { name } = entry
  try {
    const blob = await unpackedGzip(await bytesOf(archive, entry, limits), limits)
    if (await isPlainZip(blob)) throw new Failure('csv/zip-in-zip')
    return { name, blob, notes: [] }
  } catch (error) {
    // The whole archive is too large; a damaged entry leaves the others alone.
    if (!(error instanceof Failure) || error.code === 'csv/unpacks-too-large') throw error
    return { name, blob: new Blob(), notes: [], failure: error }
  }
}

/** An archive, and not a sheet that is packed as one: that is refused by its own name later. */
async function isPlainZip(blob: Blob): Promise<boolean> {
  if (!(await isZip(blob))) return false
  try {
    return archiveKind((await zipEntries(blob)).map(({ name }) => name)) === 'ZIP'
  } catch {
    return true
  }
}

async function bytesOf(archive: Blob, entry: ZipEntry, limits: Limits): Promise<Blob> {
  const packed = await packedBytes(archive, entry)
  const crc = new Crc32()
  const see = (bytes: Uint8Array) => crc.see(bytes)
  let blob = packed
  if (entry.method === DEFLATED)
    blob = await inflate(packed, 'deflate-raw', 'csv/damaged-zip', { ...limits, see })
  else if (entry.method === STORED) await readThrough(packed, { ...limits, see })
  else throw new Failure('csv/unsupported-zip', { method: entry.method })
  if (blob.size !== entry.size || crc.value !== entry.crc) throw new Failure('csv/damaged-zip')
  return blob
}

async function readThrough(blob: Blob, { breathe, see }: Limits): Promise<void> {
  for (let at = 0; at < blob.size; at += SLICE) {
    see?.(new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer()))
    await breathe()
  }
}
