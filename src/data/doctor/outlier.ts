import { powerOfTen } from './jumps'
import { makeFinding, range } from './make-finding'
import type { Cure, Finding } from './finding'
import type { Excursion } from './jumps'
import type { Profile } from './profile'

/** Both ways beyond seven robust standard deviations: by chance not once in ten thousand years of made-up prices. */
const FAR = 7
/** A mistake is corrected within three prices; a longer stretch is another matter (mixed-currency.ts). */
export const LONGEST_SPIKE = 3

/**
 * Prices that jump away and come back: typing mistakes, a point in the wrong place, a price of something else.
 * A Hampel filter (R. K. Pearson and others (2016), https://doi.org/10.1186/s13634-016-0383-6) that looks to both
 * sides: far from the day before and from the day after, by the same amount, measured by the unrest around. A crash
 * does not come back the next day within noise, and wild weeks raise the scale.
 */
export function findSpikes(profile: Profile, excursions: Excursion[]): Finding[] {
  return excursions.filter(isSpike).map(({ into, back }) => {
    const { series } = profile
    const at = range(into.at, back.at)
    return makeFinding({
      kind: 'outlier',
      series,
      at,
      detail: {
        ...{ reason: 'spike', price: series.close[into.at] },
        ...{ before: series.close[into.at - 1], after: series.close[back.at] },
        deviations: Math.min(Math.abs(into.size) / into.scale, 1e6),
        factor: Math.exp(into.size),
        power: unitPower(profile, { into, back }) ?? 0,
      },
      cure: cureOf(profile, { into, back }),
    })
  })
}

/** Whether a stretch is short enough, and far enough away on both sides, to be a mistake. */
export function isSpike({ into, back }: Excursion): boolean {
  return back.at - into.at <= LONGEST_SPIKE && farEnough({ into, back })
}

export const farEnough = ({ into, back }: Excursion): boolean =>
  [into, back].every(({ size, scale }) => Math.abs(size) >= FAR * scale)

function cureOf(profile: Profile, spike: Excursion): Cure {
  const days = Array.from(profile.series.dates.subarray(spike.into.at, spike.back.at))
  const power = unitPower(profile, spike)
  return power === null ? { kind: 'remove-days', days } : { kind: 'rescale-days', days, factor: 10 ** -power }
}

/** The power of ten that the point is off by; null where it is another factor, or the high and low are in the right unit. */
function unitPower({ series }: Profile, { into, back }: Excursion): number | null {
  const power = powerOfTen(into)
  const { close, high, low } = series
  const alone = range(into.at, back.at).some((i) => {
    const bar = Math.sqrt((high?.[i] ?? NaN) * (low?.[i] ?? NaN))
    return Math.abs(Math.log(close[i] / bar)) > Math.abs(into.size) / 2
  })
  return alone ? null : power
}
