import type { PriceSeries } from '../series'

/** Prices of one thing agree to rounding: two vendors' last cents, and dividends on one day in fifty. */
const ALIKE = 0.98
const TOLERANCE = 1e-4
/** A month of common days, and half of them with a change. */
const FEWEST = 20

export interface Likeness {
  /** Days that both have. */
  days: number
  /** Moves of common days that agree, as a share of those where either changed. */
  share: number
  relation: 'same' | 'proportional' | 'different'
  /** The middle of price / other price. */
  ratio: number
}

/** Compares two series over the days that both have; null where there are too few to say. O(n). */
export function likenessOf(a: PriceSeries, b: PriceSeries): Likeness | null {
  const ratios: number[] = []
  let [moved, agreed, last] = [0, 0, [-1, -1]]
  for (let i = 0, j = 0; i < a.dates.length && j < b.dates.length;) {
    if (a.dates[i] < b.dates[j]) i++
    else if (a.dates[i] > b.dates[j]) j++
    else {
      if (last[0] >= 0) {
        const x = Math.log(a.close[i] / a.close[last[0]])
        const y = Math.log(b.close[j] / b.close[last[1]])
        if (x !== 0 || y !== 0) moved++
        if ((x !== 0 || y !== 0) && Math.abs(x - y) <= TOLERANCE + rounding(a, i) + rounding(b, j)) agreed++
      }
      ratios.push(a.close[i] / b.close[j])
      last = [i++, j++]
    }
  }
  if (ratios.length < FEWEST) return null
  const ratio = Float64Array.from(ratios).sort()[ratios.length >> 1]
  const equal = ratios.filter((one) => Math.abs(one - 1) < TOLERANCE).length
  const share = moved === 0 ? 0 : agreed / moved
  const alike = share >= ALIKE && moved >= FEWEST / 2
  const relation = !alike ? 'different' : equal >= ALIKE * ratios.length ? 'same' : 'proportional'
  return { days: ratios.length, share, relation, ratio }
}

/** A price that is given in cents can be half a cent off, relative to the price; one of many digits is not. */
function rounding({ close }: PriceSeries, i: number): number {
  const cents = Math.abs(close[i] * 100 - Math.round(close[i] * 100)) < 1e-6
  return cents ? 0.01 / close[i] : 0
}
