import type { Centred } from '../decomposition/centred'
import { correlation } from '../decomposition/centred'

/**
 * Pearson's correlation of every pair of columns.
 *
 * Convention: exactly 1 on the diagonal; a column that never moves has correlation 0 with every other, where the
 * formula has no value. Source: https://en.wikipedia.org/wiki/Pearson_correlation_coefficient
 * Cost: O(columns^2 x rows).
 */
export function correlationMatrix(columns: readonly Centred[]): Float64Array[] {
  const matrix = columns.map(() => new Float64Array(columns.length))
  for (let i = 0; i < columns.length; i++) {
    matrix[i][i] = 1
    for (let j = 0; j < i; j++) matrix[i][j] = matrix[j][i] = correlation(columns[i], columns[j])
  }
  return matrix
}
