import { makeFinding, range } from './make-finding'
import type { Finding } from './finding'
import type { Profile } from './profile'

/** Fewer common days than these leave a correlation uncertain by more than 0.1. */
const FEWEST = 100
/** A tie worth speaking of, when one is moved by a day; and what is left without moving at most half of it. */
const TIE = 0.35
const LEFT = 0.5
/** Four standard errors apart. */
const APART = 4
/** Moves in robust standard deviations are cut here, so that one split or crash is not the whole correlation. */
const CUT = 4
/** A move over a longer time belongs to no one day. */
const LONG_STEP = 4

/**
 * Series that move with the others, but a day early or late: stamps at the start of a day instead of its end, or
 * another time zone. Each is correlated with the mean of all others on the same day and one day to either side
 * (https://en.wikipedia.org/wiki/Cross-correlation), which takes one pass a series instead of one a pair. Which of the
 * two is right only the user can know, so there is no cure.
 */
export async function findLeadLag(
  profiles: readonly Profile[],
  breathe: (prices: number) => Promise<void>,
): Promise<Finding[]> {
  const daily = profiles.filter(({ step, series }) => step <= 4 && series.dates.length > FEWEST)
  if (daily.length < 2) return []
  const calendar = commonCalendar(daily)
  const sum = new Float64Array(calendar.length)
  const count = new Uint16Array(calendar.length)
  const all: Float32Array[] = []
  for (const profile of daily) {
    await breathe(profile.logs.length)
    const moves = standardised(profile, calendar)
    for (let t = 0; t < moves.length; t++) {
      if (Number.isNaN(moves[t])) continue
      sum[t] += moves[t]
      count[t]++
    }
    all.push(moves)
  }
  const found: Finding[] = []
  for (const [i, { series }] of daily.entries()) {
    await breathe(3 * series.dates.length)
    const moves = all[i]
    const [early, same, late] = [1, 0, -1].map((lag) => correlation(moves, sum, count, lag))
    const [best, by] = early.value >= late.value ? [early, 1] : [late, -1]
    if (best.days < FEWEST || same.days < FEWEST || best.value < TIE) continue
    if (same.value > LEFT * best.value || best.value - same.value < APART / Math.sqrt(best.days)) continue
    const other = daily.length === 2 ? daily[1 - i].series.ticker : undefined
    const detail = { reason: 'lag', by, same: same.value, moved: best.value, days: best.days }
    const at = range(0, series.dates.length)
    found.push(makeFinding({ kind: 'misaligned-calendar', ...{ series, at, detail, other }, cure: null }))
  }
  return daily.length === 2 ? found.slice(-1) : found
}

/** All days that any of them has, in order. */
function commonCalendar(profiles: readonly Profile[]): Int32Array {
  const first = Math.min(...profiles.map(({ series }) => series.dates[0]))
  const last = Math.max(...profiles.map(({ series }) => series.dates.at(-1)!))
  const present = new Uint8Array(last - first + 1)
  for (const { series } of profiles) for (const day of series.dates) present[day - first] = 1
  return Int32Array.from(Array.from(present.keys()).filter((k) => present[k] === 1)).map((k) => k + first)
}

/** One value for each day of the calendar: the move in robust standard deviations, NaN where there is none. */
function standardised(profile: Profile, calendar: Int32Array): Float32Array {
  const { moves, step } = profile
  const { dates } = profile.series
  const out = new Float32Array(calendar.length).fill(NaN)
  for (let i = 1, t = 0; i < moves.length; i++) {
    if (dates[i] - dates[i - 1] > LONG_STEP * step) continue
    while (calendar[t] < dates[i]) t++
    out[t] = Math.max(-CUT, Math.min(CUT, moves[i] / profile.scaleAt(i)))
  }
  return out
}

/** Pearson's correlation of one series' moves with the mean of the others' `lag` places later in the calendar. */
function correlation(moves: Float32Array, sum: Float64Array, count: Uint16Array, lag: number) {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0]
  for (let k = Math.max(0, -lag); k < Math.min(moves.length, moves.length - lag); k++) {
    const x = moves[k]
    const mine = moves[k + lag]
    const missing = Number.isNaN(mine)
    const others = count[k + lag] - (missing ? 0 : 1)
    if (others < 1 || Number.isNaN(x)) continue
    const y = (sum[k + lag] - (missing ? 0 : mine)) / others
    n++
    sx += x
    sy += y
    sxx += x * x
    syy += y * y
    sxy += x * y
  }
  const spread = (n * sxx - sx * sx) * (n * syy - sy * sy)
  return { days: n, value: spread > 0 ? (n * sxy - sx * sy) / Math.sqrt(spread) : 0 }
}
