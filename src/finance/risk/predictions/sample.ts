import { quantileSorted } from '../../../numerics/quantile'
import type { RiskMeasure } from '../measure'
import type { Prediction } from '../prediction'

/**
 * VaR and ES of a sample: the next return is one of these, each as likely as the others.
 *
 * With n returns x[0] <= ... <= x[n-1] and the tail level a = 1 - confidence:
 *   VaR = -q, q the type 7 quantile at a;
 *   ES = -(x[0] + ... + x[m-1] + f x[m]) / (n a), m the whole part of n a and f the rest.
 * The ES is the integral of the empirical quantile function over the tail: the return on the edge counts with the
 * fraction f that belongs to it.
 *
 * Convention: type 7 for the VaR (numpy's default; PerformanceAnalytics' "historical"). The plain mean of the returns
 * <= q is not used, because equal returns at the edge would change how many are averaged and such an ES is not
 * subadditive; the integral is. With n a a whole number and no equal returns the two are the same. ES >= VaR, and both
 * rise with the confidence. VaR can be negative when even a bad day gained.
 * Source: C. Acerbi and D. Tasche, On the coherence of expected shortfall, proposition 4.1,
 * https://arxiv.org/abs/cond-mat/0104295
 * Arguments: simple returns in ascending order, at least one; 0 < level <= 0.5. Throws RangeError for none.
 * Cost: O(n level).
 */
export function sampleTail(sorted: Float64Array, level: number): RiskMeasure {
  const valueAtRisk = 0 - quantileSorted(sorted, level) // never minus zero
  const share = sorted.length * level
  const whole = Math.min(Math.floor(share), sorted.length - 1)
  let sum = (share - whole) * sorted[whole]
  for (let i = 0; i < whole; i++) sum += sorted[i]
  // The mean of equal numbers can differ from them in the last digit.
  return { valueAtRisk, expectedShortfall: Math.max(-sum / share, valueAtRisk) }
}

/** The same as a distribution; the probability is the inverse of the type 7 quantile: 0 below the least, 1 from the largest on. */
export function samplePrediction(sorted: Float64Array): Prediction {
  return {
    tail: (level) => sampleTail(sorted, level),
    probability: (value) => sampleProbability(sorted, value),
  }
}

export function sampleProbability(sorted: Float64Array, value: number): number {
  const last = sorted.length - 1
  const below = countNotAbove(sorted, value) - 1
  if (below < 0) return 0
  if (below >= last) return 1
  const gap = sorted[below + 1] - sorted[below]
  return (below + (value - sorted[below]) / gap) / last
}

/** How many of the ascending values are <= value, by bisection. */
export function countNotAbove(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}
