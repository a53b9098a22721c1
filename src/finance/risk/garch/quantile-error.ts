import { quadraticForm } from '../../../numerics/vector'
import type { GarchParameters } from './parameters'
import type { VarianceRecursion } from './recursion'

/**
 * The standard error of tomorrow's VaR = -(mean + sqrt h q) that comes from the parameters: the delta method.
 *
 * sqrt(g' C g), with C the covariance of the parameters and g the derivatives of the VaR: -q / (2 sqrt h) x those of h
 * (the recursion carries them), less 1 for the mean itself, and -sqrt h dq/d(degrees).
 *
 * Source: P. Christoffersen and S. Goncalves (2005), section 2, https://doi.org/10.21314/JOR.2005.112
 * Arguments: q, the quantile of the errors at the tail level, and its derivative by the degrees; C in the order of
 * `GarchParameters`. Cost: O(1).
 */
export function parameterError(
  recursion: VarianceRecursion,
  covariance: readonly Float64Array[],
  quantile: number,
  quantileByDegrees: number,
): number {
  const deviation = Math.sqrt(recursion.variance)
  const byVariance = -quantile / (2 * deviation)
  const gradient: Record<keyof GarchParameters, number> = {
    mean: byVariance * recursion.byMean - 1,
    omega: byVariance * recursion.byOmega,
    alphaPlus: byVariance * recursion.byPlus,
    alphaMinus: byVariance * recursion.byMinus,
    beta: byVariance * recursion.byBeta,
    degrees: -deviation * quantileByDegrees,
  }
  return Math.sqrt(quadraticForm(covariance, Object.values(gradient)))
}
