/**
 * Where a function of one variable is largest on an interval, by golden-section search.
 *
 * Each step drops the part of the interval beyond the worse of two inner points; the golden ratio lets one of them serve
 * again. Exact for a function with one peak; with more it finds one of them.
 *
 * Source: https://en.wikipedia.org/wiki/Golden-section_search
 * Arguments: low < high, tolerance > 0 in the same unit. Cost: one call a step, log1.618((high - low) / tolerance) steps.
 */
const SHARE = (Math.sqrt(5) - 1) / 2

export function goldenSection(
  value: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number {
  let left = high - SHARE * (high - low)
  let right = low + SHARE * (high - low)
  let atLeft = value(left)
  let atRight = value(right)
  while (high - low > tolerance) {
    if (atLeft > atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - SHARE * (high - low)
      atLeft = value(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + SHARE * (high - low)
      atRight = value(right)
    }
  }
  return (low + high) / 2
}
