import type { PathSpec } from '../../finance/risk/monte-carlo/paths'

/** The numbers before the scales: location, degrees / 2 (0: the normal copula), and the gamma variable's d and c. */
export const HEAD = 4

/** What a kernel needs to know of a portfolio besides the factor: the head, scales [d], maps [d, knots + 1]. */
export function numbersOf({ degrees, maps, scales, location }: PathSpec): Float32Array<ArrayBuffer> {
  const d = degrees / 2 - 1 / 3
  const head = degrees === Infinity ? [location, 0, 0, 0] : [location, degrees / 2, d, 1 / Math.sqrt(9 * d)]
  const numbers = new Float32Array(HEAD + scales.length + maps.length)
  numbers.set(head)
  numbers.set(scales, HEAD)
  numbers.set(maps, HEAD + scales.length)
  return numbers
}
