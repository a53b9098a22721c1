/**
 * A column of returns about its mean, for everything that is made of covariances.
 *
 * deviations[t] = r[t] - mean, deviation = sqrt(sum deviations^2 / (n - 1)) (ddof 1; 0 for fewer than two rows).
 *
 * Convention: a column whose standard deviation is below LEAST_DEVIATION never moves; its deviations are exactly 0.
 * A return is p / p' - 1 and so carries the rounding of a number near 1 (2e-16): a smaller spread is no movement, and
 * correlations of it would be correlations of rounding errors.
 * Arguments: gap-free simple returns. Cost: O(n).
 */
export interface Centred {
  mean: number
  deviations: Float64Array
  /** Sample standard deviation; exactly 0 for a column that never moves. */
  deviation: number
}

export const LEAST_DEVIATION = 1e-14

export function centred(values: Float64Array): Centred {
  const rows = values.length
  let sum = 0
  for (let row = 0; row < rows; row++) sum += values[row]
  const mean = rows > 0 ? sum / rows : 0
  const deviations = new Float64Array(rows)
  let squares = 0
  for (let row = 0; row < rows; row++) {
    const deviation = values[row] - mean
    deviations[row] = deviation
    squares += deviation * deviation
  }
  const deviation = rows > 1 ? Math.sqrt(squares / (rows - 1)) : 0
  if (deviation > LEAST_DEVIATION) return { mean, deviations, deviation }
  return { mean, deviations: deviations.fill(0), deviation: 0 }
}

/** Sample covariance (ddof 1) of two columns of one length. */
export function covariance(a: Centred, b: Centred): number {
  const rows = a.deviations.length
  if (rows < 2) return 0
  let sum = 0
  for (let row = 0; row < rows; row++) sum += a.deviations[row] * b.deviations[row]
  return sum / (rows - 1)
}

/** Pearson's correlation; with a column that never moves 0. */
export function correlation(a: Centred, b: Centred): number {
  if (a.deviation === 0 || b.deviation === 0) return 0
  return Math.min(Math.max(covariance(a, b) / (a.deviation * b.deviation), -1), 1)
}
