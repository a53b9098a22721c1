import { Failure } from '../../numerics/failure'
import { markupKind } from './markup'
import { byteOrderMark, looksUtf16 } from './unicode'

/** What a file of each kind begins with; the first that fits wins. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['PDF', '%PDF'],
  ['GZIP', '\x1f\x8b'],
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['ZIP', 'PK\x07\x08'],
  ['7Z', '7z\xbc\xaf\x27\x1c'],
  ['RAR', 'Rar!\x1a\x07'],
  ['XZ', '\xfd7zXZ\0'],
  ['BZIP2', 'BZh'],
  ['ZSTD', '\x28\xb5\x2f\xfd'],
  ['LZ4', '\x04\x22\x4d\x18'],
  ['XLS', '\xd0\xcf\x11\xe0'],
  ['PARQUET', 'PAR1'],
  ['FEATHER', 'FEA1'],
  ['ARROW', 'ARROW1'],
  ['ORC', 'ORC\x0a'],
  ['AVRO', 'Obj\x01'],
  ['HDF5', '\x89HDF\r\n\x1a\n'],
  ['MATLAB', 'MATLAB 5.0 MAT-file'],
  ['NUMPY', '\x93NUMPY'],
  ['SQLITE', 'SQLite format 3\0'],
  ['RDATA', 'RDX2\n'],
  ['RDATA', 'RDX3\n'],
  ['RDS', 'X\n\0\0\0'],
  ['STATA', '<stata_dta>'],
  ['SPSS', '$FL2@(#)'],
  ['PICKLE', '\x80\x04\x95'],
  ['PICKLE', '\x80\x05\x95'],
]
const TAR_MARK = 257

/** How much of the start is searched for NULs and for the names inside a ZIP. */
const HEAD = 65_536

/**
 * Refuses what is no text table, by the first 64 KB.
 * @throws Failure `csv/empty` for no bytes; `csv/not-text` with `looksLike` (PNG, XLSX, HTML, …, binary).
 */
export function refuseNonText(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Failure('csv/empty', { bytes: 0 })
  const head = bytes.subarray(0, HEAD)
  const looksLike = binaryKind(head) ?? markupKind(latin(head.subarray(0, 2000)))
  if (looksLike) throw new Failure('csv/not-text', { looksLike })
}

/** What a zip file with these names inside is: a document of some program, or ZIP. */
export function archiveKind(names: readonly string[]): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^xl[/\\]/)) return 'XLSX'
  if (has(/^word\//)) return 'DOCX'
  if (has(/^ppt\//)) return 'PPTX'
  if (has(/^Index(\.zip|\/.*\.iwa)$/)) return 'NUMBERS'
  if (names.includes('mimetype') && names.includes('content.xml')) return 'ODS'
  return names.length > 0 && names.every((name) => name.endsWith('.npy')) ? 'NUMPY' : 'ZIP'
}

function binaryKind(head: Uint8Array): string | null {
  const start = latin(head.subarray(0, 32))
  const found = SIGNATURES.find(([, mark]) => start.startsWith(mark))?.[0]
  if (found === 'ZIP') return archiveKind(namesIn(latin(head)))
  if (found) return found
  if (latin(head.subarray(TAR_MARK, TAR_MARK + 5)) === 'ustar') return 'TAR'
  if (!head.includes(0) || byteOrderMark(head)?.startsWith('utf-16') || looksUtf16(head)) return null
  return 'binary'
}

const LOCAL_HEADER = 'PK\x03\x04'

/** The names in the local headers at the start of a zip file: of each, its size is at 26 and itself at 30. */
function namesIn(text: string): string[] {
  const names: string[] = []
  for (let at = text.indexOf(LOCAL_HEADER); at >= 0; at = text.indexOf(LOCAL_HEADER, at + 1)) {
    const size = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27)
    names.push(text.slice(at + 30, at + 30 + size))
  }
  return names
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
