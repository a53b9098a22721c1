/**
 * g' G^-1 g, the squared length of a projection on columns X, from G = X'X and g = X'y; where columns are linearly
 * dependent, over as many of them as are independent, taken from the first on.
 *
 * Cholesky's G = L L' row by row: a column whose pivot is lost in rounding lies in the span of those before and is
 * skipped. With L z = g, the answer is z'z.
 * Source: https://en.wikipedia.org/wiki/Cholesky_decomposition (the algorithm row by row)
 * Arguments: G row by row (the lower triangle is read, and overwritten by L), g (overwritten by z). Cost: O(k^3).
 */
const LOST = 1e-10

export function projectedLength(gram: Float64Array, score: Float64Array): { length: number; rank: number } {
  const size = score.length
  let length = 0
  let rank = 0
  for (let row = 0; row < size; row++) {
    const diagonal = gram[row * size + row]
    let pivot = diagonal
    let rest = score[row]
    for (let column = 0; column < row; column++) {
      let entry = gram[row * size + column]
      for (let k = 0; k < column; k++) entry -= gram[row * size + k] * gram[column * size + k]
      const divisor = gram[column * size + column]
      entry = divisor > 0 ? entry / divisor : 0
      gram[row * size + column] = entry
      pivot -= entry * entry
      rest -= entry * score[column]
    }
    const kept = pivot > LOST * diagonal
    gram[row * size + row] = kept ? Math.sqrt(pivot) : 0
    score[row] = kept ? rest / Math.sqrt(pivot) : 0
    length += score[row] * score[row]
    if (kept) rank++
  }
  return { length, rank }
}
