import { parseMoment } from '../dates/formats'
import { isMissing } from '../numbers/parse'
import type { Dialect, ReadingNote } from '../reading'
import { Ledger } from '../rows/ledger'
import { looksLikeFooter } from '../table/footer'
import type { TableRecord } from '../table/records'
import { uniqueNames } from '../tickers'
import type { MacroColumns } from './columns'
import { frequencyOf } from './frequency'
import { seriesName } from './keys'
import type { MacroReading, MacroSeries } from './macro-series'
import { isGap, parseValue } from './value'

/** A series needs so many values. */
const LEAST_VALUES = 2

/** The rows of one key, or all where there are no keys. */
interface Group {
  name: string
  byDay: Map<number, number[]>
}

/**
 * Data rows to series, with the books kept. A missing value ('.', 'NA', nothing) is a gap of its series only; text in
 * the place of a number, a bad date, and a day that comes again with other values reject the row.
 */
export function readMacroRows(
  records: TableRecord[],
  { date, values, keys }: MacroColumns,
  { decimal, dateOrder }: Pick<Dialect, 'decimal' | 'dateOrder'>,
  header: TableRecord | null,
): Pick<MacroReading, 'series' | 'imported' | 'rejected' | 'skipped' | 'rejects' | 'notes'> {
  const ledger = new Ledger()
  const groups = new Map<string, Group>()
  const below = belowTable(records, date, dateOrder)
  for (const { line, cells } of records) {
    if (line >= below) {
      ledger.skip('footer', line)
      continue
    }
    const reject = (column: number, reason: string) =>
      ledger.reject({ line, column: header?.cells[column]?.trim() ?? '', value: cells[column] ?? '', reason })
    const written = values.map(({ column }) => cells[column] ?? '')
    if (written.every(isGap)) {
      ledger.skip('no-price', line)
      continue
    }
    const day = parseMoment(cells[date] ?? '', dateOrder)?.day
    if (day === undefined) {
      reject(date, isMissing(cells[date] ?? '') ? 'row/no-date' : 'row/bad-date')
      continue
    }
    const name = seriesName(cells, keys)
    const group = groups.get(name) ?? { name, byDay: new Map<number, number[]>() }
    groups.set(name, group)
    const numbers = written.map((cell) => parseValue(cell, decimal))
    const bad = numbers.indexOf(null)
    const known = group.byDay.get(day)
    if (bad >= 0) reject(values[bad].column, 'row/text-in-number')
    else if (!known) group.byDay.set(day, numbers as number[])
    else if (known.every((value, i) => Object.is(value, numbers[i]))) ledger.skip('duplicate', line)
    else reject(date, 'row/duplicate-conflict')
  }
  const notes: ReadingNote[] = []
  const found = [...groups.values()].flatMap((group) => seriesOf(group, values, notes))
  const names = uniqueNames(found.map(({ name }) => name)).names
  const imported = [...groups.values()].reduce((sum, { byDay }) => sum + byDay.size, 0)
  return {
    series: found.map((one, i) => ({ ...one, name: names[i] })),
    ...{ imported, rejected: ledger.rejected, skipped: ledger.skipped },
    ...{ rejects: ledger.rejects, notes: [...notes, ...ledger.notes] },
  }
}

/** The line from which on nothing but a footer follows. */
function belowTable(records: TableRecord[], date: number, order: Dialect['dateOrder']): number {
  const last = records.findLastIndex(({ cells }) => parseMoment(cells[date] ?? '', order) !== null)
  let below = Infinity
  for (const { line, cells } of records.slice(last + 1)) {
    if (looksLikeFooter(cells, date, below < Infinity)) below = Math.min(below, line)
    else below = Infinity
  }
  return last < 0 ? Infinity : below
}

/** One series a column of values, called by key and column where there are several of both. */
function seriesOf(
  { name: key, byDay }: Group,
  values: MacroColumns['values'],
  notes: ReadingNote[],
): MacroSeries[] {
  const days = [...byDay.keys()].sort((a, b) => a - b)
  return values.flatMap(({ name: column }, i): MacroSeries[] => {
    const name = key === '' ? column : values.length > 1 ? `${key}, ${column}` : key
    const own = days.filter((day) => !Number.isNaN(byDay.get(day)![i]))
    if (own.length < LEAST_VALUES) {
      notes.push({ code: 'macro/too-few-values', detail: { name, count: own.length } })
      return []
    }
    const dates = Int32Array.from(own)
    const numbers = Float64Array.from(own, (day) => byDay.get(day)![i])
    return [{ name, dates, values: numbers, frequency: frequencyOf(dates) }]
  })
}
