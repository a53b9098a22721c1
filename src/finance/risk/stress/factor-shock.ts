import { principalFactors } from '../dependence/principal-factors'
import type { Book } from './book'
import { LEAST_RETURN, lossOf, namedReturns } from './book'
import type { Shock } from './types'

/**
 * A sudden move of the largest principal factors, one at a time (see dependence/principal-factors.ts).
 *
 * returns_i = loading_i sigma_i sqrt(eigenvalue) x size, with size = -DEVIATIONS or +DEVIATIONS, whichever the
 * portfolio loses by: the sign of a factor means nothing by itself.
 *
 * Convention: at most FACTORS factors; one that explains nothing (collinear holdings) or hits only what never moves
 * is left out. No return falls below -1. Cost: O(tickers^3).
 */
const FACTORS = 3
const DEVIATIONS = 3
/** Of the standardised variance: an eigenvalue below is rounding. */
const NOTHING = 1e-10

export function factorShocks({ tickers, weights, parts, correlation }: Book): Shock[] {
  if (tickers.length < 2) return []
  return principalFactors(correlation)
    .slice(0, FACTORS)
    .flatMap(({ eigenvalue, loadings }, k): Shock[] => {
      if (eigenvalue <= NOTHING) return []
      const unit = parts.map(({ deviation }, i) => loadings[i] * deviation * Math.sqrt(eigenvalue))
      if (unit.every((move) => move === 0)) return []
      const size = lossOf(weights, unit) > 0 ? DEVIATIONS : -DEVIATIONS
      const returns = unit.map((move) => Math.max(move * size, LEAST_RETURN))
      return [
        {
          ...{ kind: 'factor', name: String(k + 1), size, lossAlone: null },
          loss: lossOf(weights, returns),
          returns: namedReturns(tickers, returns),
        },
      ]
    })
}
