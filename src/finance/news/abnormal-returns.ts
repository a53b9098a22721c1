import type { PriceSeries } from '../../data/series'
import { simpleReturns } from '../returns/simple'

/** Returns of one ticker beyond what was to be expected; entry i belongs to dates[i]. */
export interface AbnormalReturns {
  ticker: string
  dates: Int32Array
  returns: Float64Array
}

/** How what was to be expected is found. */
export type Adjustment = 'market' | 'mean'

/** The other tickers that make a market, at least. */
const LEAST_OTHERS = 4

/**
 * Market-adjusted returns where there are enough other tickers, mean-adjusted ones where not:
 *     market   r - mean of the other tickers' r of the same day
 *     mean     r - mean of the ticker's own r over its whole history
 * The first takes out what moved everything that day and needs nothing estimated, so that events close to each other do
 * not spoil one another's estimation window; in a small book the others are no market and their noise would be added.
 * For short windows simple adjustments lose little against a market model:
 * S. Brown, J. Warner (1985), https://doi.org/10.1016/0304-405X(85)90042-X. Returns are simple. Cost: O(prices).
 */
export function adjustmentFor(series: readonly PriceSeries[]): Adjustment {
  return series.length > LEAST_OTHERS ? 'market' : 'mean'
}

export function abnormalReturns(
  series: readonly PriceSeries[],
  adjustment: Adjustment = adjustmentFor(series),
): AbnormalReturns[] {
  const plain = series.map(({ ticker, dates, close }) => ({
    ticker,
    dates: dates.slice(1),
    returns: simpleReturns(close),
  }))
  if (adjustment === 'mean') {
    return plain.map((one) => {
      const mean = one.returns.reduce((a, b) => a + b, 0) / Math.max(1, one.returns.length)
      return { ...one, returns: one.returns.map((r) => r - mean) }
    })
  }
  const days = new Map<number, { sum: number; count: number }>()
  for (const { dates, returns } of plain) {
    dates.forEach((day, i) => {
      const entry = days.get(day) ?? { sum: 0, count: 0 }
      days.set(day, { sum: entry.sum + returns[i], count: entry.count + 1 })
    })
  }
  return plain.map((one) => ({
    ...one,
    returns: one.returns.map((r, i) => {
      const { sum, count } = days.get(one.dates[i])!
      // A day on which nobody else traded has no market to be compared with.
      return count > 1 ? r - (sum - r) / (count - 1) : r
    }),
  }))
}
