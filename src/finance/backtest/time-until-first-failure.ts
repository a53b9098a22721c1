import { chiSquaredSurvival } from '../../numerics/chi-squared'
import { likelihoodRatio, logLikelihood, share } from './likelihood'
import type { Backtest } from './verdict'

/**
 * Kupiec's time until first failure: did the first exception come when the confidence lets one expect it?
 *
 * With the first exception on day v, LR = -2 ln [ p (1 - p)^(v-1) / ((1/v) (1 - 1/v)^(v-1)) ], chi-squared with 1
 * degree of freedom. Of little power, because it looks at one day only.
 *
 * Source: P. Kupiec (1995), https://ideas.repec.org/p/fip/fedgfe/95-24.html; worked figures:
 * https://www.mathworks.com/help/risk/varbacktest.tuff.html
 * Arguments: day >= 1, counted from 1, or null when there was no exception (the answer is then undefined); 0 < p < 1.
 * Finite for day 1. Cost: O(1).
 */
export function timeUntilFirstFailure(day: number | null, p: number): Backtest['timeUntilFirstFailure'] {
  if (day === null) return undefined
  const restricted = logLikelihood(1, day - 1, p)
  const statistic = likelihoodRatio(restricted, logLikelihood(1, day - 1, share(1, day - 1)))
  return { statistic, pValue: chiSquaredSurvival(statistic, 1), day }
}
