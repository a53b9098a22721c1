import { Failure } from '../../numerics/failure'
import type { BarColumns } from '../columns/layout'
import type { ReadingNote, ReturnKind } from '../reading'
import type { PriceSeries } from '../series'
import type { GroupRows } from './group-rows'
import { firstOutside } from './returns'
import { rowAt } from './settle'
import type { Settled } from './settle'

export interface BuiltSeries {
  series: PriceSeries[]
  notes: ReadingNote[]
}

/**
 * One series from the rows that have a price of it; `price` is the index of its price among the values, and the others
 * are those of high, low, volume and raw close, by whose ratio to the price high and low are scaled.
 */
export function seriesOf(
  ticker: string,
  settled: Settled,
  price: number,
  { high, low, volume, rawClose: raw }: BarColumns,
  adjusted: boolean,
): PriceSeries {
  const { rows } = settled
  const priced = pricedRows(settled, price)
  const dates = new Int32Array(priced.length)
  for (let i = 0; i < dates.length; i++) dates[i] = rows.day(priced[i])
  const close = columnOf(rows, priced, price)
  const series: PriceSeries = { ticker, dates, close, adjusted }
  const rawClose = raw === null ? null : columnOf(rows, priced, raw)
  const scaled = (at: number) => {
    const column = columnOf(rows, priced, at)
    if (rawClose) for (let i = 0; i < column.length; i++) column[i] *= close[i] / rawClose[i]
    return valid(column, Number.MIN_VALUE)
  }
  if (high !== null) series.high = scaled(high)
  if (low !== null) series.low = scaled(low)
  if (volume !== null) series.volume = valid(columnOf(rows, priced, volume), 0)
  return series
}

/** Which rows have a price of the ticker, in order of day. */
function pricedRows(settled: Settled, price: number): Int32Array {
  const found = new Int32Array(settled.length)
  let count = 0
  for (let i = 0; i < settled.length; i++) {
    const row = rowAt(settled, i)
    if (!Number.isNaN(settled.rows.value(row, price))) found[count++] = row
  }
  return found.subarray(0, count)
}

function columnOf(rows: GroupRows, which: Int32Array, column: number): Float64Array {
  const values = new Float64Array(which.length)
  for (let i = 0; i < values.length; i++) values[i] = rows.value(which[i], column)
  return values
}

/** In place: what is no number of at least `least` becomes a gap. */
function valid(column: Float64Array, least: number): Float64Array {
  for (let i = 0; i < column.length; i++) if (!(column[i] >= least && column[i] < Infinity)) column[i] = NaN
  return column
}

/**
 * Leaves out the tickers that cannot be used: fewer than two prices, every price the same, or an index that runs out
 * of all bounds (`kind` says what it was built from). Each gets a note.
 * @throws Failure `data/constant`, `data/one-row` or `csv/index-out-of-range` when no ticker is left.
 */
export function usableSeries(candidates: PriceSeries[], kind: ReturnKind | null): BuiltSeries {
  const series: PriceSeries[] = []
  const notes: ReadingNote[] = []
  for (const one of candidates) {
    const constant = one.close.length > 1 && one.close.every((price) => price === one.close[0])
    const outside = kind && firstOutside(one)
    if (kind && outside !== null) {
      notes.push({ code: 'csv/index-out-of-range', detail: { ticker: one.ticker, day: outside, kind } })
    } else if (constant)
      notes.push({ code: 'data/constant', detail: { ticker: one.ticker, price: one.close[0] } })
    else if (one.close.length > 1) series.push(one)
    else notes.push({ code: 'data/one-row', detail: { ticker: one.ticker, prices: one.close.length } })
  }
  if (series.length > 0) return { series, notes }
  const worst = notes.find(({ code }) => code === 'data/constant') ?? notes[0]
  throw new Failure(worst?.code ?? 'data/one-row', worst?.detail ?? { prices: 0 })
}
