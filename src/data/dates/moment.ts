import { dayOf } from '../days'
import type { Day } from '../series'
import { parseClock } from './clock'

/** A day as written in the file (its zone is not applied) and the second of that day, 0 where none is given. */
export interface Moment {
  day: Day
  seconds: number
}

/** The moment of a calendar date and a time of day as text; null where there is no such date or time. */
export function moment(year: number, month: number, dayOfMonth: number, clock?: string): Moment | null {
  const day = dayOf(year, month, dayOfMonth)
  const seconds = clock === undefined || clock === '' ? 0 : parseClock(clock)
  return day === null || seconds === null ? null : { day, seconds }
}

/** The Thai calendar counts from 543 years earlier; no market has traded in these years of ours. */
const BUDDHIST = { from: 2443, to: 2643, distance: 543 }

/**
 * Years of two digits as POSIX reads them (69 to 99 are 19xx, 00 to 68 are 20xx), those of the Thai calendar as ours.
 */
export function fullYear(text: string): number {
  const year = Number(text)
  if (text.length <= 2) return year < 69 ? 2000 + year : 1900 + year
  return year >= BUDDHIST.from && year <= BUDDHIST.to ? year - BUDDHIST.distance : year
}
