import { filteredHistorical } from '../finance/risk/methods/filtered-historical'
import type { FittedModel } from '../finance/risk/method'
import { Failure } from '../numerics/failure'
import type { OneDayForecasts } from './baselines'
import { LEVELS } from './forecast'
import type { Rows } from './panel'

/**
 * The hardest of the classical baselines: one-day forecasts of log returns by filtered historical simulation, with the
 * volatility of a GJR-GARCH fitted with Student-t errors (finance/risk/methods/filtered-historical.ts).
 *
 * Fitted anew every 250 days on at most the last 2,000; on each day the filter has seen the days before it only. Its mean
 * counts as zero: the model is one of volatility and calls no direction.
 * Null where the days before the first row are too few or have no fit. Cost: a fit a year, one prediction a day.
 */
const REFIT_EVERY = 250

export function filteredForecasts(returns: Float64Array, [from, to]: Rows): OneDayForecasts | null {
  const { fit, lookback, minimumObservations } = filteredHistorical
  if (from < minimumObservations) return null
  const quantiles = new Float64Array((to - from) * LEVELS.length)
  const mean = new Float64Array(to - from)
  const fitAt = (day: number, previous?: FittedModel) => {
    const seen = returns.subarray(Math.max(0, day - lookback), day)
    return fit(seen, { weights: [1], columns: [seen] }, previous)
  }
  let fitted: FittedModel | null = null
  for (let day = from; day < to; day++) {
    if ((day - from) % REFIT_EVERY === 0) {
      try {
        fitted = fitAt(day, fitted ?? undefined)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      }
    }
    if (!fitted) return null
    const prediction = fitted.next()
    LEVELS.forEach((level, k) => {
      quantiles[(day - from) * LEVELS.length + k] = -prediction.tail(level).valueAtRisk
    })
    fitted.see(returns[day], [returns[day]])
  }
  return { quantiles, mean, direction: null }
}
