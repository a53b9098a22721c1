import Papa from 'papaparse'
import { detectEncoding } from './bytes/encodings'
import { shapeKey } from './shape-key'
import { detectDelimiter } from './table/delimiter'
import { findHeader } from './table/header'
import { rewriting } from './table/rewrite'

/** Enough for a preamble and a header of some thousand tickers, in bytes. */
const HEAD = 2 ** 16
const NEWLINE = 10

/** The shape of an unpacked table before any correction, from its first lines; null where they are no table. */
export async function fileShape(table: Blob): Promise<string | null> {
  const bytes = wholeLines(new Uint8Array(await table.slice(0, HEAD).arrayBuffer()))
  const text = new TextDecoder(detectEncoding(bytes).encoding).decode(bytes).replace(/\r\n?/g, '\n')
  const delimiter = detectDelimiter(text)
  const rewritten = rewriting(text, delimiter)
  const { data } = Papa.parse<string[]>(rewritten?.rewrite(text) ?? text, {
    delimiter: rewritten?.delimiter ?? delimiter,
    newline: '\n',
    skipEmptyLines: 'greedy',
  })
  const records = data.map((cells, line) => ({ line: line + 1, cells }))
  if (records.length === 0) return null
  const { header, first } = findHeader(records)
  const cells = header?.cells ?? records[Math.min(first, records.length - 1)].cells.map(() => '')
  const names = cells.map((cell, i) => cell.trim() || `Column ${i + 1}`)
  return names.length > 1 ? shapeKey(delimiter, names) : null
}

/** Without the last line, which may be cut off, even within a character. */
function wholeLines(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = bytes.length < HEAD ? -1 : bytes.lastIndexOf(NEWLINE)
  return end > 0 ? bytes.subarray(0, end + 1) : bytes
}
