import { Failure } from '../../numerics/failure'
import type { Matrix } from '../../numerics/vector'
import { dot } from '../../numerics/vector'
import { unit } from './bounds'
import { bestReturn, cappedWeights, onlyChoice } from './capped-weights'
import type { Constraint } from './quadratic-program'
import { solveQuadraticProgram } from './quadratic-program'

/**
 * The long-only portfolio with the most expected excess return for its volatility (the tangency portfolio).
 *
 * max (m'w - f) / sqrt(w'S w) subject to sum w = 1, 0 <= w <= cap. With y = w / (m'w - f) this is the quadratic
 * program min y'S y subject to (m - f)'y = 1, y >= 0, cap x sum(y) - y_i >= 0; then w = y / sum(y).
 *
 * Source: G. Cornuejols and R. Tutuncu, Optimization Methods in Finance, section 8.2 (homogenisation after Charnes
 * and Cooper 1962), http://web.math.ku.dk/~rolf/CT_FinOpt.pdf
 * Arguments: expected returns and covariance a year, cap x n >= 1, risk-free rate a year.
 * Throws `allocation/no-positive-excess` {riskFree} when no allowed portfolio beats the risk-free rate (the maximum
 * then does not exist). Cost: one quadratic program.
 */
export function maximumSharpe(
  expectedReturns: Float64Array,
  covariance: Matrix,
  cap: number,
  riskFree: number,
): Float64Array {
  const size = expectedReturns.length
  const best = dot(bestReturn(expectedReturns, cap), expectedReturns) - riskFree
  if (!(best > 0)) throw new Failure('allocation/no-positive-excess', { riskFree })
  const forced = onlyChoice(size, cap)
  if (forced) return forced
  // Dividing by the best excess return keeps y near the size of a weight.
  const excess = { row: expectedReturns.map((value) => (value - riskFree) / best), value: 1 }
  const bounds: Constraint[] = []
  for (let i = 0; i < size; i++) {
    bounds.push({ row: unit(size, i, 1), value: 0 })
    if (cap < 1) bounds.push({ row: unit(size, i, -1).map((value) => value + cap), value: 0 })
  }
  const scaled = solveQuadraticProgram(covariance, [excess], bounds)
  const sum = scaled.reduce((total, value) => total + Math.max(value, 0), 0)
  return cappedWeights(
    scaled.map((value) => value / sum),
    cap,
  )
}
