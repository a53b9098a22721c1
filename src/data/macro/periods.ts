import { dayOf, isoOfDay } from '../days'
import type { TableRecord } from '../table/records'

const QUARTER = /^(\d{4})[\s\-:/]*Q([1-4])$|^Q([1-4])[\s\-:/]*(\d{4})$/i
const MONTH = /^(\d{4})M(\d{1,2})$/i
const YEAR = /^(1[5-9]|20)\d\d$/

/** Written periods as dates: 2020Q2, Q2 2020 and 2020M04 are 2020-04-01; other cells as they are. */
export function periodAsDate(cell: string): string {
  const text = cell.trim()
  const quarter = QUARTER.exec(text)
  if (quarter) return firstOf(quarter[1] ?? quarter[4], 3 * Number(quarter[2] ?? quarter[3]) - 2) ?? cell
  const month = MONTH.exec(text)
  return month ? (firstOf(month[1], Number(month[2])) ?? cell) : cell
}

/**
 * Records with the periods in them written as dates. A first column of bare years is one of dates as well; elsewhere a
 * year is a number like any other.
 */
export function withDates(records: TableRecord[]): TableRecord[] {
  const years = records.filter(({ cells }) => YEAR.test(cells[0].trim())).length
  const yearly = years > 0 && years >= 0.9 * (records.length - 1)
  return records.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, i) =>
      i === 0 && yearly && YEAR.test(cell.trim()) ? `${cell.trim()}-01-01` : periodAsDate(cell),
    ),
  }))
}

/** Whether a record is a header with a column a year, as the World Bank writes its tables. */
export function isRowOfYears(cells: string[]): boolean {
  return cells.filter((cell) => YEAR.test(cell.trim())).length >= 5
}

function firstOf(year: string, month: number): string | null {
  const day = dayOf(Number(year), month, 1)
  return day === null ? null : isoOfDay(day)
}
