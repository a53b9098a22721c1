import { findBadBars } from './bars'
import { findGaps } from './gap'
import { excursionsOf, jumpsOf } from './jumps'
import { findLeadLag } from './lead-lag'
import { findLookAlikes } from './look-alike'
import { findMixtures } from './mixed-currency'
import { findSpikes, isSpike } from './outlier'
import { profileOf } from './profile'
import { findSplits } from './split'
import { findStale } from './stale'
import { findWeekendStamps } from './weekdays'
import type { PriceSeries } from '../series'
import type { Finding, FindingKind } from './finding'
import type { Profile } from './profile'

/** Prices between two breaths. */
const BREATH = 20_000

/** By what each does to a risk figure when it is left alone: a false crash first, missing days last. */
const WORST_FIRST: FindingKind[] = [
  ...(['redenomination', 'split', 'mixed-currency', 'outlier'] as const),
  ...(['misaligned-calendar', 'look-alike', 'stale', 'gap'] as const),
]

/**
 * Looks through prices for what a careful person would ask about. Nothing is changed; what is proposed is in each
 * finding's `cure`. The worst kind comes first, and within a kind the order is that of the series and of the days.
 *
 * Jumps are explained in this order, each by one rule: stretches in another unit, prices that jump away and come
 * back, splits. What none explains was a real move.
 * @param breathe awaited at least every 20,000 prices; what it throws (a cancelled job) is passed on
 * Cost: O(n log n) in all prices, pairs of look-alikes apart.
 */
export async function examine(
  series: readonly PriceSeries[],
  breathe: () => Promise<void> = async () => {},
): Promise<Finding[]> {
  let prices = 0
  const spend = async (count: number) => {
    prices += count
    if (prices < BREATH) return
    prices = 0
    await breathe()
  }
  const profiles: Profile[] = []
  for (const one of series) {
    await spend(one.dates.length)
    profiles.push(profileOf(one))
  }
  const found: Finding[] = []
  for (const profile of profiles) {
    await spend(profile.logs.length)
    found.push(...explainJumps(profile), ...findBadBars(profile), ...findStale(profile))
    found.push(...findGaps(profile, profiles))
  }
  const stamps = findWeekendStamps(profiles)
  const moved = new Set(stamps.filter(({ cure }) => cure !== null).map(({ ticker }) => ticker))
  const rest = profiles.filter(({ series: { ticker } }) => !moved.has(ticker))
  found.push(...stamps, ...(await findLeadLag(rest, spend)), ...(await findLookAlikes(series, spend)))
  const place = new Map(series.map(({ ticker }, i) => [ticker, i]))
  return found.sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.kind) - WORST_FIRST.indexOf(b.kind) ||
      place.get(a.ticker)! - place.get(b.ticker)! ||
      a.from - b.from,
  )
}

function explainJumps(profile: Profile): Finding[] {
  const jumps = jumpsOf(profile)
  const excursions = excursionsOf(jumps)
  const mixtures = findMixtures(profile, excursions, jumps)
  const explained = new Set(mixtures.flatMap((mixture) => [...mixture.jumps]))
  const spikes = excursions.filter((one) => isSpike(one) && !explained.has(one.into.at))
  for (const { into, back } of spikes) explained.add(into.at).add(back.at)
  const rest = jumps.filter(({ at }) => !explained.has(at))
  return [
    ...mixtures.map(({ finding }) => finding),
    ...findSpikes(profile, spikes),
    ...findSplits(profile, rest),
  ]
}
