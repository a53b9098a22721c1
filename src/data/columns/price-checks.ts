import { Failure } from '../../numerics/failure'
import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { NamedColumn } from './families'
import type { ColumnFacts } from './layout'
import { plainName, readName } from './names'

const TICKER = /^[A-Z][A-Z0-9.^=&-]{0,5}$/
/** So many unknown tickers beside a name like FIX make it one of them. */
const TICKERS = 3
const SURE = /close|price|settle|adj/

/** FIX and SON are tickers beside AAPL, MSFT and XOM, and a fixing or a Turkish close elsewhere. */
export function isTickerAmongTickers(
  column: NamedColumn,
  named: NamedColumn[],
  numeric: ColumnFacts[],
): boolean {
  if (column.reading.prefix !== '' || !TICKER.test(column.name) || SURE.test(plainName(column.name)))
    return false
  const others = numeric.filter(
    ({ index, name }) => index !== column.index && readName(name) === null && TICKER.test(name),
  )
  return others.length >= TICKERS && others.length > named.length
}

const THIRTY_SECONDS = /^\d{2,3}[-'](?:[0-2]\d|3[01])(?:[+\d]|\s?[1-7]\/8)?$/

/**
 * Bonds quoted as 99-16 are 99 16/32, and neither a number nor a gap.
 * @throws Failure `csv/thirty-seconds` { line, column, value }.
 */
export function refuseThirtySeconds(rows: TableRecord[], columns: ColumnFacts[]): void {
  for (const { index, name } of columns) {
    if (readName(name)?.role !== 'price') continue
    const fitting = rows.filter(({ cells }) => THIRTY_SECONDS.test((cells[index] ?? '').trim()))
    if (fitting.length < 2 || fitting.length < 0.5 * rows.length) continue
    const { line, cells } = fitting[0]
    throw new Failure('csv/thirty-seconds', { line, column: name, value: cells[index].trim() })
  }
}

/** So many cells must be dates. */
const MOST = 0.9

/** `20200103` in every row, or any number that is a date under a name of dates ("expiry"): no price, whatever it is called. */
export function holdsDates(
  rows: TableRecord[],
  { index, name }: ColumnFacts,
  { dates }: ColumnContent,
): boolean {
  if (dates < MOST) return false
  if (readName(name)?.role === 'date' || /date|time|expiry|maturity|datum|fecha/i.test(name)) return true
  const cells = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '')
  return cells.filter((cell) => /^\d{8}$/.test(cell)).length >= MOST * cells.length
}
