/**
 * Fits the generalised Pareto distribution to excesses over a threshold by maximum likelihood.
 *
 * P(Y > y) = (1 + xi y / beta)^(-1/xi), exp(-y / beta) for xi = 0. With theta = xi / beta the best xi for a theta is
 * xi(theta) = mean log(1 + theta y), which leaves one unknown (Grimshaw): the largest of
 *   l(theta) = -log(xi(theta) / theta) - xi(theta) per excess,
 * found on a coarse grid and then as the root of l'(theta) = ((1 + xi) mean(1 / (1 + theta y)) - 1) / (theta xi).
 *
 * Convention: xi is kept at -0.5 or above, where maximum likelihood is regular (R. Smith, 1985; below -1 the likelihood
 * has no maximum at all); `edge` says that it was held there. Errors from the expected information, with k excesses:
 *   Var(xi) = (1 + xi)^2 / k, Var(beta) = 2 beta^2 (1 + xi) / k, Cov = -beta (1 + xi) / k.
 * Source: S. Grimshaw (1993), https://doi.org/10.2307/1269663; free, with the errors:
 * https://en.wikipedia.org/wiki/Generalized_Pareto_distribution and A. McNeil, https://people.math.ethz.ch/~embrecht/ftp/evtrm.pdf
 * Arguments: positive excesses in any unit, at least two. Cost: about 35 passes over them.
 */
export interface GeneralisedPareto {
  shape: number
  scale: number
  shapeError: number
  scaleError: number
  /** Of shape and scale. */
  covariance: number
  edge: boolean
}

export const LEAST_SHAPE = -0.5
/** Parts of the way to the theta at which the largest excess would be the end of the distribution. */
const BELOW_ZERO = [0.999, 0.99, 0.95, 0.85, 0.7, 0.4]
const LARGEST_THETA = 1000
/** Of theta, whose unit is one over the mean excess. */
const PRECISION = 1e-13

export function fitGeneralisedPareto(excesses: Float64Array): GeneralisedPareto {
  const average = excesses.reduce((sum, value) => sum + value, 0) / excesses.length
  const scaled = excesses.map((value) => value / average) // theta then has no unit
  const largest = scaled.reduce((most, value) => Math.max(most, value), 0)
  const theta = bestTheta(scaled, largest)
  const { shape, scale } = profile(scaled, theta)
  if (shape > LEAST_SHAPE) return withErrors(shape, scale * average, excesses.length, false)
  const held = signChange((x) => LEAST_SHAPE - profile(scaled, x).shape, -(1 - 1e-12) / largest, 0)
  return withErrors(LEAST_SHAPE, (LEAST_SHAPE / held) * average, excesses.length, true)
}

function bestTheta(scaled: Float64Array, largest: number): number {
  const grid = [...BELOW_ZERO.map((part) => -part / largest), 0]
  for (let theta = 0.05; theta < LARGEST_THETA; theta *= 2) grid.push(theta)
  let best = 0
  let most = -Infinity
  grid.forEach((theta, i) => {
    const { shape, likelihood } = profile(scaled, theta)
    if (shape > LEAST_SHAPE && likelihood > most) {
      best = i
      most = likelihood
    }
  })
  const slope = (theta: number) => profileSlope(scaled, theta, 0.1 / largest)
  const rises = slope(grid[best]) > 0
  const low = rises ? best : Math.max(best - 1, 0)
  return signChange(slope, grid[low], grid[Math.min(low + 1, grid.length - 1)])
}

function withErrors(shape: number, scale: number, count: number, edge: boolean): GeneralisedPareto {
  return {
    shape,
    scale,
    shapeError: (1 + shape) / Math.sqrt(count),
    scaleError: scale * Math.sqrt((2 * (1 + shape)) / count),
    covariance: (-scale * (1 + shape)) / count,
    edge,
  }
}

/** The best shape and scale for a theta, and their log-likelihood per excess up to a constant. */
function profile(scaled: Float64Array, theta: number): { shape: number; scale: number; likelihood: number } {
  if (theta === 0) return { shape: 0, scale: 1, likelihood: 0 }
  let sum = 0
  for (let i = 0; i < scaled.length; i++) sum += Math.log1p(theta * scaled[i])
  const shape = sum / scaled.length
  const scale = shape / theta
  return { shape, scale, likelihood: -Math.log(scale) - shape }
}

/** Within `small` of zero, where the formula cancels, a straight line. */
function profileSlope(scaled: Float64Array, theta: number, widest: number): number {
  const small = Math.min(1e-4, widest)
  if (Math.abs(theta) < small) {
    const share = (theta + small) / (2 * small)
    return (1 - share) * profileSlope(scaled, -small, widest) + share * profileSlope(scaled, small, widest)
  }
  let logs = 0
  let inverses = 0
  for (let i = 0; i < scaled.length; i++) {
    const term = 1 + theta * scaled[i]
    logs += Math.log1p(theta * scaled[i])
    inverses += 1 / term
  }
  const shape = logs / scaled.length
  return (((1 + shape) * inverses) / scaled.length - 1) / (theta * shape)
}

/** Where a function passes from above zero at `low` to below it at `high`: regula falsi, the stale end halved (Illinois). */
function signChange(value: (x: number) => number, low: number, high: number): number {
  let atLow = value(low)
  let atHigh = value(high)
  if (!(atLow > 0)) return low
  if (!(atHigh < 0)) return high
  let before = 0
  let x = low
  for (let step = 0; step < 100; step++) {
    const next = (low * atHigh - high * atLow) / (atHigh - atLow)
    if (Math.abs(next - x) < PRECISION) return next
    x = next
    const at = value(x)
    if (at > 0) {
      low = x
      atLow = at
      if (before > 0) atHigh /= 2
    } else {
      high = x
      atHigh = at
      if (before < 0) atLow /= 2
    }
    before = at
  }
  return x
}
