import { logGamma } from '../../../numerics/gamma'
import { HEAVIEST, LIGHTEST } from './copula'
import { semidefiniteFactor, squaredDistance, type Factor } from './factor'
import { goldenSection } from './golden-section'

/**
 * The multivariate Student-t distribution by maximum likelihood: one number of degrees for all columns.
 *
 * x = location + scale * (L z) sqrt(v / chi2_v), L L' the correlation. The ECME algorithm: with weights
 * w = (v + d) / (v + distance^2) of each day, location and scatter are weighted means, and v maximises the likelihood
 * given those; again, until they rest. An outlier has a small weight.
 *
 * Convention: v between 2 and 200; scale is the root of the scatter's diagonal, not a standard deviation. Columns that
 * others determine are left out of the likelihood, as in copula.ts.
 * Source: C. Liu and D. Rubin (1995), ML estimation of the t distribution using EM and its extensions,
 * https://www3.stat.sinica.edu.tw/statistica/oldpdf/A5n12.pdf
 * Arguments: columns of equal length, at least two rows; a constant column gets the scale 0.
 * Cost: O(d^2 n) an iteration, at most 60.
 */
export interface MultivariateT {
  locations: Float64Array
  scales: Float64Array
  factor: Factor
  degrees: number
}

const ITERATIONS = 60
/** Relative change of every scale that counts as rest: far below its sampling error. */
const REST = 1e-5
const TOLERANCE = 0.002

export function fitMultivariateT(columns: readonly Float64Array[]): MultivariateT {
  const count = columns[0].length
  const weights = new Float64Array(count).fill(1)
  const distances = new Float64Array(count)
  let degrees = 8
  let fit = weighted(columns, weights)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    measureDistances(columns, fit, distances)
    const { rank } = fit.factor
    const logDeterminant = logVolume(fit)
    const likelihood = (inverse: number) =>
      count * (density(rank, 1 / inverse) - logDeterminant) - tail(distances, rank, 1 / inverse)
    degrees = 1 / goldenSection(likelihood, 1 / LIGHTEST, 1 / HEAVIEST, TOLERANCE)
    for (let day = 0; day < count; day++) weights[day] = (degrees + rank) / (degrees + distances[day])
    const next = weighted(columns, weights)
    const moved = next.scales.some((scale, i) => Math.abs(scale - fit.scales[i]) > REST * scale)
    fit = next
    if (!moved && iteration > 2) break
  }
  return { ...fit, degrees }
}

type Scatter = Omit<MultivariateT, 'degrees'>

/** Weighted means, and the scatter sum w (x - m)(x - m)' / n as scales and the factor of its correlation. */
function weighted(columns: readonly Float64Array[], weights: Float64Array): Scatter {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const locations = Float64Array.from(columns, (column) => {
    let sum = 0
    for (let day = 0; day < column.length; day++) sum += weights[day] * column[day]
    return sum / total
  })
  const scatter = columns.map(() => new Float64Array(columns.length))
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let day = 0; day < weights.length; day++) {
        sum += weights[day] * (columns[i][day] - locations[i]) * (columns[j][day] - locations[j])
      }
      scatter[i][j] = scatter[j][i] = sum / weights.length
    }
  }
  const scales = Float64Array.from(scatter, (row, i) => Math.sqrt(row[i]))
  const correlation = scatter.map((row, i) =>
    row.map((value, j) => (scales[i] * scales[j] > 0 ? value / (scales[i] * scales[j]) : 0)),
  )
  return { locations, scales, factor: semidefiniteFactor(correlation) }
}

function measureDistances(
  columns: readonly Float64Array[],
  { locations, scales, factor }: Scatter,
  out: Float64Array,
): void {
  const row = new Float64Array(columns.length)
  const scratch = new Float64Array(columns.length)
  for (let day = 0; day < out.length; day++) {
    for (let i = 0; i < row.length; i++) {
      row[i] = scales[i] > 0 ? (columns[i][day] - locations[i]) / scales[i] : 0
    }
    out[day] = squaredDistance(factor, row, scratch)
  }
}

/** Log of the root of the determinant of the scatter, over what is not determined by others. */
function logVolume({ scales, factor }: Scatter): number {
  let sum = 0
  for (let i = 0; i < factor.size; i++) {
    const pivot = factor.values[i * factor.size + i] * scales[i]
    if (pivot > 0) sum += Math.log(pivot)
  }
  return sum
}

const density = (rank: number, degrees: number) =>
  logGamma((degrees + rank) / 2) - logGamma(degrees / 2) - (rank / 2) * Math.log(Math.PI * degrees)

function tail(distances: Float64Array, rank: number, degrees: number): number {
  let sum = 0
  for (let day = 0; day < distances.length; day++) sum += Math.log1p(distances[day] / degrees)
  return ((degrees + rank) / 2) * sum
}
