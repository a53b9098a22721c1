import type { Gap } from './gap'
import type { Profile } from './profile'

/** Dates compared on each side of a gap to see whether two series share a market: half a year. */
const BESIDE = 120
const SAME_MARKET = 0.97
const WITNESSES = 2

/** Whether two other series that keep the same days around the gap have prices inside it. */
export function othersTrade({ series }: Profile, { at, missing }: Gap, others: readonly Profile[]): boolean {
  let witnesses = 0
  for (const { series: other } of others) {
    if (other === series) continue
    const inside =
      lowerBound(other.dates, series.dates[at]) - lowerBound(other.dates, series.dates[at - 1] + 1)
    if (inside < 0.8 * missing) continue
    const from = Math.max(0, at - BESIDE)
    const near = [...series.dates.subarray(from, at), ...series.dates.subarray(at, at + BESIDE)]
    const shared = near.filter((day) => other.dates[lowerBound(other.dates, day)] === day).length
    const theirs = lowerBound(other.dates, near.at(-1)! + 1) - lowerBound(other.dates, near[0]) - inside
    if (shared >= SAME_MARKET * Math.max(near.length, theirs) && ++witnesses === WITNESSES) return true
  }
  return false
}

/** The first index whose day is not before `day`. */
function lowerBound(dates: Int32Array, day: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle] < day) low = middle + 1
    else high = middle
  }
  return low
}
