import type { PriceSeries } from '../data/series'

export type Period = 'day' | 'week' | 'month'

/** How often prices come, and how many returns make a year. */
export interface MarketCalendar {
  period: Period
  periodsPerYear: number
}

const DAILY: MarketCalendar = { period: 'day', periodsPerYear: 252 }

/**
 * Reads the calendar off the data: the median distance between neighbouring dates of the longest series.
 * Up to 4 days is daily (252 a year; 365 where at least one price in ten falls on a weekend, as for
 * crypto-currencies), up to 14 weekly (52), more monthly (12).
 */
export function calendarOf(series: readonly PriceSeries[]): MarketCalendar {
  const longest = series.reduce<PriceSeries | null>(
    (best, one) => (best && best.dates.length >= one.dates.length ? best : one),
    null,
  )
  if (!longest || longest.dates.length < 3) return DAILY
  const { dates } = longest
  const gaps = Array.from(dates.subarray(1), (day, i) => day - dates[i]).sort((a, b) => a - b)
  const median = gaps[gaps.length >> 1]
  if (median > 14) return { period: 'month', periodsPerYear: 12 }
  if (median > 4) return { period: 'week', periodsPerYear: 52 }
  // 1970-01-01 was a Thursday: day % 7 is 2 on Saturdays and 3 on Sundays.
  const weekends = dates.filter((day) => ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3).length
  return weekends >= dates.length / 10 ? { period: 'day', periodsPerYear: 365 } : DAILY
}
