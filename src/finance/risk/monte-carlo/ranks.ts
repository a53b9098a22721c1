/**
 * The ranks of a column: who is how far from the bottom.
 *
 * Convention: equal values share the mean of their ranks (mid-ranks).
 * Arguments: finite values. Cost: O(n log n), by a sort of the numbers themselves and a bisection for each.
 */
export interface Ranks {
  /** For each row: how many values are smaller. */
  below: Int32Array
  /** For each row: twice its mid-rank, a whole number from 2 to 2n. */
  twice: Int32Array
  /** The rows from the smallest value to the largest. */
  order: Int32Array
  /** For each number k: how many values have `below` = k; 0 where there are none. */
  sharing: Int32Array
}

export function ranksOf(values: Float64Array): Ranks {
  const count = values.length
  const sorted = values.slice().sort()
  const below = new Int32Array(count)
  const sharing = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    below[row] = firstNotBelow(sorted, values[row])
    sharing[below[row]]++
  }
  const twice = below.map((first) => 2 * first + sharing[first] + 1)
  const order = new Int32Array(count)
  const placed = new Int32Array(count)
  for (let row = 0; row < count; row++) order[below[row] + placed[below[row]]++] = row
  return { below, twice, order, sharing }
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
