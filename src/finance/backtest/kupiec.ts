import { chiSquaredSurvival } from '../../numerics/chi-squared'
import { likelihoodRatio, logLikelihood, share } from './likelihood'
import type { TestStatistic } from './verdict'

/**
 * Kupiec's proportion-of-failures test: were there as many exceptions as the confidence promises?
 *
 * LR = 2 ln [ (1 - x/n)^(n-x) (x/n)^x / ((1 - p)^(n-x) p^x) ], chi-squared with 1 degree of freedom,
 * with x exceptions on n days and p = 1 - confidence. Low power on short histories.
 *
 * Source: P. Kupiec (1995), https://ideas.repec.org/p/fip/fedgfe/95-24.html; worked figures:
 * https://www.mathworks.com/help/risk/varbacktest.pof.html
 * Arguments: 0 <= exceptions <= observations, 0 < p < 1. Finite for no exceptions and for all. Cost: O(1).
 */
export function kupiec(observations: number, exceptions: number, p: number): TestStatistic {
  const rest = observations - exceptions
  const restricted = logLikelihood(exceptions, rest, p)
  const statistic = likelihoodRatio(restricted, logLikelihood(exceptions, rest, share(exceptions, rest)))
  return { statistic, pValue: chiSquaredSurvival(statistic, 1) }
}
