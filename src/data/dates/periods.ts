import { dayOf, weekday } from '../days'
import { fullYear, moment } from './moment'
import type { Moment } from './moment'

const QUARTER = /^(\d{4})[\s\-:/.]*(?:Q|T|K|Qtr\.?\s*|Trim\.?\s*)([1-4])$/i
const QUARTER_FIRST = /^(?:Q|T|K)([1-4])[\s\-:/.]*(\d{4}|\d{2})$/i
const NUMBER_FIRST =
  /^([1-4])\s*[ºª°]?\s*(?:Q|T|K|(?:st|nd|rd|th)?\s*quarter|trim(?:estre)?\.?)[\s\-:/.]*(?:de\s+)?(\d{4}|\d{2})$/i
const HALF = /^(\d{4})[\s-]*[HSB]([12])$/i
const MONTH = /^(\d{4})\s*M\s*(\d{1,2})$/i
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/
const WEEK = /^(\d{4})-?W(\d{1,2})(?:-?([1-7]))?$/i

/**
 * Periods as their first day: `2020Q1`, `Q1 2020`, `1T2020`, `2020H1`, `2020M01`, `2020-01`, `01/2020`, `2020-W03`
 * (its Monday). Null for anything else.
 */
export function readPeriod(text: string): Moment | null {
  if (text.length < 4 || text.length > 24) return null
  const month = YEAR_MONTH.exec(text) ?? MONTH.exec(text)
  if (month) return moment(Number(month[1]), Number(month[2]), 1)
  const reversed = MONTH_YEAR.exec(text)
  if (reversed) return moment(Number(reversed[2]), Number(reversed[1]), 1)
  const quarter = QUARTER.exec(text)
  if (quarter) return moment(Number(quarter[1]), 3 * Number(quarter[2]) - 2, 1)
  const first = QUARTER_FIRST.exec(text) ?? NUMBER_FIRST.exec(text)
  if (first) return moment(fullYear(first[2]), 3 * Number(first[1]) - 2, 1)
  const half = HALF.exec(text)
  if (half) return moment(Number(half[1]), 6 * Number(half[2]) - 5, 1)
  const week = WEEK.exec(text)
  return week && dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1))
}

/** A day of an ISO week: week 1 holds the fourth of January. */
function dayOfWeek(year: number, week: number, day: number): Moment | null {
  const fourth = dayOf(year, 1, 4)
  if (fourth === null || week < 1 || week > 53) return null
  const monday = fourth - ((weekday(fourth) + 6) % 7)
  return { day: monday + 7 * (week - 1) + day - 1, seconds: 0 }
}
