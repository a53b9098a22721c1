import type { Day } from '../data/series'

const MINUTE = 60_000
const MINUTES_A_DAY = 1440

/** The calendar day where the user is. */
export function today(): Day {
  const minutes = Math.floor(Date.now() / MINUTE) - new Date().getTimezoneOffset()
  return Math.floor(minutes / MINUTES_A_DAY)
}

/** The day where the user is, as 2020-01-31: for the names of files. */
export function dayStamp(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
