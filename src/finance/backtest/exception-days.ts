import type { RandomStream } from '../../numerics/random'

/**
 * The days on which the loss exceeded the VaR, by number (0 is the first day judged), and such days drawn under a model.
 *
 * A right model's exceptions are independent with chance p, so the distance from one to the next is geometric:
 * 1 + floor(ln U / ln(1 - p)). A draw costs as much as there are exceptions, not days; that makes thousands of draws
 * cheap.
 * Source: L. Devroye (1986), chapter X.2, http://luc.devroye.org/rnbookindex.html
 */
export function exceptionDays(hits: readonly boolean[]): Int32Array {
  const days: number[] = []
  for (let day = 0; day < hits.length; day++) if (hits[day]) days.push(day)
  return Int32Array.from(days)
}

/** Fills `into` (room for `observations` days) with drawn days, ascending; the result is their number. */
export function drawExceptionDays(
  random: RandomStream,
  observations: number,
  p: number,
  into: Int32Array,
): number {
  const scale = 1 / Math.log1p(-p)
  let count = 0
  let day = -1
  for (;;) {
    // Of 1 - U, which is never 0; a gap beyond the last day stays a float until it is compared.
    day += 1 + Math.floor(Math.log(1 - random.uniform()) * scale)
    if (!(day < observations)) return count
    into[count++] = day
  }
}

/** Fills `into` with `count` different days, ascending, every set alike likely; `taken` is room for marks, all 0. */
export function drawDistinctDays(
  random: RandomStream,
  observations: number,
  into: Int32Array,
  taken: Uint8Array,
): void {
  for (let i = 0; i < into.length; i++) {
    let day = random.integer(observations)
    while (taken[day]) day = random.integer(observations)
    taken[day] = 1
    into[i] = day
  }
  for (let i = 0; i < into.length; i++) taken[into[i]] = 0
  into.sort()
}
