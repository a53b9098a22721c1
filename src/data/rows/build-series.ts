import { Failure } from '../../numerics/failure'
import type { Layout } from '../columns/layout'
import type { ReadingNote, ReturnKind } from '../reading'
import type { PriceSeries } from '../series'
import { firstOutside } from './returns'
import type { SettledRow } from './settle'

export interface BuiltSeries {
  series: PriceSeries[]
  notes: ReadingNote[]
}

/** One series from the rows that have a price of it; `price` is the index of its price among the values. */
export function seriesOf(ticker: string, rows: SettledRow[], price: number, layout: Layout): PriceSeries {
  const priced = rows.filter((row) => !Number.isNaN(row.values[price]))
  const series: PriceSeries = {
    ticker,
    dates: Int32Array.from(priced, (row) => row.day),
    close: Float64Array.from(priced, (row) => row.values[price]),
    adjusted: layout.adjusted,
  }
  if (layout.shape === 'wide') return series
  let next = 1
  const high = layout.high === null ? null : next++
  const low = layout.low === null ? null : next++
  const volume = layout.volume === null ? null : next++
  const raw = layout.rawClose === null || layout.rawClose === layout.prices[0].column ? null : next
  const scale = (row: SettledRow) => (raw === null ? 1 : row.values[0] / row.values[raw])
  const column = (at: number, factor: (row: SettledRow) => number, least: number) =>
    Float64Array.from(priced, (row) => {
      const value = row.values[at] * factor(row)
      return Number.isFinite(value) && value >= least ? value : NaN
    })
  if (high !== null) series.high = column(high, scale, Number.MIN_VALUE)
  if (low !== null) series.low = column(low, scale, Number.MIN_VALUE)
  if (volume !== null) series.volume = column(volume, () => 1, 0)
  return series
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
