import { isMissing } from '../numbers/parse'
import type { TableRecord } from '../table/records'
import { isDate, isTicker, tickersOf } from './cells'
import { readHeadlineName } from './column-names'
import type { HeadlineRole } from './column-names'
import { understandLabels } from './labels'

/** Where everything stands in a row; null for what the file does not have. */
export interface HeadlineLayout {
  text: number
  date: number | null
  ticker: number | null
  label: number | null
  /** Columns of a row. A longer one has separators inside its text. */
  width: number
}

/** What the cells of one column look like over a sample; shares are of its filled cells. */
export interface CellFacts {
  filled: number
  dates: number
  tickers: number
  /** Share of whole numbers. */
  integers: number
  /** Share with a word in them: numbers are no text. */
  words: number
  /** Mean length of the filled cells. */
  length: number
  /** Share understood as labels that no title or ticker would be. */
  labels: number
}

const MOSTLY = 0.9
/** Below this a column called "date" or "symbol" holds something else. */
const HALF = 0.5
/** Digits without a name are labels only where the file is long enough to see that they repeat. */
const DIGIT_ROWS = 3

export function cellFacts(rows: TableRecord[], column: number): CellFacts {
  const cells = rows.map(({ cells }) => cells.at(column) ?? '').filter((cell) => !isMissing(cell))
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  const labels = understandLabels(cells)
  const plainDigits =
    labels?.kind === 'digits' && cells.every((cell) => /^\s*(-1|[0-2])(\.0)?\s*$/.test(cell))
  const trusted =
    labels?.kind === 'words' ||
    (plainDigits && (cells.length >= DIGIT_ROWS || labels?.labels['-1'] !== undefined))
  return {
    filled: cells.length,
    dates: share(isDate),
    tickers: share((cell) => isTicker(cell) || tickersOf(cell).every(isTicker)),
    integers: share((cell) => /^\s*\d+\s*$/.test(cell)),
    words: share((cell) => /\p{L}\p{M}*\p{L}|\p{Lo}/u.test(cell)),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1),
    labels: trusted ? labels.share : 0,
  }
}

/** Columns by their names, and by what is in them. Null where no column holds texts. */
export function findColumns(
  header: string[] | null,
  rows: TableRecord[],
  width: number,
): HeadlineLayout | null {
  const facts = Array.from({ length: width }, (_, column) => cellFacts(rows, column))
  const named = header ? namedColumns(header) : []
  const taken = new Set<number>()
  const take = (column: number | undefined): number | null => {
    if (column === undefined) return null
    taken.add(column)
    return column
  }
  const byName = (role: HeadlineRole, fits: (facts: CellFacts) => boolean) =>
    named.find((one) => one.role === role && !taken.has(one.column) && fits(facts[one.column]))?.column
  const byContent = (fits: (facts: CellFacts) => boolean) => {
    const found = facts.findIndex((one, column) => !taken.has(column) && one.filled > 0 && fits(one))
    return found < 0 ? undefined : found
  }

  const title = byName('text', ({ dates, filled }) => filled === 0 || dates < HALF)
  if (title !== undefined) taken.add(title)
  const date = take(byName('date', ({ dates }) => dates >= HALF) ?? byContent(({ dates }) => dates >= MOSTLY))
  const label = take(
    byName('label', ({ dates, length }) => dates < HALF && length < 40) ??
      byContent(({ labels }) => labels >= MOSTLY),
  )
  const ticker = take(
    byName('ticker', ({ tickers, length }) => tickers >= HALF || (length > 0 && length < 15)) ??
      (header && title !== undefined ? undefined : byContent(isTickerColumn)),
  )
  const text = title ?? longest(facts, taken)
  return text === undefined ? null : { text, date, ticker, label, width }
}

/** Short words that repeat, or codes written in capitals; whole numbers alone are row numbers. */
function isTickerColumn({ tickers, integers, length }: CellFacts): boolean {
  return tickers >= MOSTLY && integers < HALF && length <= 12
}

function namedColumns(header: string[]): { column: number; role: HeadlineRole; rank: number }[] {
  return header
    .flatMap((name, column) => {
      const reading = readHeadlineName(name)
      return reading ? [{ column, ...reading }] : []
    })
    .sort((a, b) => a.rank - b.rank)
}

function longest(facts: CellFacts[], taken: Set<number>): number | undefined {
  const free = facts.map((one, column) => ({ ...one, column })).filter(({ column }) => !taken.has(column))
  const texts = free.filter(({ filled, dates, words }) => filled > 0 && dates < HALF && words >= HALF)
  if (texts.length === 0) return undefined
  return texts.reduce((a, b) => (b.length > a.length ? b : a)).column
}
