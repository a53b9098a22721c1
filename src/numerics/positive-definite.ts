import { EigenvalueDecomposition, Matrix as DenseMatrix } from 'ml-matrix'
import type { Matrix } from './vector'

/**
 * Checks that a symmetric matrix is positive (semi)definite, and mends one that is not.
 *
 * Check: the Cholesky factorisation of A + shift I exists. Repair ("spectral"): A = V diag(d) V', and negative
 * eigenvalues d are set to zero, which gives the nearest positive semidefinite matrix in the Frobenius norm.
 *
 * Convention: PyPortfolioOpt's `fix_nonpositive_semidefinite(method="spectral")`. A matrix that is merely singular
 * (collinear columns) is left as it is: the shift of 1e-12 times the largest diagonal element forgives rounding.
 * Source: N. J. Higham (1988), https://doi.org/10.1016/0024-3795(88)90223-6
 * Arguments: symmetric rows without NaN. Cost: O(n^3).
 */
export function isPositiveDefinite(matrix: Matrix, shift = 0): boolean {
  const factor = matrix.map((row) => Float64Array.from(row))
  for (let i = 0; i < factor.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i][j] + (i === j ? shift : 0)
      for (let k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k]
      if (i !== j) factor[i][j] = sum / factor[j][j]
      else if (sum > 0) factor[i][i] = Math.sqrt(sum)
      else return false
    }
  }
  return true
}

export interface Repaired {
  matrix: Float64Array[]
  /** True when eigenvalues had to be clipped. */
  repaired: boolean
  /** The most negative eigenvalue that was clipped; 0 without a repair. */
  clipped: number
}

export function repairCovariance(matrix: Matrix): Repaired {
  const copy = matrix.map((row) => Float64Array.from(row))
  const largest = Math.max(...copy.map((row, i) => Math.abs(row[i])))
  if (largest === 0 || isPositiveDefinite(matrix, 1e-12 * largest)) {
    return { matrix: copy, repaired: false, clipped: 0 }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new DenseMatrix(copy), {
    assumeSymmetric: true,
  })
  const size = copy.length
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) {
        if (realEigenvalues[k] > 0) {
          sum += eigenvectorMatrix.get(i, k) * realEigenvalues[k] * eigenvectorMatrix.get(j, k)
        }
      }
      copy[i][j] = copy[j][i] = sum
    }
  }
  return { matrix: copy, repaired: true, clipped: Math.min(...realEigenvalues) }
}
