import type { PriceSeries } from '../../data/series'

/** How many times longer a step may be before it is another period: a week has five trading days, a month four weeks. */
const LONGER = 3

/**
 * Whether the portfolio's returns span more time than those of the data: a monthly ticker beside daily ones leaves
 * only the month ends in common, and a loss over a month is no loss over a day.
 *
 * Result: the usual distance of two days on the portfolio's calendar and in the longest history (both medians, in
 * days), or null where they are of one kind. Cost: O(n log n).
 */
export function sparseDays(
  series: readonly PriceSeries[],
  days: ArrayLike<number>,
): { step: number; usual: number } | null {
  const longest = series.reduce((best, one) => (one.dates.length > best.dates.length ? one : best))
  const step = medianGap(days)
  const usual = medianGap(longest.dates)
  return step >= LONGER * usual ? { step, usual } : null
}

function medianGap(days: ArrayLike<number>): number {
  const gaps = Array.from({ length: days.length - 1 }, (_, i) => days[i + 1] - days[i]).sort((a, b) => a - b)
  return gaps[gaps.length >> 1]
}
