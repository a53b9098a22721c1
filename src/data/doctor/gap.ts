import { weekday } from '../days'
import { othersTrade } from './gap-witnesses'
import { makeFinding } from './make-finding'
import type { Finding } from './finding'
import type { Profile } from './profile'

/** Two working weeks: the longest ordinary closings (the lunar new year, the golden weeks) take up to nine days. */
const MISSING_DAYS = 10
/** A week is enough where others of the same market have prices. */
const MISSING_BESIDE_OTHERS = 5
/** For weekly and slower data, in steps. */
const MISSING_STEPS = 3
/** And more than three times what is missing elsewhere in the series: a share that trades now and then has gaps all the time. */
const UNUSUAL = 3
/** A weekday with fewer than one date in twenty is not one of the series' own. */
const OWN_WEEKDAY = 0.05
/** What lies before a gap is a left-over piece when it is under a fifth of all prices, and fewer than are missing. */
const PIECE = 0.2
/** Gaps told of each ticker, the longest ones. */
const MOST = 5

export interface Gap {
  /** The first price after it. */
  at: number
  missing: number
}

/** Days missing against the calendar that the series itself keeps, or that others of its market keep. */
export function findGaps(profile: Profile, others: readonly Profile[]): Finding[] {
  const { series } = profile
  const gaps = gapsOf(profile)
  const usual = usualGap(gaps, series.dates.length)
  const daily = profile.step <= 4
  const found = gaps.filter((gap) => {
    if (gap.missing <= UNUSUAL * usual) return false
    if (gap.missing >= (daily ? MISSING_DAYS : MISSING_STEPS)) return true
    return daily && gap.missing >= MISSING_BESIDE_OTHERS && othersTrade(profile, gap, others)
  })
  const longest = found.sort((a, b) => b.missing - a.missing).slice(0, MOST)
  return longest.map((gap) => findingOf(profile, gap, found.length))
}

function findingOf({ series, step }: Profile, { at, missing }: Gap, gaps: number): Finding {
  const { dates } = series
  const piece = at < PIECE * dates.length && at < missing
  return makeFinding({
    kind: 'gap',
    series,
    at: [at - 1, at],
    detail: {
      ...{ missing, days: dates[at] - dates[at - 1], before: at, after: dates.length - at, gaps },
      period: step <= 4 ? 'day' : step <= 14 ? 'week' : step <= 45 ? 'month' : 'period',
    },
    cure: piece ? { kind: 'start-at', day: dates[at] } : null,
  })
}

/** Every distance that is longer than a step, with how many of the series' own days it leaves out. */
function gapsOf({ series: { dates }, step }: Profile): Gap[] {
  const gaps: Gap[] = []
  const own = ownWeekdays(dates)
  for (let at = 1; at < dates.length; at++) {
    const days = dates[at] - dates[at - 1]
    if (days <= step) continue
    const missing = step <= 4 ? ownDays(own, dates[at - 1], dates[at]) : Math.round(days / step) - 1
    if (missing > 0) gaps.push({ at, missing })
  }
  return gaps
}

/** What all but one step in fifty stay below. */
function usualGap(gaps: Gap[], length: number): number {
  const sizes = gaps.map(({ missing }) => missing).sort((a, b) => b - a)
  return sizes[Math.ceil(length / 50)] ?? 0
}

function ownWeekdays(dates: Int32Array): boolean[] {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const day of dates) counts[weekday(day)]++
  return counts.map((count) => count >= OWN_WEEKDAY * dates.length)
}

/** How many days of the series' own weekdays lie strictly between two days. */
function ownDays(own: boolean[], from: number, to: number): number {
  const between = to - from - 1
  const perWeek = own.filter(Boolean).length
  let count = Math.floor(between / 7) * perWeek
  for (let k = 1; k <= between % 7; k++) if (own[weekday(from + k)]) count++
  return count
}
