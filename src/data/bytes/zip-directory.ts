import { Failure } from '../../numerics/failure'
import { detectEncoding } from './encodings'

/** One file of an archive, as its central directory lists it. */
export interface ZipEntry {
  name: string
  encrypted: boolean
  /** 0 stored, 8 deflated. */
  method: number
  crc: number
  packedSize: number
  size: number
  /** Where its local header begins. */
  offset: number
}

const END = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
const ENCRYPTED = 0x0001
const UTF8_NAME = 0x0800
const UNICODE_PATH = 0x7075
/** Stands in a field of 32 bits whose value needs 64. */
const TOO_LARGE = 0xffffffff

/**
 * The central directory of a zip file (PKWARE's APPNOTE 4.3). Names are UTF-8 where the archive says so or they are
 * well-formed; else in the East Asian encoding that they surely are, or in code page 437, the format's own.
 * @throws Failure `csv/damaged-zip`; `csv/large-zip` for zip64, which only archives above 4 GB need
 */
export async function zipEntries(archive: Blob): Promise<ZipEntry[]> {
  const tail = await viewOf(archive, Math.max(0, archive.size - END_SIZE - LONGEST_COMMENT), archive.size)
  const end = endOf(tail)
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (count === 0xffff || size === TOO_LARGE || start === TOO_LARGE) throw new Failure('csv/large-zip')
  if (start + size > archive.size) throw new Failure('csv/damaged-zip')
  const directory = await viewOf(archive, start, start + size)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_SIZE > size || directory.getUint32(at, true) !== ENTRY)
      throw new Failure('csv/damaged-zip')
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) =>
      directory.getUint16(at + field, true),
    )
    const next = at + ENTRY_SIZE + nameSize + extraSize + commentSize
    if (next > size) throw new Failure('csv/damaged-zip')
    entries.push(entryAt(directory, at, nameSize, extraSize))
    at = next
  }
  return entries
}

function entryAt(
  directory: DataView<ArrayBuffer>,
  at: number,
  nameSize: number,
  extraSize: number,
): ZipEntry {
  const flags = directory.getUint16(at + 8, true)
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at + ENTRY_SIZE, nameSize + extraSize)
  const entry = {
    name:
      unicodePath(bytes.subarray(nameSize)) ?? nameOf(bytes.subarray(0, nameSize), (flags & UTF8_NAME) !== 0),
    encrypted: (flags & ENCRYPTED) !== 0,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    packedSize: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
  }
  const large = [entry.packedSize, entry.size, entry.offset].includes(TOO_LARGE)
  if (large) throw new Failure('csv/large-zip')
  return entry
}

/**
 * The packed bytes of an entry: behind its local header, whose name and extra field may be longer or shorter than the
 * directory's.
 * @throws Failure `csv/damaged-zip`
 */
export async function packedBytes(archive: Blob, entry: ZipEntry): Promise<Blob> {
  const header = await viewOf(archive, entry.offset, entry.offset + LOCAL_SIZE)
  if (header.byteLength < LOCAL_SIZE || header.getUint32(0, true) !== LOCAL)
    throw new Failure('csv/damaged-zip')
  const start = entry.offset + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true)
  if (start + entry.packedSize > archive.size) throw new Failure('csv/damaged-zip')
  return archive.slice(start, start + entry.packedSize)
}

/** The last end record whose comment reaches to the end of the file; a comment may hold anything. */
function endOf(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue
    if (at + END_SIZE + tail.getUint16(at + 20, true) <= tail.byteLength) return at
  }
  throw new Failure('csv/damaged-zip')
}

async function viewOf(archive: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await archive.slice(start, end).arrayBuffer())
}

/** Info-ZIP's extra field with the name in UTF-8: identifier, size, version 1, CRC of the other name, the name. */
function unicodePath(extra: Uint8Array): string | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra[at + 2] | (extra[at + 3] << 8)
    const isPath = (extra[at] | (extra[at + 1] << 8)) === UNICODE_PATH && size > 5 && extra[at + 4] === 1
    if (isPath) return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + size))
    at += 4 + size
  }
  return null
}

const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const EAST_ASIAN = ['gb18030', 'big5', 'shift_jis', 'euc-kr']
const TWO_SIGNS = /\p{Lo}{2}/u

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const { encoding, certain } = utf8 ? { encoding: 'utf-8', certain: true } : detectEncoding(bytes)
  if (encoding === 'utf-8' || (certain && EAST_ASIAN.includes(encoding))) {
    const name = new TextDecoder(encoding).decode(bytes)
    if (encoding === 'utf-8' || TWO_SIGNS.test(name)) return name
  }
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437[byte - 0x80],
  ).join('')
}
