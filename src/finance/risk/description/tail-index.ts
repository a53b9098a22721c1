import type { Description } from './types'

/**
 * How heavy the tail of losses is: P(loss > x) falls like x^-index. Hill's estimator.
 *
 * With the losses in descending order L[1] >= L[2] >= ... and the k largest of them,
 *   index = k / sum over i <= k of ln(L[i] / L[k+1]),   standard error = index / sqrt(k).
 * Moments of order above the index do not exist: with 3 the kurtosis has no value.
 *
 * Convention: losses are the negative returns; k is 5 % of them, but at least LEAST_EXCEEDANCES; undefined with
 * fewer than LEAST_LOSSES, or where the largest are all equal. The standard error holds for independent losses;
 * volatility that clusters makes it too small.
 * Source: B. M. Hill (1975), https://doi.org/10.1214/aos/1176343247
 * Arguments: simple returns. Cost: O(n log n).
 */
const SHARE = 0.05
const LEAST_LOSSES = 20
const LEAST_EXCEEDANCES = 10
/** Relative: losses that differ by less are equal, and their tail has no index. */
const EQUAL = 1e-9

export function tailIndex(returns: Float64Array): Description['tailIndex'] {
  const losses = returns.filter((value) => value < 0).map((value) => -value)
  if (losses.length < LEAST_LOSSES) return undefined
  losses.sort().reverse()
  const exceedances = Math.max(Math.round(SHARE * losses.length), LEAST_EXCEEDANCES)
  let sum = 0
  for (let i = 0; i < exceedances; i++) sum += Math.log(losses[i] / losses[exceedances])
  if (!(sum > EQUAL * exceedances)) return undefined
  const value = exceedances / sum
  return { value, standardError: value / Math.sqrt(exceedances), exceedances }
}
