import type { Matrix } from '../../../numerics/vector'

/**
 * Cholesky's factor L of a correlation matrix, L L' = R, also where R is singular.
 *
 * A holding whose variance is used up by those before it (the second of two identical tickers) has a zero on the
 * diagonal: it moves exactly as they say and has nothing of its own.
 *
 * Source: N. J. Higham, Analysis of the Cholesky decomposition of a semi-definite matrix,
 * https://eprints.maths.manchester.ac.uk/1193/
 * Arguments: symmetric, positive semidefinite up to rounding, ones on the diagonal. Result: row-major [d, d], zeros above
 * the diagonal, and how many diagonal elements are not zero. Cost: O(d^3).
 */
export interface Factor {
  values: Float64Array
  size: number
  rank: number
}

/** Of a variance of one: less than this is rounding, or the clipping of a repaired matrix. */
const NOTHING = 1e-8

export function semidefiniteFactor(correlation: Matrix): Factor {
  const size = correlation.length
  const values = new Float64Array(size * size)
  let rank = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = correlation[i][j]
      for (let k = 0; k < j; k++) sum -= values[i * size + k] * values[j * size + k]
      const pivot = values[j * size + j]
      if (i !== j) values[i * size + j] = pivot > 0 ? sum / pivot : 0
      else if (sum > NOTHING) {
        values[i * size + i] = Math.sqrt(sum)
        rank++
      }
    }
  }
  return { values, size, rank }
}

/**
 * The squared distance x' R^-1 x, over the holdings that have something of their own. `scratch` has room for `size` numbers.
 */
export function squaredDistance(
  { values, size }: Factor,
  x: ArrayLike<number>,
  scratch: Float64Array,
): number {
  let distance = 0
  for (let i = 0; i < size; i++) {
    const pivot = values[i * size + i]
    let sum = x[i]
    for (let j = 0; j < i; j++) sum -= values[i * size + j] * scratch[j]
    scratch[i] = pivot > 0 ? sum / pivot : 0
    distance += scratch[i] * scratch[i]
  }
  return distance
}
