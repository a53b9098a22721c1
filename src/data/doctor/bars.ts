import { makeFinding } from './make-finding'
import { median } from './profile'
import type { Finding } from './finding'
import type { Profile } from './profile'

/** A close may miss the day's range by rounding: one and a half units of the last place, and the half per cent
 * by which a settlement may lie outside of what was traded. */
const UNITS = 1.5
const ROUNDING = 0.005
/** More than one bar in fifty is no accident: high and low then belong to another price than the close. */
const SYSTEMATIC = 0.02
/** A low of less than half the price before and after it, ten times further down than is usual. */
const TWICE = 2
const FAR = 10

/**
 * Bars that cannot be: a high below the low, a close outside the day's range; and a high or low that is out of this
 * world. Without a cure where only the high or the low is wrong, because the close is what is used.
 */
export function findBadBars({ series }: Profile): Finding[] {
  const { close, high, low } = series
  if (!high || !low) return []
  const unit = lastPlace(close)
  const bars = close.reduce((n, _, i) => n + (isBar(high[i], low[i]) ? 1 : 0), 0)
  const torn: number[] = []
  for (let i = 0; i < close.length; i++) {
    if (!isBar(high[i], low[i])) continue
    const excess = Math.max(low[i] - high[i], close[i] - high[i], low[i] - close[i])
    if (excess > UNITS * unit + ROUNDING * close[i]) torn.push(i)
  }
  const systematic = torn.length > 5 && torn.length > SYSTEMATIC * bars
  const found: Finding[] = []
  if (torn.length > 0) {
    const [i] = torn
    found.push(
      makeFinding({
        kind: 'outlier',
        series,
        at: torn,
        detail: {
          ...{ reason: systematic ? 'other-bars' : 'bar', bars, high: high[i], low: low[i], price: close[i] },
          share: torn.length / bars,
        },
        cure: null,
        part: 'bar',
      }),
    )
  }
  const wild = systematic ? [] : wildRanges(close, high, low).filter((i) => !torn.includes(i))
  if (wild.length > 0) {
    const [i] = wild
    const detail = { reason: 'range', high: high[i], low: low[i], price: close[i] }
    found.push(makeFinding({ kind: 'outlier', series, at: wild, detail, cure: null, part: 'range' }))
  }
  return found
}

const isBar = (high: number, low: number) => high > 0 && low > 0

/** Indexes whose low is far below both its own close and the one before, or the high far above. */
function wildRanges(close: Float64Array, high: Float64Array, low: Float64Array): number[] {
  const reach = (i: number) => {
    const last = close[Math.max(0, i - 1)]
    return Math.max(Math.min(close[i], last) / low[i], high[i] / Math.max(close[i], last))
  }
  const wild = Array.from(close.keys()).filter((i) => isBar(high[i], low[i]) && reach(i) > TWICE)
  if (wild.length === 0) return []
  const usual = median(Array.from(close.keys(), reach).filter((value) => value > 1))
  return wild.filter((i) => Math.log(reach(i)) > FAR * Math.log(usual))
}

/** The unit of the last decimal place that the prices use, up to the sixth. */
function lastPlace(close: Float64Array): number {
  const sample = close.subarray(0, 500)
  for (let places = 0; places < 6; places++) {
    const scale = 10 ** places
    if (sample.every((price) => Math.abs(price * scale - Math.round(price * scale)) < 1e-6)) return 1 / scale
  }
  return 1e-6
}
