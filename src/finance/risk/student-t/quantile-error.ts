import { definiteInverse } from '../../../numerics/definite-inverse'
import { trigamma } from '../../../numerics/digamma'
import { studentTInverse } from '../../../numerics/student-t'
import { quadraticForm } from '../../../numerics/vector'
import type { StudentTFit } from './likelihood'
import { FEWEST_DEGREES, MOST_DEGREES } from './likelihood'

/**
 * The standard error of the VaR -(location + scale q) of a Student-t fitted by maximum likelihood: the delta method with
 * Fisher's expected information.
 *
 * Information of a day, s the scale, v the degrees: location (v + 1) / ((v + 3) s^2), scale 2v / ((v + 3) s^2), scale and
 * degrees -2 / ((v + 1)(v + 3) s), degrees (psi'(v/2) - psi'((v + 1)/2)) / 4 - (v + 5) / (2v (v + 1)(v + 3)); the location
 * is independent of both.
 *
 * Convention: degrees on a bound are taken as known. Days count as independent, which volatility that comes in waves
 * makes too kind.
 * Source: K. Lange, R. Little, J. Taylor (1989), appendix B, https://doi.org/10.1080/01621459.1989.10478852
 * Arguments: the fit, its number of days, the tail level. Cost: O(1).
 */
export function studentTQuantileError(
  { location: _, scale: s, degrees: v }: StudentTFit,
  days: number,
  level: number,
) {
  const q = studentTInverse(level, v)
  const known = v < FEWEST_DEGREES + 0.01 || v > MOST_DEGREES - 5
  const scaleDegrees = known ? 0 : -2 / ((v + 1) * (v + 3) * s)
  const degrees = (trigamma(v / 2) - trigamma((v + 1) / 2)) / 4 - (v + 5) / (2 * v * (v + 1) * (v + 3))
  const covariance = definiteInverse([
    Float64Array.of((v + 1) / ((v + 3) * s * s), 0, 0),
    Float64Array.of(0, (2 * v) / ((v + 3) * s * s), scaleDegrees),
    Float64Array.of(0, scaleDegrees, degrees),
  ])!
  const step = 1e-4 * v
  const byDegrees = (studentTInverse(level, v + step) - studentTInverse(level, v - step)) / (2 * step)
  return Math.sqrt(quadraticForm(covariance, [1, q, known ? 0 : s * byDegrees]) / days)
}
