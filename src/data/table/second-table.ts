import { readName } from '../columns/names'
import { dateClass } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'
import type { TableRecord } from './records'

/** The names in the rows above the data, as {@link isOtherHeader} compares them. */
export function namesAbove(records: TableRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap(({ cells }) => cells.map(compared)))
}

/**
 * Is a row among the data the header of another table: a name of dates in the column of dates, and beside it words of
 * which some do not stand above the data? The same header again, as in files put together, is none.
 */
export function isOtherHeader(cells: string[], date: number, above: ReadonlySet<string>): boolean {
  if (cells.length < 2 || date >= cells.length || cells.some(isData)) return false
  if (readName(cells[date])?.role !== 'date') return false
  const names = cells.filter((cell, i) => i !== date && !isMissing(cell))
  return names.some((name) => !above.has(compared(name)))
}

const isData = (cell: string) => looksNumeric(cell) || dateClass(cell) !== null
const compared = (name: string) => name.trim().toLowerCase()
