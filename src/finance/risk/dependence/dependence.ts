import type { PriceSeries } from '../../../data/series'
import { dot } from '../../../numerics/vector'
import { centred } from '../decomposition/centred'
import type { HeldReturns } from '../decomposition/held-returns'
import { heldReturns, weightedSum } from '../decomposition/held-returns'
import { correlationMatrix } from './correlation'
import { principalFactors } from './principal-factors'
import { rollingDependence } from './rolling'
import type { Dependence } from './types'

/**
 * How the holdings go together: correlation now and over time, principal factors, diversification, concentration.
 *
 *   diversification ratio = sum w_i sigma_i / sigma of the portfolio (Choueifaty and Coignard): the more of the
 *   single volatilities cancels, the larger. 1 for one kind of risk, and where the portfolio does not move at all.
 *   Herfindahl index = sum v_i^2 with v_i = w_i / sum w (cash is left out); 1 over it is the number of equal holdings
 *   that would be as concentrated.
 *
 * Source: https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1895459,
 * https://en.wikipedia.org/wiki/Herfindahl–Hirschman_index
 * Arguments: series and weights (fractions; those of zero are left out). Null for fewer than two holdings.
 * Everything is over the common days of all holdings, standard deviations with ddof 1.
 * Throws `portfolio/empty`, `data/no-common-days`. Cost: O(tickers^2 x days).
 */
export function dependence(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
): Dependence | null {
  const held = heldReturns(series, weights)
  return held.tickers.length < 2 ? null : dependenceOf(held)
}

/** The same from gap-free columns of two holdings or more. */
export function dependenceOf({ tickers, weights, dates, columns }: Omit<HeldReturns, 'start'>): Dependence {
  const parts = columns.map(centred)
  const correlation = correlationMatrix(parts)
  const whole = centred(weightedSum(weights, columns)).deviation
  const single = parts.reduce((sum, { deviation }, i) => sum + weights[i] * deviation, 0)
  const invested = weights.reduce((sum, weight) => sum + weight, 0)
  const herfindahl = dot(weights, weights) / invested ** 2
  return {
    tickers,
    correlation,
    rolling: rollingDependence(dates, weights, columns),
    factors: principalFactors(correlation).map(({ eigenvalue, loadings }) => ({
      share: eigenvalue / tickers.length,
      loadings,
    })),
    diversificationRatio: whole > 0 ? single / whole : 1,
    concentration: { herfindahl, effectiveHoldings: 1 / herfindahl },
  }
}
