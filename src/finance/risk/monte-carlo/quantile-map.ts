import { normalCdf, normalInverse } from '../../../numerics/normal'
import { studentTCdf, studentTInverse, studentTPdf } from '../../../numerics/student-t'

/**
 * The map that turns a Student-t variable of some degrees into one of others, quantile by quantile, as a table for
 * simulation.
 *
 * h(x) = G^-1(F(x)), F and G the distribution functions of the t with `from` and with `to` degrees. Both are symmetric,
 * so h is odd, and h(x) / x is an even function that hardly bends: that ratio is tabulated and interpolated linearly, over
 * q = |x| / (4 + |x|), which puts half of the knots below 4 and still has some in the far tail:
 *
 *   h(x) = x ratio(q K),   knots at q = 0, 1/K, ..., 1.
 *
 * The table is filled from the tail inwards. The outermost knot with a probability of at least 1e-15 is exact; from there
 * the slope h'(x) = f(x) / g(h(x)) is followed by Runge and Kutta's rule of order 4, which inwards forgets its errors
 * because the probability in the tail grows. Further out the ratio stays, so that everything is finite.
 *
 * Convention: Infinity degrees is the standard normal distribution.
 * Source: R. Nelsen, An Introduction to Copulas, section 2.9; the rule: https://dlmf.nist.gov/3.7#v
 * Arguments: degrees > 0. Result: K + 1 numbers. Error of h: some 1e-4 of it down to a tail of 1 %, 1e-3 to 1e-4, 1e-2 to 1e-6.
 * Cost: 0.1 ms a table.
 */
export const KNOTS = 256
/** Half of the knots lie below this. */
export const MIDDLE = 4
const RAREST = 1e-15

export function quantileMap(from: number, to: number): Float64Array {
  const ratios = new Float64Array(KNOTS + 1)
  if (from === to) return ratios.fill(1)
  const f = density(from)
  const g = density(to)
  const slope = (x: number, h: number) => f(x) / g(h)
  let outer = KNOTS - 1
  while (tailOf(knot(outer), from) < RAREST) outer--
  let x = knot(outer)
  let h = -quantileOf(tailOf(x, from), to)
  ratios.fill(h / x, outer)
  for (let k = outer - 1; k > 0; k--) {
    const step = knot(k) - x
    const first = slope(x, h)
    const second = slope(x + step / 2, h + (step / 2) * first)
    const third = slope(x + step / 2, h + (step / 2) * second)
    const last = slope(x + step, h + step * third)
    h += (step / 6) * (first + 2 * second + 2 * third + last)
    x = knot(k)
    ratios[k] = h / x
  }
  ratios[0] = slope(0, 0)
  return ratios
}

/** h(x) from the table that starts at `offset`. */
export function mapped(x: number, ratios: Float64Array, offset = 0): number {
  const size = Math.abs(x)
  const place = (size / (MIDDLE + size)) * KNOTS
  // The largest numbers round to the last knot itself, which has no right neighbour.
  const left = place < KNOTS - 1 ? place | 0 : KNOTS - 1
  const below = ratios[offset + left]
  return x * (below + (place - left) * (ratios[offset + left + 1] - below))
}

const knot = (k: number) => (MIDDLE * k) / (KNOTS - k)

const tailOf = (x: number, degrees: number) =>
  degrees === Infinity ? normalCdf(-x) : studentTCdf(-x, degrees)

const quantileOf = (p: number, degrees: number) =>
  degrees === Infinity ? normalInverse(p) : studentTInverse(p, degrees)

function density(degrees: number): (x: number) => number {
  if (degrees === Infinity) return (x) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
  const top = studentTPdf(0, degrees)
  return (x) => top * Math.exp(-0.5 * (degrees + 1) * Math.log1p((x * x) / degrees))
}
