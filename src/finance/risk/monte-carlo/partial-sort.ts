/**
 * Puts the `count` smallest values first, in ascending order; the others follow in no order.
 *
 * Hoare's quickselect with the median of three as pivot finds the edge, and only what lies before it is sorted: of a million
 * simulated returns the middle and the gains need no order.
 *
 * Source: C. A. R. Hoare (1961), Algorithm 65: Find, https://doi.org/10.1145/366622.366647
 * Arguments: finite values, changed in place; 0 <= count <= length. Cost: O(n + count log count) on average.
 */
export function partialSort<Values extends Float64Array | Float32Array>(
  values: Values,
  count: number,
): Values {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = medianOfThree(values[low], values[(low + high) >>> 1], values[high])
    let left = low
    let right = high
    while (left <= right) {
      while (values[left] < pivot) left++
      while (values[right] > pivot) right--
      if (left > right) break
      const value = values[left]
      values[left++] = values[right]
      values[right--] = value
    }
    // Now all up to `right` are <= pivot and all from `left` on are >= pivot.
    if (count - 1 <= right) high = right
    else if (count - 1 >= left) low = left
    else break
  }
  values.subarray(0, count).sort()
  return values
}

const medianOfThree = (a: number, b: number, c: number) =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
