import { Failure } from '../../numerics/failure'
import { OrderEvidence } from '../dates/order'
import { parseMoment } from '../dates/formats'
import { resolveDecimal } from '../numbers/decimal'
import type { Dialect } from '../reading'
import { Ledger } from '../rows/ledger'
import type { TableRecord } from '../table/records'
import { uniqueNames } from '../tickers'
import { frequencyOf } from './frequency'
import { representatives, seriesName } from './keys'
import type { MacroReading, MacroSeries } from './macro-series'
import { isGap, parseValue } from './value'

/** Periods that a header needs to be one of a table with a column a period. */
const LEAST_PERIODS = 5
/** A series needs so many values. */
const LEAST_VALUES = 2
/** Series that can be taken in at once; a file of all countries is to be cut to those that are wanted. */
const MOST_SERIES = 60
const PERIOD = /^((?:1[5-9]|20)\d{2}(?:[-/]?(?:Q[1-4]|M?\d{1,2}))?)(?:\s*\[.*\])?$/i

/** `2020`, `2020-01`, `2020Q1`, `2020 [YR2020]` as the period, else null. */
function periodOf(cell: string): string | null {
  return PERIOD.exec(cell.trim())?.[1] ?? null
}

/** The index of a header with a column a period, as the World Bank, Eurostat and the IMF write their tables; or -1. */
export function findPeriodHeader(records: TableRecord[]): number {
  return records.findIndex(
    ({ cells }) => cells.filter((cell) => periodOf(cell) !== null).length >= LEAST_PERIODS,
  )
}

/**
 * A table with a column a period and a row a series, which is called by the texts of its row that tell it from others
 * (country and indicator). A row counts as imported when its series is.
 * @throws Failure `macro/years-as-columns` { file, line, count, most } for more series than can be taken in.
 */
export function readTransposed(
  records: TableRecord[],
  at: number,
  delimiter: Dialect['delimiter'],
  file: string,
): Omit<MacroReading, 'name' | 'sha256'> {
  const header = records[at]
  const periods = header.cells.flatMap((cell, column) => {
    const period = periodOf(cell)
    return period === null ? [] : [{ column, period }]
  })
  const labels = header.cells.flatMap((cell, column) => (periodOf(cell) === null ? [column] : []))
  const rows = records.slice(at + 1)
  const filled = rows.filter(({ cells }) => periods.some(({ column }) => !isGap(cells[column] ?? '')))
  if (filled.length > MOST_SERIES) {
    throw new Failure('macro/years-as-columns', {
      file,
      line: header.line,
      count: filled.length,
      most: MOST_SERIES,
    })
  }
  const evidence = new OrderEvidence()
  for (const { period } of periods) evidence.see(period, header.line)
  const { order } = evidence.assume()
  const columns = periods.map(({ column }) => column)
  const { decimal, notes } = resolveDecimal(filled, columns, delimiter, delimiter !== ',')
  const keys = representatives(filled, labels)
  const fallback =
    labels.find((column) => /name|indicator|series|title/i.test(header.cells[column])) ?? labels[0]
  const names = filled.map(({ cells }) => {
    const name = seriesName(cells, keys.length > 0 ? keys : fallback === undefined ? [] : [fallback])
    return name || file.replace(/\.[^.]*$/, '')
  })
  const unique = uniqueNames(names).names
  const ledger = new Ledger()
  const series: MacroSeries[] = []
  for (const { line, cells } of rows) {
    const i = filled.findIndex((one) => one.line === line)
    if (i < 0) {
      ledger.skip('no-price', line)
      continue
    }
    const points: { day: number; value: number }[] = []
    let bad = -1
    for (const { column, period } of periods) {
      const value = parseValue(cells[column] ?? '', decimal)
      const day = parseMoment(period, order)?.day
      if (value === null || day === undefined) bad = column
      else if (!Number.isNaN(value)) points.push({ day, value })
    }
    if (bad >= 0) {
      ledger.reject({
        line,
        column: header.cells[bad],
        value: cells[bad] ?? '',
        reason: 'row/text-in-number',
      })
    } else if (points.length < LEAST_VALUES) {
      ledger.skip('left-out', line)
      notes.push({ code: 'macro/too-few-values', detail: { name: unique[i], count: points.length } })
    } else {
      points.sort((a, b) => a.day - b.day)
      const dates = Int32Array.from(points, ({ day }) => day)
      const values = Float64Array.from(points, ({ value }) => value)
      series.push({ name: unique[i], dates, values, frequency: frequencyOf(dates) })
    }
  }
  return {
    ...{
      series,
      rows: rows.length,
      imported: series.length,
      rejected: ledger.rejected,
      skipped: ledger.skipped,
    },
    ...{ rejects: ledger.rejects, notes: [...notes, ...ledger.notes] },
  }
}
