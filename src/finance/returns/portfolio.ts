import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import { alignedReturns } from './aligned'

/**
 * What a portfolio with today's weights would have earned on each past day.
 *
 * R[t] = sum over tickers of w_i r_i[t] + cash x 0, with r the simple return between consecutive common days.
 *
 * Convention: weights are constant (rebalanced daily to today's), cash earns nothing, days are those on which every
 * ticker with a weight above zero has a price.
 * Arguments: weights and cash as fractions that sum to 1 (see resolve-weights.ts); tickers without a weight are
 * left out. Result: `dates[i]` is the day on which `returns[i]` was earned, `start` the common day before the first;
 * `tickers`, `weights` and `columns` are what is held, the columns on the same days.
 * Throws `portfolio/empty` when no weight is above zero, `data/no-common-days` with fewer than two common days.
 */
export interface PortfolioReturns {
  start: number
  dates: Int32Array
  returns: Float64Array
  tickers: string[]
  weights: number[]
  columns: Float64Array[]
}

export function portfolioReturns(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
  cash: number,
): PortfolioReturns {
  const weightOf = new Map(Object.entries(weights))
  const held = series.filter(({ ticker }) => (weightOf.get(ticker) ?? 0) > 0)
  if (held.length === 0) throw new Failure('portfolio/empty', { cash })
  const { tickers, start, dates, columns } = alignedReturns(held)
  const returns = new Float64Array(dates.length)
  const shares = tickers.map((ticker) => weightOf.get(ticker)!)
  columns.forEach((column, i) => {
    for (let day = 0; day < returns.length; day++) returns[day] += shares[i] * column[day]
  })
  return { start, dates, returns, tickers, weights: shares, columns }
}
