import type { Profile } from './profile'

/** A move far beyond the usual ones, into the price at index `at`. */
export interface Jump {
  at: number
  /** In log units. */
  size: number
  /** The robust standard deviation around it. */
  scale: number
}

/** A stretch of prices at another level that was jumped to and left again. */
export interface Excursion {
  into: Jump
  /** The jump back: its price is the first at the old level. */
  back: Jump
}

/** Below five robust standard deviations heavy tails alone make moves by the dozen. */
const FAR = 5
/** And below 3 % no fault is worth a question. */
const SMALLEST = 0.03

/** The moves that some rule may want to explain. O(n) for n prices. */
export function jumpsOf(profile: Profile): Jump[] {
  const jumps: Jump[] = []
  for (let at = 1; at < profile.moves.length; at++) {
    const size = profile.moves[at]
    if (Math.abs(size) < SMALLEST || !(Math.abs(size) >= FAR * profile.scaleAt(at))) continue
    const scale = profile.unrestAt(at)
    if (Math.abs(size) >= FAR * scale) jumps.push({ at, size, scale })
  }
  return jumps
}

/** A jump back may differ from the jump there by both days' own moves, but not by a third of the jump. */
const NOISE = 4
const SHARE = 0.3

/**
 * Pairs jumps that cancel, nearly as brackets are paired: each with the latest open one of the opposite sign and the
 * same size within the noise of two days.
 */
export function excursionsOf(jumps: Jump[]): Excursion[] {
  const open: Jump[] = []
  const found: Excursion[] = []
  for (const back of jumps) {
    const k = open.findLastIndex((into) => cancels(into, back))
    if (k < 0) {
      open.push(back)
      continue
    }
    found.push({ into: open[k], back })
    open.splice(k, 1)
  }
  return found
}

function cancels(into: Jump, back: Jump): boolean {
  const size = Math.min(Math.abs(into.size), Math.abs(back.size))
  return Math.abs(into.size + back.size) <= Math.min(NOISE * Math.max(into.scale, back.scale), SHARE * size)
}

/** The power of ten (10 to 1,000,000, or its inverse) that a jump is within noise; null for another size. */
export function powerOfTen({ size, scale }: Jump): number | null {
  const power = Math.round(size / Math.LN10)
  const exact = power !== 0 && Math.abs(power) <= 6 && Math.abs(size - power * Math.LN10) <= NOISE * scale
  return exact ? power : null
}
