import { incompleteBeta, logBeta } from './beta'
import { normalInverse } from './normal'

/**
 * Student's t distribution with any real number of degrees of freedom v > 0: density, distribution function, its
 * inverse, and the expected shortfall of its lower tail.
 *
 * density f(t) = (1 + t^2/v)^(-(v+1)/2) / (sqrt v B(1/2, v/2));
 * P(T <= t) = I_x(v/2, 1/2) / 2 with x = v / (v + t^2) for t <= 0;
 * shortfall E[-T | T <= q] = f(q) / level x (v + q^2) / (v - 1), q the quantile at `level`.
 *
 * Convention: the standard t, of variance v / (v - 2), not 1. The lower tail keeps its relative accuracy (about 1e-13 up
 * to 10,000 degrees, losing digits in proportion beyond); use `studentTCdf(-t)` for an upper tail, never 1 - it.
 * Source: DLMF 8.17 and https://www.itl.nist.gov/div898/handbook/eda/section3/eda3664.htm; shortfall: McNeil, Frey and
 * Embrechts, example 2.15; free: https://en.wikipedia.org/wiki/Expected_shortfall
 * Throws RangeError unless degrees > 0 (shortfall: > 1, where the mean exists) and the probability is in [0, 1]
 * (shortfall: (0, 1)); 0 and 1 give minus and plus infinity. Cost: O(sqrt v) terms, the inverse a few times that.
 */
export function studentTPdf(t: number, degrees: number): number {
  needPositive(degrees)
  const scale = Math.exp(-logBeta(0.5, degrees / 2)) / Math.sqrt(degrees)
  return scale * Math.exp(-0.5 * (degrees + 1) * Math.log1p((t * t) / degrees))
}

export function studentTCdf(t: number, degrees: number): number {
  needPositive(degrees)
  if (Number.isNaN(t)) return NaN
  const tail = lowerTail(Math.abs(t), degrees)
  return t <= 0 ? tail : 1 - tail
}

/** P(T <= -t), t >= 0. */
function lowerTail(t: number, degrees: number): number {
  const ratio = (t * t) / degrees
  return ratio === Infinity ? 0 : 0.5 * incompleteBeta(1 / (1 + ratio), degrees / 2, 0.5, ratio / (1 + ratio))
}

export function studentTInverse(p: number, degrees: number): number {
  needPositive(degrees)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability outside [0, 1]: ${p}`)
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p > 0.5) return -inverseBelowHalf(1 - p, degrees)
  return p === 0.5 ? 0 : inverseBelowHalf(p, degrees)
}

const STEPS = 100
const CLOSE = 1e-14

/**
 * Newton's method where it cannot fail. Near the centre on P(-t < T <= 0) = 1/2 - p from t = 0: the function is
 * concave in t there, so every step falls short of the root and the next goes on. In the tail on log P against log t,
 * nearly a straight line and concave: after the first step (from the normal quantile) it comes from one side only.
 */
function inverseBelowHalf(p: number, degrees: number): number {
  const central = p > 0.1
  let t = central ? (0.5 - p) / studentTPdf(0, degrees) : -normalInverse(p)
  for (let i = 0; i < STEPS; i++) {
    const before = t
    const density = studentTPdf(t, degrees)
    if (central) {
      const ratio = (t * t) / degrees
      const inside = 0.5 * incompleteBeta(ratio / (1 + ratio), 0.5, degrees / 2, 1 / (1 + ratio))
      t += (0.5 - p - inside) / density
    } else {
      const tail = lowerTail(t, degrees)
      t *= Math.exp((Math.log(tail / p) * tail) / (density * t))
    }
    if (!(Math.abs(t - before) > CLOSE * t)) break
  }
  return -t
}

export function studentTShortfall(level: number, degrees: number): number {
  if (!(degrees > 1)) throw new RangeError(`expected shortfall needs degrees > 1: ${degrees}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`tail level outside (0, 1): ${level}`)
  const q = studentTInverse(level, degrees)
  return ((studentTPdf(q, degrees) / level) * (degrees + q * q)) / (degrees - 1)
}

function needPositive(degrees: number): void {
  if (!(degrees > 0 && degrees < Infinity))
    throw new RangeError(`degrees of freedom must be positive: ${degrees}`)
}
