import { readName } from '../columns/names'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'
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
  const header = aligned(records[known], records[first])
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

/** R writes no name over the row names: a header of one cell less than the rows have stands over the others. */
function aligned(header: TableRecord, row: TableRecord | undefined): TableRecord {
  const isShort =
    row && row.cells.length === header.cells.length + 1 && !isMissing(row.cells[row.cells.length - 1])
  const names = header.cells.some((cell) => readName(cell)?.role === 'date')
  return isShort && !names ? { line: header.line, cells: ['', ...header.cells] } : header
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
