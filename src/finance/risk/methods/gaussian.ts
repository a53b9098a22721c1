import { normalInverse } from '../../../numerics/normal'
import type { RiskModel } from '../method'
import { normalPrediction } from '../predictions/normal'
import { ReturnWindow } from '../return-window'
import { sampleMoments } from '../sample-moments'

/**
 * The variance-covariance method: tomorrow is normal with the mean and the spread of the days already seen.
 *
 * VaR = -m + z s, ES = -m + s phi(z) / (1 - confidence). Over h days m h and s sqrt h: exact for independent days of
 * one variance (and sums of returns, not compounded), wrong where volatility clusters.
 *
 * Standard error, by the delta method, with n days of skewness S and excess kurtosis K:
 *   SE^2 = (s^2 / n) (1 - z S + z^2 (K + 2) / 4),
 * from Var(m) = s^2 / n, Var(s) = s^2 (K + 2) / (4 n), Cov(m, s) = s^2 S / (2 n): fat tails and skew of the days are
 * allowed for although the VaR itself ignores them.
 *
 * Convention: s is the sample standard deviation (ddof 1), m the sample mean (not set to zero). PerformanceAnalytics
 * uses the population deviation (ddof 0) for a single asset and the sample one for a portfolio.
 * Source: https://www.value-at-risk.net/parametric-value-at-risk/; for the covariances of moments
 * https://en.wikipedia.org/wiki/Variance#Distribution_of_the_sample_variance
 * Arguments: simple returns, oldest first, at least two. Cost: fit and each day's prediction O(n), two exact passes.
 */
export const gaussian: RiskModel = {
  name: 'gaussian',
  minimumObservations: 30,
  lookback: 500,
  refitEvery: Infinity,
  fit(returns) {
    const window = new ReturnWindow(returns)
    const moments = () => sampleMoments(window.values)
    return {
      route: 'squareRoot',
      notes: [],
      next() {
        const { mean, deviation } = moments()
        return normalPrediction(mean, deviation)
      },
      see: (value) => void window.slide(value),
      standardError(level) {
        const { count, deviation, skewness, excessKurtosis } = moments()
        const z = -normalInverse(level)
        const factor = 1 - z * skewness + (z * z * (excessKurtosis + 2)) / 4
        return deviation * Math.sqrt(Math.max(factor, 0) / count)
      },
      horizons(days) {
        const { mean, deviation } = moments()
        return Array.from({ length: days }, (_, i) =>
          normalPrediction(mean * (i + 1), deviation * Math.sqrt(i + 1)),
        )
      },
    }
  },
}
