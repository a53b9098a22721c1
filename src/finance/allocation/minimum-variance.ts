import type { Matrix } from '../../numerics/vector'
import { fullyInvested, longOnly } from './bounds'
import { cappedWeights, onlyChoice } from './capped-weights'
import type { Constraint } from './quadratic-program'
import { solveQuadraticProgram } from './quadratic-program'

/**
 * The long-only portfolio with the smallest variance, if asked for with at least a given expected return.
 *
 * min w'S w subject to sum w = 1, 0 <= w <= cap, and m'w >= target when there is a target.
 *
 * Source: H. Markowitz (1952), https://www.jstor.org/stable/2975974
 * Arguments: covariance a year (n x n, positive semidefinite), cap x n >= 1. Result: weights, sum 1 within 1e-12.
 * Throws `allocation/no-solution` when the target is out of reach. Cost: one quadratic program.
 */
export function minimumVariance(
  covariance: Matrix,
  cap: number,
  target?: { expectedReturns: Float64Array; atLeast: number },
): Float64Array {
  const size = covariance.length
  const forced = onlyChoice(size, cap)
  if (forced) return forced
  const rows: Constraint[] = target ? [{ row: target.expectedReturns, value: target.atLeast }] : []
  const weights = solveQuadraticProgram(covariance, [fullyInvested(size)], [...rows, ...longOnly(size, cap)])
  return cappedWeights(weights, cap)
}
