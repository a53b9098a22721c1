import type { MacroSeries } from '../../data/macro/macro-series'
import { rowsOf } from '../../finance/news/news-by-row'

/** A macro series and when its values become known. */
export interface MacroInput extends Pick<MacroSeries, 'name' | 'dates' | 'values'> {
  /** Calendar days from a value's date to its publication; it is used from the day after that. */
  lag: number
}

/**
 * What the macro tower sees of day t, of each series, all from values published before day t; with x its latest and
 * s(x) = sign(x) ln(1 + |x|), a logarithm that lets rates be zero or negative:
 *   standing  (s(x) - mean) / standard deviation over all values published so far: a rising index stays finite
 *   change    s(x) - s(the value before)
 *   year      s(x) - s(the latest value at least a year older)
 *   gap       s(x) - the exponentially weighted mean of s so far, half-life 20 values: without it the implied
 *             volatility of an index was worth a quarter as much (validation loss on twelve US stocks)
 * Each is 0 while too little is known. A value is used as the file has it; where the source revises its figures later,
 * the file knows more than one did.
 */
export const MACRO_COLUMNS = ['standing', 'change', 'year', 'gap'] as const
const GAP_STEP = 1 - 0.5 ** (1 / 20)
/** So many values make a mean and a spread. */
const LEAST_VALUES = 12
const YEAR = 365
const CLIP = 5

/** Rows [n + 1, 4 a series] of the trading days and of tomorrow. */
export function macroRows(inputs: readonly MacroInput[], days: Int32Array): Float64Array {
  const rows = rowsOf(days)
  const width = MACRO_COLUMNS.length * inputs.length
  const result = new Float64Array(rows.length * width)
  inputs.forEach(({ dates, values, lag }, which) => {
    const facts = values.map(compressed)
    // Running sums about the first value, which keeps the digits of a level that is large for its spread.
    let recent = facts[0]
    let [known, year, sum, squares] = [0, 0, 0, 0]
    rows.forEach((day, t) => {
      for (; known < dates.length && dates[known] + lag < day; known++) {
        const value = facts[known] - facts[0]
        sum += value
        recent += GAP_STEP * (facts[known] - recent)
        squares += value * value
      }
      if (known === 0) return
      const last = known - 1
      while (year < known && dates[year] <= dates[last] - YEAR) year++
      const mean = sum / known
      const variance = squares / known - mean * mean
      const standing =
        known >= LEAST_VALUES && variance > 0 ? (facts[last] - facts[0] - mean) / Math.sqrt(variance) : 0
      const at = t * width + which * MACRO_COLUMNS.length
      result[at] = Math.min(CLIP, Math.max(-CLIP, standing))
      result[at + 1] = last > 0 ? facts[last] - facts[last - 1] : 0
      result[at + 2] = year > 0 ? facts[last] - facts[year - 1] : 0
      result[at + 3] = facts[last] - recent
    })
  })
  return result
}

function compressed(x: number): number {
  return Math.sign(x) * Math.log1p(Math.abs(x))
}
