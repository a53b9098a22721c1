import { calendarDate } from '../days'
import type { Frequency, MacroSeries } from './macro-series'

/** Median days between values, up to which a series is of that frequency. */
const LONGEST_GAP: [Frequency, number][] = [
  ['daily', 4],
  ['weekly', 10],
  ['monthly', 45],
  ['quarterly', 120],
]

export function frequencyOf(dates: ArrayLike<number>): Frequency {
  const gaps = Float64Array.from({ length: dates.length - 1 }, (_, i) => dates[i + 1] - dates[i]).sort()
  const median = gaps[gaps.length >> 1] ?? 0
  return LONGEST_GAP.find(([, longest]) => median <= longest)?.[0] ?? 'yearly'
}

/** Days from the end of a period to the publication of its value. */
const AFTER: Record<Frequency, number> = { daily: 1, weekly: 7, monthly: 31, quarterly: 31, yearly: 31 }
/** Days of a period. */
const LENGTH: Record<Frequency, number> = { daily: 0, weekly: 0, monthly: 31, quarterly: 92, yearly: 366 }

/**
 * Calendar days from a value's date to the day by which it is surely published: one day for daily values, one month after
 * the period for monthly and rarer ones. Where these are dated on the first day of their period, as statistical offices
 * do, the period itself comes on top: unemployment of January, dated 1 January, is published in February.
 */
export function defaultLag({ dates, frequency }: Pick<MacroSeries, 'dates' | 'frequency'>): number {
  const datedAtStart = dates.every((day) => calendarDate(day).day === 1)
  return AFTER[frequency] + (datedAtStart ? LENGTH[frequency] : 0)
}
