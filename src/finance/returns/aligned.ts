import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import { intersectionTable } from './calendar'
import { simpleReturns } from './simple'

/**
 * Simple returns of several tickers between the consecutive days on which all of them have a price.
 *
 * A holiday of one market makes the others' return span two days, so that no day's gain is lost.
 * Result: `start` is the first common day; `dates[i]` the day on which row i was earned; one gap-free column a ticker.
 * Throws `data/no-common-days` with fewer than two common days. Cost: O(total prices).
 */
export interface AlignedReturns {
  tickers: string[]
  start: number
  dates: Int32Array
  columns: Float64Array[]
}

export function alignedReturns(series: readonly PriceSeries[]): AlignedReturns {
  const { tickers, dates, columns } = intersectionTable(series)
  if (dates.length < 2) {
    throw new Failure('data/no-common-days', { tickers: tickers.join(', '), days: dates.length })
  }
  return { tickers, start: dates[0], dates: dates.slice(1), columns: columns.map(simpleReturns) }
}
