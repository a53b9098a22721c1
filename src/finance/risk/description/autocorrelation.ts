import { chiSquaredSurvival } from '../../../numerics/chi-squared'
import type { TestStatistic } from '../../backtest/verdict'
import { centred } from '../decomposition/centred'

/**
 * Whether a series remembers: its correlation with itself some days before, and Ljung and Box's test of all of it.
 *
 *   rho[k] = sum over t of (x[t] - mean)(x[t-k] - mean) / sum of (x[t] - mean)^2, for the lags k = 1 .. `lags`;
 *   Q = n (n + 2) sum over k of rho[k]^2 / (n - k), chi-squared with `lags` degrees of freedom for white noise.
 *
 * Convention: R's acf and Box.test(type = "Ljung"). The mean of the whole series in every sum. A series that never
 * moves has rho 0; so have lags as long as the series. Under heavy tails Q rejects a little too often.
 * Source: https://en.wikipedia.org/wiki/Ljung–Box_test
 * Arguments: n >= 2 values. Cost: O(n x lags).
 */
export function autocorrelations(values: Float64Array, lags: number): Float64Array {
  const { deviations } = centred(values)
  const result = new Float64Array(lags)
  let squares = 0
  for (let row = 0; row < deviations.length; row++) squares += deviations[row] ** 2
  if (squares === 0) return result
  for (let lag = 1; lag <= lags; lag++) {
    let sum = 0
    for (let row = lag; row < deviations.length; row++) sum += deviations[row] * deviations[row - lag]
    result[lag - 1] = sum / squares
  }
  return result
}

/** From the autocorrelations at lags 1, 2, ...; those that n observations do not have are left out. */
export function ljungBox(autocorrelations: Float64Array, n: number): TestStatistic & { lags: number } {
  const lags = Math.min(autocorrelations.length, n - 1)
  let sum = 0
  for (let lag = 1; lag <= lags; lag++) sum += autocorrelations[lag - 1] ** 2 / (n - lag)
  const statistic = n * (n + 2) * sum
  return { statistic, pValue: chiSquaredSurvival(statistic, lags), lags }
}
