import { digamma } from '../../../numerics/digamma'
import { logGamma } from '../../../numerics/gamma'
import { LogProduct } from '../../../numerics/log-product'
import type { Objective } from '../../../numerics/minimise'

/**
 * The log-likelihood of independent returns location + scale x T, T Student-t with v degrees, for the optimiser: minus
 * its mean over the days, with its gradient.
 *
 * A day adds log c(v) - log scale - (v + 1)/2 log(1 + z^2/v), z = (r - location) / scale,
 * c(v) = Gamma((v + 1)/2) / (Gamma(v/2) sqrt(pi v)); with the weight w = (v + 1) / (v + z^2), large days count less:
 * its derivatives are w z / scale by the location and w z^2 - 1 by the log of the scale.
 *
 * Convention: coordinates (location, log scale, angle d) with 1/v = 1/200 + (1/1.05 - 1/200) sin^2 d: unbounded, and a
 * bound is met as a parabola meets its foot. 1.05 leaves the expected shortfall finite; above 200 the t is normal.
 * Source: K. Lange, R. Little, J. Taylor (1989), https://doi.org/10.1080/01621459.1989.10478852
 * Arguments: finite returns. Cost: O(n) a value, some 5 ns a day.
 */
export interface StudentTFit {
  location: number
  scale: number
  degrees: number
}

export const FEWEST_DEGREES = 1.05
export const MOST_DEGREES = 200
const LEAST = 1 / MOST_DEGREES
const RANGE = 1 / FEWEST_DEGREES - LEAST

export function toCoordinates({ location, scale, degrees }: StudentTFit): [number, number, number] {
  const share = (1 / degrees - LEAST) / RANGE
  return [location, Math.log(scale), Math.atan2(Math.sqrt(share), Math.sqrt(1 - share))]
}

export function fromCoordinates([location, logScale, angle]: ArrayLike<number> &
  Iterable<number>): StudentTFit {
  return { location, scale: Math.exp(logScale), degrees: 1 / (LEAST + RANGE * Math.sin(angle) ** 2) }
}

export function studentTLoss(returns: Float64Array): Objective {
  const count = returns.length
  return (x, gradient) => {
    const { location, scale, degrees: v } = fromCoordinates(x)
    const ratios = new LogProduct()
    // Divisions are what takes time in the loop: one a day.
    const [perScale, perDegree] = [1 / scale, 1 / v]
    let byLocation = 0
    let weighted = 0
    for (let t = 0; t < count; t++) {
      const z = (returns[t] - location) * perScale
      const square = z * z
      const ratio = 1 + square * perDegree
      const weight = 1 / ratio
      ratios.times(ratio)
      byLocation += weight * z
      weighted += weight * square
    }
    byLocation *= (v + 1) * perDegree
    weighted *= (v + 1) * perDegree
    const logRatios = ratios.log() / count
    const slope = 0.5 * (digamma(0.5 * (v + 1)) - digamma(0.5 * v) - 1 / v)
    const byDegrees = slope - 0.5 * logRatios + (0.5 * weighted) / (count * v)
    gradient[0] = -byLocation / (count * scale)
    gradient[1] = 1 - weighted / count
    gradient[2] = byDegrees * v * v * RANGE * Math.sin(2 * x[2])
    const constant = logGamma(0.5 * (v + 1)) - logGamma(0.5 * v) - 0.5 * Math.log(Math.PI * v)
    return Math.log(scale) - constant + 0.5 * (v + 1) * logRatios
  }
}
