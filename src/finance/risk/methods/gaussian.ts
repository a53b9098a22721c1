import { mean, standardDeviation } from '../../numerics/moments'
import type { RiskModel } from './method'
import { emptyForecast, measureTable, writeForecast } from './method'
import { normalTail } from './normal-tail'

/**
 * The variance-covariance method: tomorrow is normal with the mean and the spread of the days already seen.
 *
 * VaR = -m + z s, ES = -m + s phi(z) / (1 - confidence).
 *
 * Convention: s is the sample standard deviation (ddof 1), m the sample mean (not set to zero). PerformanceAnalytics
 * uses the population deviation (ddof 0) for a single asset and the sample one for a portfolio.
 * Source: https://www.value-at-risk.net/parametric-value-at-risk/
 * Arguments: simple returns, oldest first, at least two. Cost: O(n); rolling O(n window), two exact passes a day.
 */
export const gaussian: RiskModel = {
  name: 'gaussian',
  minimumObservations: 30,
  measure(returns) {
    const centre = mean(returns)
    const spread = standardDeviation(returns)
    return measureTable((level) => normalTail(centre, spread, level))
  },
  rolling(returns, window) {
    const forecast = emptyForecast(Math.max(returns.length - window, 0))
    for (let day = window; day < returns.length; day++) {
      writeForecast(forecast, day - window, gaussian.measure(returns.subarray(day - window, day)))
    }
    return forecast
  },
}
