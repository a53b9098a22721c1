import { incompleteBeta } from '../../numerics/beta'

/** Deviations of the beta distribution before which next to nothing lies, and the probability that is next to all. */
const REACH = 8
const ALL = 1 - 1e-12

/**
 * The standard error of an empirical quantile, after Maritz and Jarrett: the exact variance that a bootstrap with
 * infinitely many resamples would find.
 *
 * The order statistic h of a resample of n falls on the k-th of the ordered values with probability
 *   p[k] = I(C[k]; h, n - h + 1) - I(C[k-1]; h, n - h + 1), C[k] = k / n, I the regularised incomplete beta function,
 * and the error is the standard deviation of the values under these probabilities.
 *
 * Convention: h = 1 + (n - 1) level, as a real number, is the order that type 7 reads. With weights, C is their running
 * sum and n is Kish's effective number 1 / sum w^2 (Akinshin). A resample never goes beyond the worst day, so that
 * the error is too small where fewer than a few days lie in the tail. Days count as independent.
 * Source: J. Maritz and R. Jarrett (1978), https://doi.org/10.2307/2286545; free, with weights: A. Akinshin,
 * https://arxiv.org/abs/2304.07265
 * Arguments: values in ascending order; weights >= 0 that sum to 1, equal when absent. Result in the unit of the
 * values. Cost: O(n), with the beta function at about 20 sqrt(n level) of them.
 */
export function quantileStandardError(
  values: ArrayLike<number>,
  level: number,
  weights?: ArrayLike<number>,
): number {
  const count = values.length
  const effective = weights ? effectiveCount(weights) : count
  const order = 1 + (effective - 1) * level
  const rest = effective - order + 1
  const centre = order / (effective + 1)
  const from = centre - REACH * Math.sqrt((centre * (1 - centre)) / (effective + 2))
  let cumulative = 0
  let reached = 0
  let origin = NaN
  let sum = 0
  let squares = 0
  for (let k = 0; k < count && reached < ALL; k++) {
    cumulative = weights ? cumulative + weights[k] : (k + 1) / count
    if (cumulative < from && k < count - 1) continue
    const next = k === count - 1 ? 1 : incompleteBeta(Math.min(cumulative, 1), order, rest)
    if (Number.isNaN(origin)) origin = values[k]
    const distance = values[k] - origin // of the first that counts, lest digits cancel
    sum += (next - reached) * distance
    squares += (next - reached) * distance * distance
    reached = next
  }
  return Math.sqrt(Math.max(squares - sum * sum, 0))
}

/** Kish: how many equally weighted values know as much. */
export function effectiveCount(weights: ArrayLike<number>): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]
    squares += weights[i] * weights[i]
  }
  return (sum * sum) / squares
}
