/**
 * Indices of at most about two points a pixel column: the smallest and the largest value of each, so that no
 * spike is lost. All indices when there are few enough.
 */
export function decimate(values: ArrayLike<number>, columns: number): number[] {
  const n = values.length
  if (n <= 2 * columns) return Array.from({ length: n }, (_, index) => index)
  const kept: number[] = [0]
  for (let column = 0; column < columns; column++) {
    const start = Math.floor((column * n) / columns)
    const end = Math.floor(((column + 1) * n) / columns)
    let low = start
    let high = start
    for (let index = start; index < end; index++) {
      if (!(values[index] >= values[low])) low = index
      if (!(values[index] <= values[high])) high = index
    }
    for (const index of [Math.min(low, high), Math.max(low, high)]) {
      if (index > kept[kept.length - 1]) kept.push(index)
    }
  }
  if (kept[kept.length - 1] < n - 1) kept.push(n - 1)
  return kept
}

/** Index of the entry nearest to `target` in ascending numbers. */
export function nearest(ascending: ArrayLike<number>, target: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < target) low = middle + 1
    else high = middle
  }
  return low > 0 && target - ascending[low - 1] < ascending[low] - target ? low - 1 : low
}

/** Smallest and largest finite value over several columns; [0, 1] when there is none. */
export function extent(columns: ArrayLike<number>[]): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const column of columns) {
    for (let index = 0; index < column.length; index++) {
      const value = column[index]
      if (!Number.isFinite(value)) continue
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  if (low > high) return [0, 1]
  return low === high ? [low - 1, high + 1] : [low, high]
}
