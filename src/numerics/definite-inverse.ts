import type { Matrix } from './vector'

/**
 * The inverse of a symmetric positive definite matrix by its Cholesky factor; null where it is not positive definite.
 *
 * A = L L', A^-1 = L'^-1 L^-1. Only the lower triangle is read. A pivot below 1e-14 of its diagonal element counts
 * as zero. Source: https://en.wikipedia.org/wiki/Cholesky_decomposition#Matrix_inversion. Cost: O(n^3).
 */
const SINGULAR = 1e-14

export function definiteInverse(matrix: Matrix): Float64Array[] | null {
  const size = matrix.length
  const factor = matrix.map((row) => Float64Array.from(row))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j]
      for (let k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k]
      if (i !== j) factor[i][j] = sum / factor[j][j]
      else if (sum > SINGULAR * matrix[i][i]) factor[i][i] = Math.sqrt(sum)
      else return null
    }
  }
  // Column j of L^-1 by forward substitution, kept as row j.
  const columns = factor.map((_, j) => {
    const column = new Float64Array(size)
    for (let i = j; i < size; i++) {
      let sum = i === j ? 1 : 0
      for (let k = j; k < i; k++) sum -= factor[i][k] * column[k]
      column[i] = sum / factor[i][i]
    }
    return column
  })
  return columns.map((a) =>
    Float64Array.from(columns, (b) => a.reduce((sum, value, k) => sum + value * b[k], 0)),
  )
}
