import { parseMoment } from '../dates/formats'
import { isMissing, parseQuantity } from '../numbers/parse'
import type { Dialect, ReadingNote } from '../reading'
import { Ledger } from '../rows/ledger'
import type { TableRecord } from '../table/records'
import type { MacroColumns } from './columns'
import { frequencyOf } from './frequency'
import type { MacroReading, MacroSeries } from './macro-series'

/** A series needs so many values. */
const LEAST_VALUES = 2

/**
 * Data rows to series, with the books kept. A missing value ('.', 'NA', nothing) is a gap of its series only; text in
 * the place of a number, a bad date, and a day that comes again with other values reject the row.
 */
export function readMacroRows(
  records: TableRecord[],
  { date, values }: MacroColumns,
  { decimal, dateOrder }: Pick<Dialect, 'decimal' | 'dateOrder'>,
  header: TableRecord | null,
): Pick<MacroReading, 'series' | 'imported' | 'rejected' | 'skipped' | 'rejects' | 'notes'> {
  const ledger = new Ledger()
  const byDay = new Map<number, number[]>()
  for (const { line, cells } of records) {
    const reject = (column: number, reason: string) =>
      ledger.reject({ line, column: header?.cells[column]?.trim() ?? '', value: cells[column] ?? '', reason })
    const written = values.map(({ column }) => cells[column] ?? '')
    if (written.every(isMissing)) {
      ledger.skip('no-price', line)
      continue
    }
    const day = parseMoment(cells[date] ?? '', dateOrder)?.day
    if (day === undefined) {
      reject(date, isMissing(cells[date] ?? '') ? 'row/no-date' : 'row/bad-date')
      continue
    }
    const numbers = written.map((cell) => parseQuantity(cell.replace(/\s*%\s*$/, ''), decimal))
    const bad = numbers.indexOf(null)
    const known = byDay.get(day)
    if (bad >= 0) reject(values[bad].column, 'row/text-in-number')
    else if (!known) byDay.set(day, numbers as number[])
    else if (known.every((value, i) => Object.is(value, numbers[i]))) ledger.skip('duplicate', line)
    else reject(date, 'row/duplicate-conflict')
  }
  const days = [...byDay.keys()].sort((a, b) => a - b)
  const notes: ReadingNote[] = []
  const series = values.flatMap(({ name }, i): MacroSeries[] => {
    const own = days.filter((day) => !Number.isNaN(byDay.get(day)![i]))
    if (own.length < LEAST_VALUES) {
      notes.push({ code: 'macro/too-few-values', detail: { name, count: own.length } })
      return []
    }
    const dates = Int32Array.from(own)
    return [
      {
        name,
        dates,
        values: Float64Array.from(own, (day) => byDay.get(day)![i]),
        frequency: frequencyOf(dates),
      },
    ]
  })
  return {
    ...{ series, imported: byDay.size, rejected: ledger.rejected, skipped: ledger.skipped },
    ...{ rejects: ledger.rejects, notes: [...notes, ...ledger.notes] },
  }
}
