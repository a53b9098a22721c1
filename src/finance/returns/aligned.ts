import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import { intersectionTable } from './calendar'
import { simpleReturns } from './simple'

/**
 * Simple returns of several tickers between the consecutive days on which all of them have a price.
 *
 * A holiday of one market makes the others' return span two days, so that no day's gain is lost.
 * Result: `start` is the first common day; `dates[i]` the day on which row i was earned; one gap-free column a ticker.
 * Throws `data/no-common-days` {tickers, days, needed, startsLast, start, endsFirst, end} with fewer than two common
 * days, or with fewer than LEAST_COMMON_DAYS where every single history has that many: then it is not the histories
 * that are short but their overlap, and the ticker that starts last and the one that ends first are to blame.
 * Cost: O(total prices).
 */
export interface AlignedReturns {
  tickers: string[]
  start: number
  dates: Int32Array
  columns: Float64Array[]
}

export const LEAST_COMMON_DAYS = 31

export function alignedReturns(series: readonly PriceSeries[]): AlignedReturns {
  const { tickers, dates, columns } = intersectionTable(series)
  const long = series.every((one) => one.dates.length >= LEAST_COMMON_DAYS)
  if (dates.length < 2 || (long && dates.length < LEAST_COMMON_DAYS))
    throw tooLittleOverlap(series, dates.length)
  return { tickers, start: dates[0], dates: dates.slice(1), columns: columns.map(simpleReturns) }
}

function tooLittleOverlap(series: readonly PriceSeries[], days: number): Failure {
  const firstOf = ({ dates }: PriceSeries) => dates[0]
  const lastOf = ({ dates }: PriceSeries) => dates[dates.length - 1]
  const young = series.reduce((a, b) => (firstOf(b) > firstOf(a) ? b : a))
  const ended = series.reduce((a, b) => (lastOf(b) < lastOf(a) ? b : a))
  return new Failure('data/no-common-days', {
    ...{ tickers: series.map(({ ticker }) => ticker).join(', '), days, needed: LEAST_COMMON_DAYS },
    ...{ startsLast: young.ticker, start: firstOf(young), endsFirst: ended.ticker, end: lastOf(ended) },
  })
}
