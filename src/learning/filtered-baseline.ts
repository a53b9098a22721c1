import { alongThePast } from '../finance/backtest/along-the-past'
import { filteredHistorical } from '../finance/risk/methods/filtered-historical'
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
  if (from < filteredHistorical.minimumObservations) return null
  const quantiles = new Float64Array((to - from) * LEVELS.length)
  const history = { returns, holdings: { weights: [1], columns: [returns] } }
  const schedule = { first: from, end: to, refitEvery: REFIT_EVERY }
  try {
    for (const { day, fitted } of alongThePast(filteredHistorical, history, schedule)) {
      const prediction = fitted.next()
      LEVELS.forEach((level, k) => {
        quantiles[(day - from) * LEVELS.length + k] = -prediction.tail(level).valueAtRisk
      })
    }
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
  return { quantiles, mean: new Float64Array(to - from), direction: null }
}
