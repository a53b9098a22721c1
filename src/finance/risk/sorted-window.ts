/**
 * The last `window` values of a series, kept in ascending order while the window moves.
 *
 * A step finds the leaving and the entering value by bisection and moves the block between them by one place:
 * O(log w) comparisons and one memory move, instead of a sort. Values must be finite.
 */
export class SortedWindow {
  readonly values: Float64Array

  constructor(values: ArrayLike<number>) {
    this.values = Float64Array.from(values).sort()
  }

  /** Takes out one value that is in the window and puts another in. */
  replace(leaving: number, entering: number): void {
    const from = firstNotBelow(this.values, leaving)
    const to = firstNotBelow(this.values, entering)
    if (to > from) {
      this.values.copyWithin(from, from + 1, to)
      this.values[to - 1] = entering
    } else {
      this.values.copyWithin(to + 1, to, from)
      this.values[to] = entering
    }
  }
}

/** How many of the ascending values are less than this one, by bisection. */
export function firstNotBelow(values: ArrayLike<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
