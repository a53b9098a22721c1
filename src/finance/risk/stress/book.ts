import type { Matrix } from '../../../numerics/vector'
import type { HeldReturns } from '../decomposition/held-returns'
import type { Centred } from '../decomposition/centred'
import { centred } from '../decomposition/centred'
import { correlationMatrix } from '../dependence/correlation'

/** The holdings with what every shock needs: standard deviations (0 for what never moves) and correlations. */
export interface Book extends HeldReturns {
  parts: Centred[]
  correlation: Matrix
}

export function bookOf(held: HeldReturns): Book {
  const parts = held.columns.map(centred)
  return { ...held, parts, correlation: correlationMatrix(parts) }
}

/** No holding can lose more than all of itself, whatever a linear model says. */
export const LEAST_RETURN = -1

/** Of the portfolio, from a return for each holding. */
export function lossOf(weights: readonly number[], returns: readonly number[]): number {
  return 0 - returns.reduce((sum, value, i) => sum + weights[i] * value, 0)
}

export function namedReturns(tickers: readonly string[], returns: readonly number[]) {
  return tickers.map((ticker, i) => ({ ticker, value: returns[i] }))
}
