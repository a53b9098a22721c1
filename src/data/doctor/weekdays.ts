import { weekday } from '../days'
import { makeFinding } from './make-finding'
import type { Finding } from './finding'
import type { Profile } from './profile'

/** Four weeks: fewer days do not show a rhythm. */
const FEWEST = 20
/** Each of five trading days holds about a fifth of the dates; holidays take some. */
const OFTEN = 0.1
/** Special sessions are rarer than one day in a hundred. */
const RARE = 0.01
const SUNDAY = 0
const MONDAY = 1
const FRIDAY = 5
const SATURDAY = 6

/** On which days of the week a series has prices. */
type Rhythm = 'weekdays' | 'early' | 'late' | 'all' | 'other'

/**
 * Dates that fall on weekends week after week. Five days from Sunday to Thursday or from Tuesday to Saturday look
 * like a Monday-to-Friday market whose days were stamped in another time zone, and can be moved; some exchanges do
 * trade on Sundays, which the wording says. Beside series of weekdays one with prices on all seven days is pointed
 * out once, because its weekend moves meet no partner.
 */
export function findWeekendStamps(profiles: readonly Profile[]): Finding[] {
  const daily = profiles.filter(({ step, series }) => step <= 4 && series.dates.length >= FEWEST)
  const rhythms = daily.map(({ series }) => rhythmOf(series.dates))
  const moved = daily.flatMap((profile, i) => {
    const by = rhythms[i] === 'early' ? 1 : rhythms[i] === 'late' ? -1 : 0
    return by === 0 ? [] : [movedFinding(profile, by)]
  })
  const all = daily.filter((_, i) => rhythms[i] === 'all')
  const working = daily.filter((_, i) => rhythms[i] === 'weekdays')
  if (all.length === 0 || working.length === 0) return moved
  const [few, many] = all.length <= working.length ? [all, working] : [working, all]
  return [...moved, mixedFinding(few, many, few === all)]
}

function movedFinding({ series }: Profile, by: number): Finding {
  const at = weekendDays(series.dates)
  const detail = { reason: 'weekend', by, weekend: at.length, days: series.dates.length }
  return makeFinding({ kind: 'misaligned-calendar', series, at, detail, cure: { kind: 'shift-days', by } })
}

function mixedFinding([{ series }, ...more]: Profile[], [{ series: beside }]: Profile[], trades: boolean) {
  const weekend = weekendDays(series.dates)
  const detail = { reason: 'seven-days', trades: trades ? 1 : 0, more: more.length }
  const at = weekend.length > 0 ? weekend : [0]
  return makeFinding({
    kind: 'misaligned-calendar',
    ...{ series, at, detail, cure: null, other: beside.ticker },
  })
}

const weekendDays = (dates: Int32Array) =>
  Array.from(dates.keys()).filter((i) => [SUNDAY, SATURDAY].includes(weekday(dates[i])))

function rhythmOf(dates: Int32Array): Rhythm {
  const share = [0, 0, 0, 0, 0, 0, 0]
  for (const day of dates) share[weekday(day)] += 1 / dates.length
  const often = share.map((value) => value >= OFTEN)
  const free = share.flatMap((value, day) => (value <= RARE ? [day] : [])).join()
  if (often.every(Boolean)) return 'all'
  if (often.filter(Boolean).length !== 5) return 'other'
  if (free === [SUNDAY, SATURDAY].join()) return 'weekdays'
  if (free === [FRIDAY, SATURDAY].join()) return 'early'
  if (free === [SUNDAY, MONDAY].join()) return 'late'
  return 'other'
}
