import { likelihoodRatio, logLikelihood, share } from './likelihood'

/** The 95 % point of chi-squared with one degree of freedom: the 5 % test rejects above it. */
const CRITICAL = 3.841

/**
 * The power of Kupiec's test at 5 %: the chance that it finds out a model whose losses exceed the line on a share
 * `actual` of days instead of the `promised` one.
 *
 * The sum of the binomial probabilities C(n, x) a^x (1 - a)^(n - x) of those counts x whose likelihood ratio
 * -2 ln[L(p) / L(x/n)] is above 3.841. Days are independent.
 *
 * Source: P. Kupiec (1995), https://ideas.repec.org/p/fip/fedgfe/95-24.html
 * Arguments: whole days >= 0, 0 < promised < 1, 0 < actual < 1. Result in [0, 1]. Cost: O(days).
 */
export function kupiecPower(days: number, promised: number, actual: number): number {
  let logChoose = 0
  let found = 0
  for (let hits = 0; hits <= days; hits++) {
    const misses = days - hits
    if (hits > 0) logChoose += Math.log((misses + 1) / hits)
    const restricted = logLikelihood(hits, misses, promised)
    const ratio = likelihoodRatio(restricted, logLikelihood(hits, misses, share(hits, misses)))
    if (ratio > CRITICAL) found += Math.exp(logChoose + logLikelihood(hits, misses, actual))
  }
  return Math.min(1, found)
}
