import { quantile } from '../../numerics/quantile'
import type { RandomStream } from '../../numerics/random'

/** A mean with its 95 % interval; the p-value is that of no effect. */
export interface MeanWithInterval {
  mean: number
  low: number
  high: number
  pValue: number
}

const CONFIDENCE = 0.95
const DRAWS = 999

/**
 * Means of correlated observations with intervals from a cluster bootstrap of the t-statistic.
 *
 *     m = mean of x   SE^2 = G / (G - 1) sum over clusters of (sum of x - m in the cluster)^2 / n^2   t = m / SE
 * Whole clusters are drawn with replacement 999 times; of each draw t* = (m* - m) / SE*. The interval is
 * m +- q SE with q the 95 % quantile of |t*|, the p-value (1 + #{|t*| >= |t|}) / 1000. Studentised and symmetric, because
 * the plain percentile interval is too short for few clusters.
 * Source: A. Cameron, J. Gelbach, D. Miller (2008), https://www.nber.org/papers/t0344
 *
 * Arguments: one row an observation, one column a quantity (all get the same draws); `clusters` the cluster of each row.
 * With fewer than two clusters, or a quantity that never varies, the interval is infinite and p is 1.
 * Cost: O(999 G columns).
 */
export function clusteredMeans(
  rows: readonly Float64Array[],
  clusters: readonly number[],
  random: RandomStream,
): MeanWithInterval[] {
  const width = rows[0]?.length ?? 0
  const groups = grouped(clusters)
  const sums = groups.map((group) =>
    Float64Array.from({ length: width }, (_, k) => group.reduce((sum, i) => sum + rows[i][k], 0)),
  )
  const sizes = groups.map((group) => group.length)
  const observed = statistics(
    groups.map((_, g) => g),
    sizes,
    sums,
    width,
  )
  const drawn = Array.from({ length: width }, () => new Float64Array(DRAWS))
  const which = new Array<number>(groups.length)
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let g = 0; g < which.length; g++) which[g] = random.integer(which.length)
    const { means, errors } = statistics(which, sizes, sums, width)
    for (let k = 0; k < width; k++) {
      const distance = Math.abs(means[k] - observed.means[k])
      drawn[k][draw] = distance === 0 ? 0 : distance / errors[k]
    }
  }
  return drawn.map((all, k) => {
    const [mean, error] = [observed.means[k], observed.errors[k]]
    const reach = quantile(all, CONFIDENCE) * error
    // Of very few clusters many draws hold one only, which has no error.
    if (!(error > 0) || groups.length < 2 || !Number.isFinite(reach)) {
      return { mean, low: -Infinity, high: Infinity, pValue: 1 }
    }
    const further = all.filter((t) => t >= Math.abs(mean) / error).length
    return { mean, low: mean - reach, high: mean + reach, pValue: (1 + further) / (DRAWS + 1) }
  })
}

/** Indices of the rows of each cluster. */
function grouped(clusters: readonly number[]): number[][] {
  const groups = new Map<number, number[]>()
  clusters.forEach((cluster, row) => {
    const group = groups.get(cluster)
    if (group) group.push(row)
    else groups.set(cluster, [row])
  })
  return [...groups.values()]
}

/** Mean and its cluster-robust standard error of each column, over the clusters named. */
function statistics(which: number[], sizes: number[], sums: Float64Array[], width: number) {
  const means = new Float64Array(width)
  const errors = new Float64Array(width)
  let count = 0
  for (const g of which) {
    count += sizes[g]
    for (let k = 0; k < width; k++) means[k] += sums[g][k]
  }
  for (let k = 0; k < width; k++) means[k] /= count
  for (const g of which) {
    for (let k = 0; k < width; k++) errors[k] += (sums[g][k] - sizes[g] * means[k]) ** 2
  }
  const correction = which.length / Math.max(1, which.length - 1)
  for (let k = 0; k < width; k++) errors[k] = Math.sqrt(correction * errors[k]) / count
  return { means, errors }
}
