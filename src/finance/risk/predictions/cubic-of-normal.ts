import { normalCdf, normalPdf } from '../../../numerics/normal'

/**
 * A cubic polynomial w of a standard normal variable Z: P(w(Z) <= y) and the integral of w(Z) over that event.
 *
 * The line is cut where w turns; on each piece w(z) <= y holds on one interval, whose end is a root. Over an interval
 * from l to u, with M[k] the integral of z^k phi(z):
 *   M[0] = Phi(u) - Phi(l), M[1] = phi(l) - phi(u), M[2] = M[0] + l phi(l) - u phi(u),
 *   M[3] = 2 M[1] + l^2 phi(l) - u^2 phi(u).
 *
 * Convention: a turn beyond 8 standard deviations is no turn: the line ends there (Phi(-8) is 6e-16), or at 38.
 * Source: https://en.wikipedia.org/wiki/List_of_integrals_of_Gaussian_functions
 * Arguments: coefficients of 1, z, z^2, z^3, not all zero above the first. Cost: O(1), a root-finding a piece.
 */
export interface CubicOfNormal {
  coefficients: readonly [number, number, number, number]
  at(z: number): number
  /** Where w turns, ascending: none or up to two. */
  turns: number[]
  /** Where the line is cut off. */
  start: number
  end: number
}

const NEAR = 8
const FAR = 38

export function cubicOfNormal(c0: number, c1: number, c2: number, c3: number): CubicOfNormal {
  const roots = slopeRoots(c1, 2 * c2, 3 * c3)
  return {
    coefficients: [c0, c1, c2, c3],
    at: (z) => ((c3 * z + c2) * z + c1) * z + c0,
    turns: roots.filter((z) => Math.abs(z) < NEAR),
    start: Math.max(-FAR, ...roots.filter((z) => z <= -NEAR)),
    end: Math.min(FAR, ...roots.filter((z) => z >= NEAR)),
  }
}

/** Simple roots of a + b z + c z^2, ascending, without cancellation. */
function slopeRoots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - 4 * a * c
  if (!(discriminant > 0)) return []
  const q = -0.5 * (b + Math.sign(b || 1) * Math.sqrt(discriminant))
  return [q / c, a / q].filter(Number.isFinite).sort((x, y) => x - y)
}

/** P(w(Z) <= y) and E[w(Z); w(Z) <= y]. */
export function tailOf(cubic: CubicOfNormal, y: number): { probability: number; integral: number } {
  const [c0, c1, c2, c3] = cubic.coefficients
  const ends = [cubic.start, ...cubic.turns, cubic.end]
  let probability = 0
  let integral = 0
  for (let piece = 0; piece + 1 < ends.length; piece++) {
    const rises = cubic.at(ends[piece + 1]) >= cubic.at(ends[piece])
    const root = crossing(cubic, y, ends[piece], ends[piece + 1], rises)
    const from = rises ? ends[piece] : root
    const to = rises ? root : ends[piece + 1]
    if (!(to > from)) continue
    const atFrom = normalPdf(from)
    const atTo = normalPdf(to)
    // Differences of the smaller tails keep their digits.
    const m0 = from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from)
    const m1 = atFrom - atTo
    const m2 = m0 + from * atFrom - to * atTo
    const m3 = 2 * m1 + from * from * atFrom - to * to * atTo
    probability += m0
    integral += c0 * m0 + c1 * m1 + c2 * m2 + c3 * m3
  }
  return { probability: Math.min(probability, 1), integral }
}

/** Where a monotone piece reaches y: an end of it where it does not; Newton's steps, kept inside by bisection. */
function crossing(cubic: CubicOfNormal, y: number, from: number, to: number, rises: boolean): number {
  const above = (z: number) => (rises ? cubic.at(z) > y : cubic.at(z) < y)
  if (above(from)) return from
  if (!above(to)) return to
  const [, c1, c2, c3] = cubic.coefficients
  let low = from
  let high = to
  let z = Math.abs(from) < Math.abs(to) ? from : to
  for (let step = 0; step < 100; step++) {
    const slope = c1 + (2 * c2 + 3 * c3 * z) * z
    const newton = z - (cubic.at(z) - y) / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - z) <= 1e-15 * (1 + Math.abs(z))) return next
    z = next
    if (above(z)) high = z
    else low = z
  }
  return z
}

/** Least and largest value of w for |z| <= reach. */
export function lowest(cubic: CubicOfNormal, reach: number): number {
  return Math.min(...corners(cubic, reach))
}

export function highest(cubic: CubicOfNormal, reach: number): number {
  return Math.max(...corners(cubic, reach))
}

function corners(cubic: CubicOfNormal, reach: number): number[] {
  return [-reach, ...cubic.turns.filter((z) => Math.abs(z) < reach), reach].map((z) => cubic.at(z))
}
