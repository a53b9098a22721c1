import type { Day } from '../data/series'

const MINUTE = 60_000
const MINUTES_A_DAY = 1440

/** The calendar day where the user is. */
export function today(): Day {
  const minutes = Math.floor(Date.now() / MINUTE) - new Date().getTimezoneOffset()
  return Math.floor(minutes / MINUTES_A_DAY)
}
