import { SortedWindow } from '../finance/risk/sorted-window'
import { normalInverse } from '../numerics/normal'
import { quantileSorted } from '../numerics/quantile'
import type { ScoredModel } from './forecast'
import { LEVELS } from './forecast'
import type { PanelSeries, Rows } from './panel'

/**
 * What the network must beat: one-day forecasts of log returns by four models that need no training (and by one more,
 * filtered-baseline.ts, that needs a fit).
 *
 * With the W days before day t, W = 500 or all days before the first scored day where they are fewer:
 *   persistence  tomorrow = today: mean r[t-1]; quantiles r[t-1] + those of the daily changes r[s] - r[s-1] over W
 *   zeroMean     normal, mean 0, variance the mean square over W
 *   historical   the sample of W itself: its mean and its quantiles (type 7)
 *   ewma         normal, mean 0, variance EWMA with lambda 0.94 over all days before (the sigma of `features.ts`)
 * A forecast of day t uses days before t only. Cost: O(days W) with a small constant.
 */
export type Baseline = Exclude<ScoredModel, 'network' | 'gjrFilteredHistorical'>
export const BASELINES: readonly Baseline[] = ['persistence', 'zeroMean', 'historical', 'ewma']
export const BASELINE_DAYS = 500

/** One-day forecasts of the rows [from, to). */
export interface OneDayForecasts {
  /** Index row * 11 + level. */
  quantiles: Float64Array
  mean: Float64Array
  /** 1, -1 or 0 (no call) for the sign; null where the model calls none. */
  direction: Int8Array | null
}

const NORMAL = LEVELS.map((level) => normalInverse(level))

export function baselineForecasts(
  name: Baseline,
  { returns, sigma }: Pick<PanelSeries, 'returns' | 'sigma'>,
  [from, to]: Rows,
): OneDayForecasts {
  const days = Math.min(BASELINE_DAYS, from)
  switch (name) {
    case 'persistence':
      return persistence(returns, from, to, days)
    case 'historical':
      return historical(returns, from, to, days)
    case 'zeroMean': {
      let sum = 0
      for (let t = from - days; t < from; t++) sum += returns[t] ** 2
      const spread = Float64Array.from({ length: to - from }, (_, i) => {
        const value = Math.sqrt(Math.max(sum, 0) / days)
        sum += returns[from + i] ** 2 - returns[from + i - days] ** 2
        return value
      })
      return normal(spread)
    }
    case 'ewma':
      return normal(sigma.subarray(from, to))
  }
}

function normal(spread: Float64Array): OneDayForecasts {
  const quantiles = Float64Array.from({ length: spread.length * LEVELS.length }, (_, i) => {
    return spread[Math.floor(i / LEVELS.length)] * NORMAL[i % LEVELS.length]
  })
  return { quantiles, mean: new Float64Array(spread.length), direction: null }
}

function historical(returns: Float64Array, from: number, to: number, days: number): OneDayForecasts {
  const quantiles = rollingQuantiles(returns, from, to, days)
  let sum = 0
  for (let t = from - days; t < from; t++) sum += returns[t]
  const mean = new Float64Array(to - from)
  for (let t = from; t < to; t++) {
    mean[t - from] = sum / days
    sum += returns[t] - returns[t - days]
  }
  return { quantiles, mean, direction: Int8Array.from(mean, Math.sign) }
}

function persistence(returns: Float64Array, from: number, to: number, days: number): OneDayForecasts {
  const changes = returns.map((r, t) => (t === 0 ? 0 : r - returns[t - 1]))
  // The first day has no change; where the window would begin there it is one shorter.
  const quantiles = rollingQuantiles(changes, from, to, Math.min(days, from - 1))
  const mean = returns.slice(from - 1, to - 1)
  const shifted = quantiles.map((q, i) => q + mean[Math.floor(i / LEVELS.length)])
  return { quantiles: shifted, mean, direction: Int8Array.from(mean, Math.sign) }
}

/** Quantiles at LEVELS of the `days` values before each row of [from, to). */
function rollingQuantiles(values: Float64Array, from: number, to: number, days: number): Float64Array {
  const window = new SortedWindow(values.subarray(from - days, from))
  const result = new Float64Array((to - from) * LEVELS.length)
  for (let t = from; t < to; t++) {
    LEVELS.forEach(
      (level, k) => (result[(t - from) * LEVELS.length + k] = quantileSorted(window.values, level)),
    )
    window.replace(values[t - days], values[t])
  }
  return result
}
