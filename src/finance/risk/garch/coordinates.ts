import type { GarchParameters, GarchShape } from './parameters'
import { FEWEST_DEGREES, MOST_DEGREES, persistence } from './parameters'

/**
 * Unbounded coordinates for the parameters of GJR-GARCH, so that a search cannot leave what is allowed.
 *
 * The mean as it is, log omega, and angles: with p the persistence,
 *   p = cos^2 a,  beta = p sin^2 b,  alphaPlus = 2 p cos^2 b cos^2 c,  alphaMinus = 2 p cos^2 b sin^2 c,
 *   1 / degrees = 1/200 + (1/2.05 - 1/200) sin^2 d.
 * Thus alphas, beta >= 0 and p <= 1. An angle meets a bound as a parabola meets its foot: an optimum on a bound
 * (alphaPlus = 0 is common) is found as fast as one inside, where a logarithm would run away to infinity. The
 * likelihood is closer to a parabola in 1 / degrees than in the degrees.
 *
 * With one alpha for gains and losses c is 45 degrees and no coordinate.
 * Order: mean, log omega, a, b, c (asymmetric), d (Student-t). For returns scaled to variance 1. Cost: O(1).
 */
export function toCoordinates(parameters: GarchParameters, { asymmetric, errors }: GarchShape): Float64Array {
  const { mean, omega, alphaPlus, alphaMinus, beta, degrees } = parameters
  const angle = (sine: number, cosine: number) => Math.atan2(Math.sqrt(sine), Math.sqrt(cosine))
  const kept = persistence(parameters)
  const share = (1 / degrees - LEAST) / RANGE
  return Float64Array.from([
    mean,
    Math.log(omega),
    angle(1 - kept, kept),
    angle(beta, kept - beta),
    ...(asymmetric ? [angle(alphaMinus, alphaPlus)] : []),
    ...(errors === 'studentT' ? [angle(share, 1 - share)] : []),
  ])
}

export function fromCoordinates(x: Float64Array, { asymmetric, errors }: GarchShape): GarchParameters {
  const kept = Math.cos(x[2]) ** 2
  const alpha = kept * Math.cos(x[3]) ** 2
  const c = asymmetric ? x[4] : DIAGONAL
  return {
    mean: x[0],
    omega: Math.exp(x[1]),
    alphaPlus: 2 * alpha * Math.cos(c) ** 2,
    alphaMinus: 2 * alpha * Math.sin(c) ** 2,
    beta: kept * Math.sin(x[3]) ** 2,
    degrees: errors === 'studentT' ? 1 / (LEAST + RANGE * Math.sin(x[x.length - 1]) ** 2) : Infinity,
  }
}

/** The gradient by the coordinates at x from the gradient by the parameters (in the order of `GarchParameters`). */
export function toCoordinateGradient(
  x: Float64Array,
  [byMean, byOmega, byPlus, byMinus, byBeta, byDegrees]: ArrayLike<number> & Iterable<number>,
  { asymmetric, errors }: GarchShape,
): number[] {
  const [, logOmega, a, b] = x
  const c = asymmetric ? x[4] : DIAGONAL
  const d = x[x.length - 1]
  const kept = Math.cos(a) ** 2
  const byAlpha = 2 * (byPlus * Math.cos(c) ** 2 + byMinus * Math.sin(c) ** 2)
  const byKept = byBeta * Math.sin(b) ** 2 + byAlpha * Math.cos(b) ** 2
  const degreesByShare = -RANGE / (LEAST + RANGE * Math.sin(d) ** 2) ** 2
  return [
    byMean,
    byOmega * Math.exp(logOmega),
    -byKept * Math.sin(2 * a),
    kept * (byBeta - byAlpha) * Math.sin(2 * b),
    ...(asymmetric ? [2 * kept * Math.cos(b) ** 2 * (byMinus - byPlus) * Math.sin(2 * c)] : []),
    ...(errors === 'studentT' ? [byDegrees * degreesByShare * Math.sin(2 * d)] : []),
  ]
}

const DIAGONAL = Math.PI / 4
const LEAST = 1 / MOST_DEGREES
const RANGE = 1 / FEWEST_DEGREES - LEAST
