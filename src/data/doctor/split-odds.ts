import { median } from './profile'
import type { PriceSeries } from '../series'
import type { Jump } from './jumps'

/** Days on each side whose volume is compared: a month. */
const MONTH = 20
/** The volume never decides alone. */
const MOST_FROM_VOLUME = 20

/**
 * How much likelier a jump is a split by `ratio` than a real move, as odds.
 *
 * Bayes' rule on one day: rate x f((size - log ratio) / scale) against f(size / scale), where f is Student's t with
 * 4 degrees, the tail of daily returns (R. Cont (2001), stylised fact 2: https://doi.org/10.1080/713665670), and
 * rate the chance of such a split per price. A crash of a quiet share to one half is rarer than a split; a fall by
 * half of one that moves 5 % a day is not.
 * @param expected log of new price / old price under the split
 * @param rate chance of it per price
 */
export function splitOdds({ size, scale }: Jump, expected: number, rate: number): number {
  return (rate * density((size - expected) / scale)) / density(size / scale)
}

/** Student's t with 4 degrees, as a density of its median-based standard units (one of them is 1.098 plain units). */
function density(z: number): number {
  const t = 1.098 * z
  return 1.098 * 0.375 * (1 + (t * t) / 4) ** -2.5
}

/**
 * What the volume adds to the odds. On the day of a crash several times as much is traded as in the month after
 * (log ratio about 1.6, spread 0.7); on the day of a split as much as after it (0, spread 0.5). 1 where the volumes
 * do not say.
 */
export function volumeOdds({ volume }: PriceSeries, at: number): number {
  if (!volume || !(volume[at] > 0)) return 1
  const after = positive(volume, at + 1, at + 1 + MONTH)
  if (after.length < MONTH / 4) return 1
  const excess = Math.log(volume[at] / median(after))
  const split = normal(excess / 0.5) / 0.5
  const crash = normal((excess - 1.6) / 0.7) / 0.7
  return Math.min(MOST_FROM_VOLUME, Math.max(1 / MOST_FROM_VOLUME, split / crash))
}

/** Volume in the month after over the month before; NaN where there is none. */
export function volumeChange({ volume }: PriceSeries, at: number): number {
  if (!volume) return NaN
  const before = positive(volume, at - MONTH, at)
  const after = positive(volume, at, at + MONTH)
  return before.length && after.length ? median(after) / median(before) : NaN
}

const positive = (values: Float64Array, from: number, to: number) =>
  Array.from(values.subarray(Math.max(0, from), to)).filter((value) => value > 0)
const normal = (z: number) => Math.exp((-z * z) / 2)
