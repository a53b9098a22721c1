import { randomStream } from '../../numerics/random'
import type { ReadHeadline } from './daily-news'

/**
 * The control that must tell nothing: the same headlines on other days.
 *
 * Trading days between the first and the last headline change places, each with all of its headlines (those of a weekend
 * belong to the trading day before). Moving whole days takes away also what the number of headlines tells, which
 * permuting the headlines among their own dates would leave: news is dense when markets are wild.
 * Headlines outside the trading days are left out. Arguments: strictly increasing trading days. Cost: O(N log days).
 */
export function shuffleDays(
  headlines: readonly ReadHeadline[],
  days: ArrayLike<number>,
  seed: number,
): ReadHeadline[] {
  const placed = headlines
    .map((headline) => ({ headline, day: lastUpTo(days, headline.date) }))
    .filter(({ day }) => day >= 0)
  if (placed.length === 0) return []
  const first = placed.reduce((least, { day }) => Math.min(least, day), Infinity)
  const last = placed.reduce((most, { day }) => Math.max(most, day), 0)
  const order = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const random = randomStream(seed, 'shuffle-news')
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return placed.map(({ headline, day }) => ({ ...headline, date: days[order[day - first]] }))
}

/** Index of the last day up to `day`, -1 before all. */
function lastUpTo(days: ArrayLike<number>, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle] <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
