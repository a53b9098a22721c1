/**
 * The sample covariance of every pair of columns, each pair over the rows in which both have a value.
 *
 * cov(x, y) = sum (x - mean x)(y - mean y) / (n - 1), with n, mean x and mean y over the common rows of the pair.
 *
 * Convention: ddof 1, pairwise complete: the same as pandas' `DataFrame.cov()`. With gaps the matrix need not be
 * positive semidefinite; see positive-definite.ts. A pair with fewer than two common rows is NaN.
 * Source: https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.cov.html
 * Arguments: columns of equal length, NaN for a gap. Result: n x n, symmetric, unit of the columns squared.
 * Throws RangeError when the columns differ in length. Cost: O(columns^2 x rows).
 */
export function pairwiseCovariance(columns: readonly Float64Array[]): Float64Array[] {
  const rows = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== rows)) throw new RangeError('columns differ in length')
  const result = columns.map(() => new Float64Array(columns.length))
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      result[i][j] = result[j][i] = covarianceOfPair(columns[i], columns[j])
    }
  }
  return result
}

/** How many rows have a value in both columns. */
export function commonRows(x: Float64Array, y: Float64Array): number {
  let count = 0
  for (let row = 0; row < x.length; row++) {
    // A sum is NaN exactly when one of the two is.
    const sum = x[row] + y[row]
    if (sum === sum) count++
  }
  return count
}

function covarianceOfPair(x: Float64Array, y: Float64Array): number {
  let count = 0
  let sumX = 0
  let sumY = 0
  for (let row = 0; row < x.length; row++) {
    const sum = x[row] + y[row]
    if (sum !== sum) continue
    count++
    sumX += x[row]
    sumY += y[row]
  }
  if (count < 2) return NaN
  const meanX = sumX / count
  const meanY = sumY / count
  let product = 0
  for (let row = 0; row < x.length; row++) {
    const term = (x[row] - meanX) * (y[row] - meanY)
    if (term === term) product += term
  }
  return product / (count - 1)
}
