import type { AbnormalReturns } from './abnormal-returns'
import type { ReadHeadline } from './daily-news'
import { STRONG } from './news-by-row'

/** Which headlines are the events: strongly negative, strongly positive, or those that mention a risk event. */
export type EventKind = 'negative' | 'positive' | `risk:${string}`

export const FIRST_DAY = -5
export const LAST_DAY = 10
/** Calendar days whose events are drawn together: as long as the days 0 to 10, because such windows overlap. */
const BLOCK = 16

export interface EventWindow {
  /** Abnormal returns of the days -5 to 10. */
  around: Float64Array
  publication: number
}

/**
 * The events of a kind with the abnormal returns around them, and the block of days that each belongs to. Of several of
 * a ticker within ten days of each other the first counts. Cost: O(headlines log headlines).
 */
export function findEvents(
  headlines: readonly ReadHeadline[],
  kind: EventKind,
  returns: Map<string, AbnormalReturns>,
) {
  const [windows, clusters]: [EventWindow[], number[]] = [[], []]
  let [overlapping, incomplete, unknown] = [0, 0, 0]
  const lastOf = new Map<string, number>()
  const chosen = headlines.filter((one) => isOfKind(one, kind))
  for (const { ticker, date } of chosen.toSorted((a, b) => a.date - b.date)) {
    const own = returns.get(ticker)
    if (!own) {
      unknown++
      continue
    }
    const day0 = firstAfter(own.dates, date)
    const before = lastOf.get(ticker)
    if (before !== undefined && day0 - before <= LAST_DAY) overlapping++
    else if (day0 + FIRST_DAY < 0 || day0 + LAST_DAY >= own.dates.length) incomplete++
    else {
      lastOf.set(ticker, day0)
      const around = own.returns.slice(day0 + FIRST_DAY, day0 + LAST_DAY + 1)
      windows.push({ around, publication: own.returns[day0 - 1] })
      clusters.push(Math.floor(own.dates[day0] / BLOCK))
    }
  }
  return { windows, clusters, overlapping, incomplete, unknown }
}

function isOfKind({ score, events }: ReadHeadline, kind: EventKind): boolean {
  if (kind === 'negative') return score <= -STRONG
  if (kind === 'positive') return score >= STRONG
  return events.includes(kind.slice('risk:'.length))
}

/** Index of the first day later than `day`. */
function firstAfter(dates: Int32Array, day: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle] <= day) low = middle + 1
    else high = middle
  }
  return low
}
