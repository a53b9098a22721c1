import { calendarDate, dayOf, weekday } from '../days'
import type { Day } from '../series'

/** Gaps from this on are weeks, months or years; below, trading days. */
const WEEK = 6
/** Over a long weekend, Easter's from Thursday to Tuesday. */
const LONG_WEEKEND = 5
/** A number of months as days between two dates of that rhythm, holidays and month ends moved by a few. */
const MONTHS = [
  { months: 1, from: 26, to: 35 },
  { months: 3, from: 85, to: 98 },
  { months: 6, from: 175, to: 190 },
  { months: 12, from: 355, to: 375 },
] as const

/**
 * The day on which an index stands at its base: one usual step before the first return, so that the first step is as
 * long as the others. That is the day before it in the file where one fits; else the day before, or the weekday
 * before where the file has no weekends; a week before; or one, three, six or twelve months before, from month end to
 * month end (and from last weekday to last weekday).
 * @param dates of the series, ascending, at least one; `days` all days of the file, ascending
 */
export function baseDay(dates: ArrayLike<Day>, days: Day[]): Day {
  const first = dates[0]
  const step = usualStep(dates.length > 1 ? dates : days)
  const listed = days.findLast((day) => day < first)
  if (listed !== undefined) {
    const gap = first - listed
    if (gap >= 0.5 * step && gap <= Math.max(1.5 * step, LONG_WEEKEND)) return listed
  }
  const weekdays = days.every((day) => isWeekday(day))
  if (step < WEEK) return weekdays ? weekdayUntil(first - 1) : first - 1
  const rhythm = MONTHS.find(({ from, to }) => step >= from && step <= to)
  return rhythm ? monthsBefore(first, rhythm.months, weekdays) : first - step
}

/** The median distance of neighbours, one day for a single date. */
function usualStep(dates: ArrayLike<Day>): number {
  const gaps = Array.from({ length: dates.length - 1 }, (_, i) => dates[i + 1] - dates[i])
  return gaps.length === 0 ? 1 : gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
}

function isWeekday(day: Day): boolean {
  return weekday(day) % 6 !== 0
}

function weekdayUntil(day: Day): Day {
  return isWeekday(day) ? day : weekdayUntil(day - 1)
}

function monthsBefore(day: Day, months: number, weekdays: boolean): Day {
  const fit = (wanted: Day) => (weekdays ? weekdayUntil(wanted) : wanted)
  const { year, month, day: dayOfMonth } = calendarDate(day)
  const end = lastOfMonth(year, month)
  const target = lastOfMonth(year, month - months)
  if (day >= fit(end)) return fit(target)
  return fit(Math.min(target, target - calendarDate(target).day + dayOfMonth))
}

/** The last day of a month; month 0 is December of the year before, and so on. */
function lastOfMonth(year: number, month: number): Day {
  const next = year * 12 + month
  return dayOf(Math.floor(next / 12), (next % 12) + 1, 1)! - 1
}
