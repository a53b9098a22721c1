import { chiSquaredSurvival } from '../../numerics/chi-squared'
import { likelihoodRatio, logLikelihood, share } from './likelihood'
import type { TestStatistic } from './verdict'

/**
 * Christoffersen's tests: do exceptions come in clusters, and is the coverage right given that?
 *
 * Independence: LR = 2 ln [ L(p01, p11) / L(p1) ], chi-squared with 1 degree of freedom: a first-order Markov chain in
 * which today's probability may depend on yesterday (p01 after none, p11 after an exception) against one that does not.
 * Conditional coverage: LR = Kupiec's LR + the independence LR, chi-squared with 2 degrees of freedom.
 *
 * Convention: the first day has no yesterday, so the transitions number n - 1, as in MathWorks' `varbacktest`.
 * Source: P. Christoffersen (1998), https://www.jstor.org/stable/2527341; worked figures:
 * https://www.mathworks.com/help/risk/varbacktest.cci.html
 * Finite for no exceptions and for all (the statistic is then 0). Cost: O(days).
 */
export interface Transitions {
  /** No exception, then none. */
  n00: number
  /** None, then one. */
  n01: number
  /** One, then none. */
  n10: number
  n11: number
}

export function transitions(exceptions: ArrayLike<boolean>): Transitions {
  const counts = { n00: 0, n01: 0, n10: 0, n11: 0 }
  for (let day = 1; day < exceptions.length; day++) {
    counts[`n${exceptions[day - 1] ? 1 : 0}${exceptions[day] ? 1 : 0}`]++
  }
  return counts
}

export function independence({ n00, n01, n10, n11 }: Transitions): TestStatistic {
  const together = logLikelihood(n01 + n11, n00 + n10, share(n01 + n11, n00 + n10))
  const apart = logLikelihood(n01, n00, share(n01, n00)) + logLikelihood(n11, n10, share(n11, n10))
  const statistic = likelihoodRatio(together, apart)
  return { statistic, pValue: chiSquaredSurvival(statistic, 1) }
}

export function conditionalCoverage(coverage: TestStatistic, clusters: TestStatistic): TestStatistic {
  const statistic = coverage.statistic + clusters.statistic
  return { statistic, pValue: chiSquaredSurvival(statistic, 2) }
}
