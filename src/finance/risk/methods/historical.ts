import { quantileSorted } from '../../numerics/quantile'
import type { RiskMeasure } from './measure'
import type { RiskModel } from './method'
import { emptyForecast, measureTable, writeForecast } from './method'
import { SortedWindow } from './sorted-window'

/**
 * Historical simulation: tomorrow is drawn from the days already seen.
 *
 * q = type 7 quantile of the returns at level 1 - confidence; VaR = -q; ES = -(mean of the returns <= q).
 *
 * Convention: type 7 (numpy's default; PerformanceAnalytics' "historical"). VaR can be negative when even a bad day
 * gained. ES >= VaR always, since a mean of values <= q is <= q.
 * Source: P. Jorion, Value at Risk; free: https://www.msci.com/documents/10199/5915b101-4206-4ba0-aee2-3449d5c7e95a
 * Arguments: simple returns, oldest first. Throws RangeError for an empty history.
 * Cost: O(n log n); rolling O(n (window + tail)) with a small constant, from a window that is kept sorted.
 */
export const historical: RiskModel = {
  name: 'historical',
  minimumObservations: 50,
  measure(returns) {
    const sorted = Float64Array.from(returns).sort()
    return measureTable((level) => historicalMeasure(sorted, level))
  },
  rolling(returns, window) {
    const forecast = emptyForecast(Math.max(returns.length - window, 0))
    const sorted = new SortedWindow(returns.subarray(0, window))
    for (let day = window; day < returns.length; day++) {
      const table = measureTable((level) => historicalMeasure(sorted.values, level))
      writeForecast(forecast, day - window, table)
      sorted.replace(returns[day - window], returns[day])
    }
    return forecast
  },
}

/** From returns in ascending order; `level` is 1 - confidence. */
export function historicalMeasure(sorted: Float64Array, level: number): RiskMeasure {
  const threshold = quantileSorted(sorted, level)
  let sum = 0
  let count = 0
  while (count < sorted.length && sorted[count] <= threshold) sum += sorted[count++]
  const valueAtRisk = 0 - threshold // never minus zero
  // The mean of equal numbers can differ from them in the last digit.
  return { valueAtRisk, expectedShortfall: Math.max(-sum / count, valueAtRisk) }
}
