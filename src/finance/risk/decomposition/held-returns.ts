import type { PriceSeries } from '../../../data/series'
import { Failure } from '../../../numerics/failure'
import { alignedReturns } from '../../returns/aligned'

/**
 * The simple returns of what is held, on the common days of all of it, beside the weights.
 *
 * Arguments: series and weights (fractions; those of zero are left out), the cash share for the message. Result:
 * gap-free columns in the order of the series; `start` is the common day before the first return.
 * Throws `portfolio/empty` {cash} when nothing is held, `data/no-common-days`. Cost: O(total prices).
 */
export interface HeldReturns {
  tickers: string[]
  weights: number[]
  start: number
  dates: Int32Array
  columns: Float64Array[]
}

export function heldReturns(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
  cash = 1,
): HeldReturns {
  const weightOf = new Map(Object.entries(weights).filter(([, weight]) => weight > 0))
  const held = series.filter(({ ticker }) => weightOf.has(ticker))
  if (held.length === 0) throw new Failure('portfolio/empty', { cash })
  const { tickers, start, dates, columns } = alignedReturns(held)
  return { tickers, weights: tickers.map((ticker) => weightOf.get(ticker)!), start, dates, columns }
}

/** sum over holdings of weight x return, row by row: the portfolio's returns at constant weights. */
export function weightedSum(weights: readonly number[], columns: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(columns[0]?.length ?? 0)
  columns.forEach((column, i) => {
    const weight = weights[i]
    for (let row = 0; row < total.length; row++) total[row] += weight * column[row]
  })
  return total
}

/** The portfolio's returns after one holding was sold for cash, which earns nothing. */
export function soldForCash(portfolio: Float64Array, weight: number, column: Float64Array): Float64Array {
  const rest = new Float64Array(portfolio.length)
  for (let row = 0; row < rest.length; row++) rest[row] = portfolio[row] - weight * column[row]
  return rest
}
