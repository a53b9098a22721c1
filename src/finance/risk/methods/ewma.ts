import type { RiskModel } from './method'
import { emptyForecast, measureTable, writeForecast } from './method'
import { normalTail } from './normal-tail'

/**
 * RiskMetrics' exponentially weighted moving average: recent days count more, so the measure follows the market.
 *
 * variance = sum over i of L^i r[t-i]^2 / sum over i of L^i, i = 0 .. n - 1, L = 0.94; VaR and ES of a normal
 * return with that variance and mean zero.
 *
 * Convention: zero mean, decay 0.94 for daily data, weights scaled to sum to 1 over the history given (so there is no
 * start value to choose). Half of the weight lies on the last 11 days.
 * Source: RiskMetrics Technical Document (1996), section 5.2,
 * https://www.msci.com/documents/10199/5915b101-4206-4ba0-aee2-3449d5c7e95a
 * Arguments: simple returns, oldest first, at least one. Cost: O(n), rolling O(n) too.
 */
export const DECAY = 0.94

export const ewma: RiskModel = {
  name: 'ewma',
  minimumObservations: 30,
  measure(returns) {
    let sum = 0
    for (const value of returns) sum = DECAY * sum + value * value
    return table(sum, returns.length)
  },
  rolling(returns, window) {
    const forecast = emptyForecast(Math.max(returns.length - window, 0))
    const forgotten = DECAY ** window
    let sum = 0
    for (let day = 0; day < returns.length; day++) {
      if (day >= window) writeForecast(forecast, day - window, table(sum, window))
      const left = day >= window ? returns[day - window] : 0
      sum = Math.max(DECAY * sum + returns[day] ** 2 - forgotten * left ** 2, 0)
    }
    return forecast
  },
}

function table(weightedSum: number, count: number) {
  const volatility = Math.sqrt((weightedSum * (1 - DECAY)) / (1 - DECAY ** count))
  return measureTable((level) => normalTail(0, volatility, level))
}
