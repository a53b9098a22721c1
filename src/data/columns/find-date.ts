import { Failure } from '../../numerics/failure'
import { foldWord, monthOf } from '../dates/months'
import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { ColumnFacts } from './layout'
import { isTimeName, readName } from './names'

/** So many cells of a column must be dates for it to be one without a name that says so. */
const MOST = 0.9

/**
 * The date column: the best name whose cells are dates; else the first column of written dates; else one of digits
 * (20200103, epochs) that is the first or never changes direction; else one of digits that only a name or a place makes
 * dates (43831, 2020, 1974.25); else a column called so although its cells are text, so that each row says what is wrong
 * with it.
 * @throws Failure `csv/no-date-column` { columns, counter } (the name of a column that only counts the rows, or ''),
 * `csv/dates-without-year` { line, column, value }.
 */
export function findDate(
  columns: ColumnFacts[],
  contents: ColumnContent[],
  rows: TableRecord[] = [],
): number {
  const named = columns
    .map(({ index, name }) => ({ index, reading: readName(name) }))
    .filter(({ reading }) => reading?.role === 'date')
    .sort((a, b) => a.reading!.rank - b.reading!.rank)
    .map(({ index }) => index)
  const indexes = columns.map(({ index }) => index)
  const isCounted = (i: number) => contents[i].counted >= MOST
  const found =
    named.find((i) => contents[i].dates >= 0.5) ??
    named.find((i) => isCounted(i) && contents[i].distinct > 1) ??
    indexes.find((i) => contents[i].writtenDates >= MOST) ??
    indexes.find((i) => contents[i].dates >= MOST && (i === 0 || contents[i].monotone)) ??
    indexes.find((i) => isCounted(i) && i <= 1 && contents[i].monotone && contents[i].distinct > 1) ??
    // Other tables may stand below the first one: years below months.
    indexes.find((i) => i === 0 && contents[i].counted >= 0.7 && contents[i].distinct > 1)
  if (found !== undefined) return found
  refuseWithoutYear(rows, columns, named)
  const text = named.find((i) => contents[i].dates > 0 || contents[i].numbers < 0.5)
  if (text !== undefined) return text
  // A short table without header, and lines below it.
  const most = indexes.find((i) => contents[i].writtenDates > 0.5)
  if (most !== undefined) return most
  throw new Failure('csv/no-date-column', { columns: listed(columns), counter: counterOf(columns, rows) })
}

/** A column of times beside the date column, by its name or, without header, by its cells. */
export function findTime(
  columns: ColumnFacts[],
  contents: ColumnContent[],
  date: number,
  rows: TableRecord[] = [],
): number | null {
  const found = columns.find(({ index, name, named }) => {
    if (index === date || contents[index].clocks < MOST) return false
    if (named) return isTimeName(name)
    return contents[index].numbers < 0.5 || (index === date + 1 && areDigitClocks(rows, index))
  })
  return found?.index ?? null
}

/** `000000` or `0930` right behind the date: digits of one length, of which some begin with a nought. */
function areDigitClocks(rows: TableRecord[], column: number): boolean {
  const texts = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '')
  const length = texts[0]?.length
  return (
    (length === 4 || length === 6) &&
    texts.every((text) => text.length === length) &&
    texts.some((text) => text.startsWith('0'))
  )
}

export function listed(columns: ColumnFacts[]): string {
  return columns
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200)
}

const DAY_AND_MONTH = /^\d{1,2}\s*[-/.]\s*\d{1,2}\.?$/
const DAY_AND_WORD = /^(?:(\d{1,2})[\s.-]*(\p{L}{3,12})\.?|(\p{L}{3,12})\.?\s+(\d{1,2}))$/u

/** `02.01.` or `2-Jan`: days of any year. In the first column or one called date. */
function refuseWithoutYear(rows: TableRecord[], columns: ColumnFacts[], named: number[]): void {
  for (const column of new Set([...named, 0])) {
    const cells = rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '')
    const first = cells.find((record) => lacksYear(record.cells[column]))
    const lacking = cells.filter((record) => lacksYear(record.cells[column])).length
    if (!first || lacking < MOST * cells.length || lacking < 2) continue
    const detail = {
      line: first.line,
      column: columns[column]?.name ?? '',
      value: first.cells[column].trim(),
    }
    throw new Failure('csv/dates-without-year', detail)
  }
}

function lacksYear(cell: string): boolean {
  const text = cell.trim()
  // 12.5 is a price as well; marks that no number has, or a dot at the end, make it a day.
  if (DAY_AND_MONTH.test(text)) return /[-/]/.test(text) || text.endsWith('.')
  const m = DAY_AND_WORD.exec(text)
  return m !== null && monthOf(foldWord(m[2] ?? m[3])) > 0
}

/** The column that counts rows (1, 2, 3, …), as R writes it in place of the days of a time series. */
function counterOf(columns: ColumnFacts[], rows: TableRecord[]): string {
  const counter = columns.find(({ index }) => {
    const numbers = rows.map(({ cells }) => Number(cells[index] ?? ''))
    return (
      numbers.length > 1 && numbers.every((n, i) => Number.isInteger(n) && (i === 0 || n > numbers[i - 1]))
    )
  })
  return counter?.name ?? ''
}
