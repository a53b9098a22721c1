import type { PriceSeries } from '../data/series'

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** How often prices come, and how many returns make a year. */
export interface MarketCalendar {
  period: Period
  periodsPerYear: number
}

const DAILY: MarketCalendar = { period: 'day', periodsPerYear: 252 }

/**
 * Reads the calendar off the data: the median distance between neighbouring dates of the longest series.
 * Up to 4 days is daily (252 a year; 365 where at least one price in ten of every ticker falls on a
 * weekend, as for crypto-currencies), up to 14 weekly (52), up to 45 monthly (12), up to 140 quarterly (4), more yearly (1).
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
  if (median > 140) return { period: 'year', periodsPerYear: 1 }
  if (median > 45) return { period: 'quarter', periodsPerYear: 4 }
  if (median > 14) return { period: 'month', periodsPerYear: 12 }
  if (median > 4) return { period: 'week', periodsPerYear: 52 }
  return series.every(tradesOnWeekends) ? { period: 'day', periodsPerYear: 365 } : DAILY
}

/** 1970-01-01 was a Thursday: day % 7 is 2 on Saturdays and 3 on Sundays. */
function tradesOnWeekends({ dates }: PriceSeries): boolean {
  const weekends = dates.filter((day) => ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3).length
  return weekends >= dates.length / 10
}
