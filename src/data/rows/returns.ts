import type { Layout } from '../columns/layout'
import { parseNumber } from '../numbers/parse'
import type { Dialect, ReturnKind, ValueKind } from '../reading'
import type { Day, PriceSeries } from '../series'
import { baseDay } from './base-day'

/**
 * An index from returns, for files that hold returns and no prices.
 *
 * Formula: I_0 = 100 and I_t = I_(t-1) g_t with the growth g = 1 + r of a simple return and g = exp(r) of a log one (so
 * that I_t = 100 exp of the sum); per cents are divided by 100 first, and a cell that carries a % sign is per cent
 * whatever was answered. Several returns within a day are compounded to one.
 * Convention: a blank, or a code for a missing return, is a gap and not a zero. The index has no value on that day, as a table of prices has none in a
 * blank cell, and the next return applies to the last known index; the growth of the blank day is thus taken as one.
 * I_0 stands on the day that `base-day.ts` finds, one usual step before the first return.
 * Source: J.P. Morgan/Reuters, RiskMetrics Technical Document, 4th ed. (1996), section 4.1 (free at msci.com).
 * Shapes and units: n returns of a ticker become n + 1 index values, float64, of no currency.
 * Errors: g_t is exact to one rounding (1.1e-16), so the returns of the index are those of the file to about 4e-16; the
 * level after n returns to about 1.1e-16 n. A simple return of -100 % or less, or a growth that float64 cannot hold,
 * rejects its row; an index beyond 1e-30 to 1e30 is no market's and its ticker is left out.
 * Cost: O(n) a ticker.
 */

/** The index on the day before the first return. */
export const INDEX_BASE = 100
/** What no market reaches in a lifetime, and a wrong answer (prices or per cents as fractions) does soon. */
const LARGEST = 1e30

export const isReturns = (values: ValueKind): values is ReturnKind => values !== 'prices'

const isPercent = (kind: ReturnKind) => kind === 'simplePercent' || kind === 'logPercent'
const isLog = (kind: ReturnKind) => kind === 'logReturns' || kind === 'logPercent'

/**
 * What research files write for a missing return (Kenneth French: "missing data are indicated by -99.99 or -999"). As a
 * return in per cent it would be the end of the index.
 */
const NO_RETURN = [-99.99, -999, -9999]
export const isNoReturn = (value: number): boolean => NO_RETURN.includes(value)

/** The growth factor of a return in the file's unit; NaN for a gap. */
export function growthOf(value: number, kind: ReturnKind): number {
  const fraction = isPercent(kind) ? value / 100 : value
  return isLog(kind) ? Math.exp(fraction) : 1 + fraction
}

/** Why a return cannot be part of an index, or null. */
export function unusable(value: number, kind: ReturnKind): string | null {
  const growth = growthOf(value, kind)
  if (Number.isNaN(growth) || (growth > 0 && growth < LARGEST)) return null
  return isLog(kind) || growth > 0 ? 'row/return-out-of-range' : 'row/total-loss'
}

/** Is there a per cent sign behind the number? */
export function hasPercentSign(cell: string): boolean {
  return /\d\s*%\s*\)?\s*$/.test(cell)
}

/** The number in a cell in the unit of `kind`: NaN for a gap, null for text. */
export function parseReturn(cell: string, decimal: Dialect['decimal'], kind: ReturnKind): number | null {
  if (!hasPercentSign(cell)) {
    const value = parseNumber(cell, decimal)
    return value !== null && isNoReturn(value) ? NaN : value
  }
  const value = parseNumber(cell.replace(/\s*%/, ''), decimal)
  return value === null || isPercent(kind) ? value : value / 100
}

/** The layout without what an index does not have: the day's range, and a close to scale it by. */
export function withoutBars(layout: Layout): Layout {
  const without = { high: null, low: null, rawClose: null }
  const prices = layout.prices.map((price) =>
    price.bars ? { ...price, bars: { ...price.bars, ...without } } : price,
  )
  const field = layout.field && { ...layout.field, ...without, volume: null }
  return { ...layout, ...without, open: null, prices, field }
}

/** The index of a series whose `close` holds growth factors; `days` are all days of the file, ascending. */
export function indexSeries(growth: PriceSeries, days: Day[]): PriceSeries {
  const { dates, close, volume } = growth
  if (dates.length === 0) return growth
  const index = new Float64Array(close.length + 1)
  index[0] = INDEX_BASE
  close.forEach((factor, i) => (index[i + 1] = index[i] * factor))
  return {
    ...growth,
    dates: Int32Array.from([baseDay(dates, days), ...dates]),
    close: index,
    ...(volume && { volume: Float64Array.from([NaN, ...volume]) }),
  }
}

/** The first day on which an index is out of all bounds, or null. */
export function firstOutside({ dates, close }: PriceSeries): Day | null {
  const outside = close.findIndex((level) => !(level < LARGEST && level > 1 / LARGEST))
  return outside < 0 ? null : dates[outside]
}
