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
/** Characters of one record; what is longer is no row of a table, and must not fill the memory. */
const LONGEST = 2 ** 25

/**
 * Cuts text (LF line ends) that comes in pieces into records, whatever the borders of the pieces: what follows the
 * last complete record waits for the next piece. Blank lines are left out.
 */
export class RecordCutter {
  /** Was there a quotation mark? */
  quoted = false
  readonly #parser: Papa.Parser
  readonly #rewrite: ((lines: string) => string) | null
  /** The beginning of a line that must be rewritten as a whole. */
  #held = ''
  #rest = ''
  /** The rest was looked at when it was so long, and had no complete record. */
  #incomplete = 0
  #line = 1

  /** @param rewrite what is done to the lines before they are cut (`rewrite.ts`) */
  constructor(delimiter: Dialect['delimiter'], rewrite: ((lines: string) => string) | null = null) {
    this.#rewrite = rewrite
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' })
  }

  /**
   * The records that are complete with this piece.
   * @throws Failure `csv/unclosed-quote` with line and column of the quote; `csv/not-text` for a line without end.
   */
  push(piece: string): TableRecord[] {
    this.#rest += this.#rewrite ? this.#rewritten(piece, this.#rewrite) : piece
    // A record of many pieces is not read again with each of them: the cost stays linear.
    if (this.#rest.length < 2 * this.#incomplete) return []
    const records = this.#parse(true)
    this.#incomplete = this.#rest.length
    if (this.#incomplete > LONGEST) {
      this.#parse(false)
      throw new Failure('csv/not-text', { looksLike: 'binary' })
    }
    return records
  }

  /** The last record, when nothing ends its line. */
  end(): TableRecord[] {
    if (this.#rewrite) this.#rest += this.#rewrite(this.#held)
    return this.#rest === '' ? [] : this.#parse(false)
  }

  #rewritten(piece: string, rewrite: (lines: string) => string): string {
    const text = this.#held + piece
    const end = text.lastIndexOf('\n') + 1
    this.#held = text.slice(end)
    return end > 0 ? rewrite(text.slice(0, end)) : ''
  }

  #parse(more: boolean): TableRecord[] {
    const text = this.#rest
    const { data, errors, meta } = this.#parser.parse(text, 0, more) as Papa.ParseResult<string[]>
    const quoted = text.includes('"')
    this.quoted ||= quoted
    if (errors.length > 0) refuseUnclosed(text, this.#line, data, errors)
    if (!more && text.endsWith('\n')) data.pop()
    const records: TableRecord[] = []
    for (const cells of data) {
      if (cells.length > 1 || cells[0].trim() !== '') records.push({ line: this.#line, cells })
      this.#line += 1 + (quoted ? lineBreaks(cells) : 0)
    }
    this.#rest = more ? text.slice(meta.cursor) : ''
    return records
  }
}

/**
 * Tokenises a whole text (LF line ends) with a known delimiter.
 * @throws as {@link RecordCutter.push}; what `breathe` throws
 */
export async function tokenise(
  text: string,
  delimiter: Dialect['delimiter'],
  breathe: () => Promise<void>,
): Promise<TableRecord[]> {
  const cutter = new RecordCutter(delimiter)
  const records: TableRecord[] = []
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; start += SLICE) {
    for (const record of cutter.push(text.slice(start, start + SLICE))) records.push(record)
    await breathe()
  }
  for (const record of cutter.end()) records.push(record)
  return records
}

/** A quote that never closes, or that closes lines later in the middle of a cell, has swallowed rows. */
function refuseUnclosed(text: string, line: number, data: string[][], errors: Papa.ParseError[]): void {
  for (const error of errors) {
    if (error.type !== 'Quotes') continue
    const swallowed = data[error.row ?? 0]?.some((cell) => cell.includes('\n'))
    if (error.code !== 'MissingQuotes' && !swallowed) continue
    const before = text.slice(0, error.index ?? 0)
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
