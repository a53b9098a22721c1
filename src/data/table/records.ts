import Papa from 'papaparse'
import { Failure } from '../../numerics/failure'
import type { Dialect } from '../reading'

/** One record of the file: its cells as text, and the line it starts on (from 1, blank lines counted). */
export interface TableRecord {
  line: number
  cells: string[]
}

/** Characters tokenised between two chances to cancel: about 5,000 rows of an OHLCV file. */
const SLICE = 262_144

/**
 * Tokenises the whole text (LF line ends) with a known delimiter; blank lines are left out. The text is cut into
 * slices at line ends outside quotes, so that a large file can be cancelled.
 * @throws Failure `csv/unclosed-quote` with the line the quote stands on.
 */
export async function tokenise(
  text: string,
  delimiter: Dialect['delimiter'],
  breathe: () => Promise<void>,
): Promise<TableRecord[]> {
  const quoted = text.includes('"')
  const records: TableRecord[] = []
  let line = 1
  for (let start = 0; start < text.length;) {
    const end = sliceEnd(text, start, quoted)
    const slice = text.slice(start, end)
    const { data, errors } = Papa.parse<string[]>(slice, { delimiter, newline: '\n', header: false })
    refuseUnclosed(slice, line, data, errors)
    if (slice.endsWith('\n')) data.pop()
    for (const cells of data) {
      if (cells.length > 1 || cells[0].trim() !== '') records.push({ line, cells })
      line += 1 + (quoted ? lineBreaks(cells) : 0)
    }
    start = end
    await breathe()
  }
  return records
}

/** The first end of a line at or after `start + SLICE` with an even number of quotes before it. */
function sliceEnd(text: string, start: number, quoted: boolean): number {
  let counted = start
  let quotes = 0
  for (let at = start + SLICE; ;) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    if (!quoted) return end + 1
    for (let q = text.indexOf('"', counted); q >= 0 && q < end; q = text.indexOf('"', q + 1)) quotes++
    if (quotes % 2 === 0) return end + 1
    counted = end
    at = end + 1
  }
}

/** A quote that never closes, or that closes lines later in the middle of a cell, has swallowed rows. */
function refuseUnclosed(slice: string, line: number, data: string[][], errors: Papa.ParseError[]): void {
  for (const error of errors) {
    if (error.type !== 'Quotes') continue
    const swallowed = data[error.row ?? 0]?.some((cell) => cell.includes('\n'))
    if (error.code !== 'MissingQuotes' && !swallowed) continue
    const before = slice.slice(0, error.index ?? 0)
    throw new Failure('csv/unclosed-quote', {
      line: line + lineBreaks([before]),
      column: (error.index ?? 1) - before.lastIndexOf('\n') - 1,
    })
  }
}

function lineBreaks(cells: string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
