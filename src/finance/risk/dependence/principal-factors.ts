import { EigenvalueDecomposition, Matrix as DenseMatrix } from 'ml-matrix'
import type { Matrix } from '../../../numerics/vector'

/**
 * The directions in which holdings move together: eigenvectors of the correlation matrix, largest eigenvalue first.
 *
 * C = sum over k of lambda_k v_k v_k'. lambda_k over the number of holdings is the share of their (standardised)
 * variance that factor k explains, and v_k its loadings. A day on which factor k moves by s standard deviations and
 * no other does has returns v_k[i] sigma_i sqrt(lambda_k) s about the mean.
 *
 * Convention: the loadings have unit length and a sum that is not negative (where it is 0, the first loading that is
 * not is positive), so that the same data gives the same signs on every machine. Eigenvalues below 0 are rounding: 0.
 * Source: https://en.wikipedia.org/wiki/Principal_component_analysis
 * Arguments: a symmetric correlation matrix without NaN. Cost: O(n^3).
 */
export interface PrincipalFactor {
  eigenvalue: number
  /** Unit length. */
  loadings: Float64Array
}

/** A sum or a loading below this is rounding. */
const ZERO = 1e-9

export function principalFactors(correlation: Matrix): PrincipalFactor[] {
  const matrix = new DenseMatrix(correlation.map((row) => Float64Array.from(row)))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const order = realEigenvalues
    .map((_, k) => k)
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a] || a - b)
  return order.map((k) => ({
    eigenvalue: Math.max(realEigenvalues[k], 0),
    loadings: withSettledSign(Float64Array.from(eigenvectorMatrix.getColumn(k))),
  }))
}

function withSettledSign(loadings: Float64Array): Float64Array {
  const sum = loadings.reduce((total, loading) => total + loading, 0)
  const leading = Math.abs(sum) > ZERO ? sum : (loadings.find((loading) => Math.abs(loading) > ZERO) ?? 1)
  return leading < 0 ? loadings.map((loading) => -loading) : loadings
}
