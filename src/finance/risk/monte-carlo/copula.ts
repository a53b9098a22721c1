import { logGamma } from '../../../numerics/gamma'
import { normalInverse } from '../../../numerics/normal'
import { repairCovariance } from '../../../numerics/positive-definite'
import { semidefiniteFactor, squaredDistance, type Factor } from './factor'
import { goldenSection } from './golden-section'
import { kendallTau } from './kendall'
import { mapped, quantileMap } from './quantile-map'
import { ranksOf, type Ranks } from './ranks'

/**
 * The t copula of several columns: how they depend on each other, whatever their own distributions are.
 *
 * Correlation: r = sin(pi tau / 2) of Kendall's tau, pair by pair, which holds for every elliptical copula and is not moved
 * by outliers; a matrix that no market can have is mended (numerics/positive-definite.ts) and scaled to ones again.
 * Degrees: the maximum of the copula's likelihood, given the correlation, over u = mid-rank / (n + 1):
 *
 *   log c(u) = log t_{v,R}(x) - sum over i of log t_v(x_i),   x_i = T_v^-1(u_i)
 *
 * on 1/v from 1/200 to 1/2 (at 200 degrees it is the normal copula for all purposes). Holdings that others determine are
 * left out of the likelihood.
 *
 * Convention: the last 1,000 days, down to 500 with many columns, because older dependence says less and the cost grows with
 * the square of the columns.
 * Sources: S. Demarta and A. McNeil, The t copula and related copulas, sections 2 and 3,
 * https://doi.org/10.1111/j.1751-5823.2005.tb00254.x; C. Genest and others (1995) for the ranks.
 * Arguments: columns of equal length, at least two rows. Result: the factor of the correlation, the degrees, and the most
 * negative eigenvalue that was clipped (0 for none). Cost: O(d^2 n log n), 20 ms for 20 columns of 1,000 days.
 */
export interface Copula {
  factor: Factor
  degrees: number
  clipped: number
}

const MOST_DAYS = 1_000
const FEWEST_DAYS = 500
/** Of columns, times days. */
const MOST_PAIRS = 200_000
/** Of 1/v: the likelihood itself cannot tell them apart more finely. */
const TOLERANCE = 0.004
export const HEAVIEST = 2
export const LIGHTEST = 200

export function fitCopula(columns: readonly Float64Array[]): Copula {
  const pairs = (columns.length * (columns.length - 1)) / 2
  const days = Math.min(Math.max(Math.floor(MOST_PAIRS / Math.max(pairs, 1)), FEWEST_DAYS), MOST_DAYS)
  const ranks = columns.map((column) => ranksOf(column.subarray(Math.max(column.length - days, 0))))
  const { correlation, clipped } = rankCorrelation(ranks)
  const factor = semidefiniteFactor(correlation)
  return { factor, degrees: copulaDegrees(ranks, factor), clipped }
}

function rankCorrelation(ranks: Ranks[]): { correlation: Float64Array[]; clipped: number } {
  const raw = ranks.map((_, i) => Float64Array.from(ranks, (__, j) => (i === j ? 1 : 0)))
  for (let i = 0; i < ranks.length; i++) {
    for (let j = 0; j < i; j++) {
      raw[i][j] = raw[j][i] = Math.sin((Math.PI / 2) * kendallTau(ranks[i], ranks[j]))
    }
  }
  const { matrix, clipped } = repairCovariance(raw)
  const deviations = matrix.map((row, i) => Math.sqrt(row[i]))
  const correlation = matrix.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value / (deviations[i] * deviations[j]))),
  )
  return { correlation, clipped }
}

function copulaDegrees(ranks: Ranks[], factor: Factor): number {
  // One holding, or several that are one: there is nothing to depend on, and any degrees will do.
  if (factor.rank < 2) return LIGHTEST
  const count = ranks[0].below.length
  const scores = Float64Array.from({ length: 2 * count + 1 }, (_, twice) =>
    twice === 0 ? 0 : normalInverse(twice / (2 * count + 2)),
  )
  const likelihood = (inverse: number) => logLikelihood(ranks, factor, scores, 1 / inverse)
  return 1 / goldenSection(likelihood, 1 / LIGHTEST, 1 / HEAVIEST, TOLERANCE)
}

/** `scores` are the normal quantiles of the mid-ranks, by twice the rank. */
function logLikelihood(ranks: Ranks[], factor: Factor, scores: Float64Array, degrees: number): number {
  const map = quantileMap(Infinity, degrees)
  const quantiles = scores.map((score) => mapped(score, map))
  const ownTerms = quantiles.map((x) => Math.log1p((x * x) / degrees))
  const { rank, size } = factor
  const own = ranks.filter((_, i) => factor.values[i * size + i] > 0)
  const row = new Float64Array(size)
  const scratch = new Float64Array(size)
  const count = ranks[0].below.length
  let joint = 0
  let single = 0
  for (let day = 0; day < count; day++) {
    for (let i = 0; i < size; i++) row[i] = quantiles[ranks[i].twice[day]]
    joint += Math.log1p(squaredDistance(factor, row, scratch) / degrees)
  }
  for (const { twice } of own) for (let day = 0; day < count; day++) single += ownTerms[twice[day]]
  const constant =
    logGamma((degrees + rank) / 2) + (rank - 1) * logGamma(degrees / 2) - rank * logGamma((degrees + 1) / 2)
  return count * constant - ((degrees + rank) / 2) * joint + ((degrees + 1) / 2) * single
}
