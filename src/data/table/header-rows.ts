import { readName } from '../columns/names'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric, parseNumber } from '../numbers/parse'
import type { TableRecord } from './records'

/** Is a row as wide as the data, apart from empty cells at its end? */
export function fullWidth(cells: string[], width: number): boolean {
  return cells.length >= width || cells.length === width - 1
}

/**
 * The header row `known`, put together with the rows around it up to the data at `first` where these tell columns of
 * one name apart: tickers over fields (`AAPL Close`, `MSFT Close`), fields over tickers, or one ticker for all of them
 * in a row that says so. Blank cells of a row of groups continue the group to their left.
 */
export function mergeHeaders(
  records: TableRecord[],
  known: number,
  first: number,
  date: number,
): TableRecord {
  const header = aligned(records[known], records.slice(first, first + SHOWN))
  const names = header.cells.map((cell) => cell.trim())
  const others = neighbours(records, known, first)
  const dateName = others
    .map((cells) => cells[date]?.trim() ?? '')
    .find((cell) => readName(cell)?.role === 'date')
  if (dateName && readName(names[date] ?? '')?.role !== 'date') names[date] = dateName
  const labels = names.filter((name, i) => i !== date && name !== '')
  const repeated = new Set(labels).size < labels.length
  const gaps = names.some((name, i) => i !== date && name === '')
  for (const row of others) {
    const other = filledRight(row, date)
    const groups = new Set(other.filter((cell, i) => i !== date && cell !== ''))
    const oneForAll =
      groups.size === 1 && row.filter((cell) => !isMissing(cell)).length > 2 && isTickerName(row[date] ?? '')
    if (!oneForAll && !(groups.size > 1 && repeated)) continue
    const base = gaps && repeated ? filledRight(names, date) : names
    const joined = base.map((name, i) => (i === date || name === '' ? name : join(name, other[i] ?? '')))
    if (oneForAll || new Set(joined).size > new Set(base).size) return { line: header.line, cells: joined }
  }
  return { line: header.line, cells: names }
}

/** Rows that show how wide the data is. */
const SHOWN = 20

/**
 * R writes no name over the row names: a header without dates of one cell less than the rows have stands over the others.
 * Where it has all names of bars, and the rows fit them, the rows have a value more at their end.
 */
function aligned(header: TableRecord, rows: TableRecord[]): TableRecord {
  const [first] = rows
  const isLonger = ({ cells }: TableRecord) => {
    return cells.length === first.cells.length && !isMissing(cells[cells.length - 1])
  }
  if (!first || first.cells.length !== header.cells.length + 1 || !rows.every(isLonger)) return header
  const roles = header.cells.map((cell) => readName(cell)?.role)
  if (!roles.includes('date')) return { line: header.line, cells: ['', ...header.cells] }
  const fits = rows.every(({ cells }) => {
    const [open, high, low, close] = (['open', 'high', 'low', 'price'] as const).map((role) => {
      const cell = cells[roles.indexOf(role)] ?? ''
      return parseNumber(cell, '.') ?? parseNumber(cell, ',') ?? NaN
    })
    return low <= Math.min(open, close) && high >= Math.max(open, close)
  })
  return fits ? { line: header.line, cells: [...header.cells, ''] } : header
}

/** The rows next to the header that have no numbers. */
function neighbours(records: TableRecord[], known: number, first: number): string[][] {
  const isNames = (cells: string[]) => {
    return cells.length > 1 && !cells.some((cell) => looksNumeric(cell) || dateClass(cell) !== null)
  }
  const rows: string[][] = []
  for (let i = known + 1; i < first && isNames(records[i].cells); i++) rows.push(records[i].cells)
  for (let i = known - 1; i >= 0 && isNames(records[i].cells); i--) rows.push(records[i].cells)
  const width = records[known].cells.length
  return rows.filter((cells) => fullWidth(cells, width) || cells.length > 0.5 * width)
}

/** "Ticker" and "Symbol", and not "Currency". */
function isTickerName(name: string): boolean {
  return readName(name)?.role === 'symbol' && /tick|symb|code|instr|secur/i.test(name)
}

function filledRight(cells: string[], date: number): string[] {
  // A group may begin above the dates: "AAPL US Equity,,,MSFT US Equity,".
  let group =
    readName(cells[date] ?? '') === null && isMissing(cells[date + 1] ?? '') ? (cells[date] ?? '').trim() : ''
  return cells.map((cell, i) => {
    if (i === date) return ''
    if (!isMissing(cell)) group = cell.trim()
    return group
  })
}

/** The ticker first, whichever of the two it is. */
function join(name: string, other: string): string {
  if (other === '') return name
  const isField = (one: string) => (readName(one)?.role ?? 'symbol') !== 'symbol'
  return isField(other) && !isField(name) ? `${name} ${other}` : `${other} ${name}`
}

/** A line above the data that another delimiter cuts into as many cells as these rows have, as its cells. */
export function recut(record: TableRecord, width: number): TableRecord {
  if (record.cells.length !== 1 || width < 2) return record
  for (const delimiter of ['\t', ';', '|', ',']) {
    const cells = record.cells[0].split(delimiter)
    if (cells.length === width) return { line: record.line, cells: cells.map((cell) => cell.trim()) }
  }
  return record
}
