import { upperGamma } from './gamma'

/**
 * The probability that a chi-squared variable exceeds `statistic`: the p-value of a likelihood-ratio test.
 *
 * P(X > s) = Q(df / 2, s / 2), with Q the regularised upper incomplete gamma function.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda3666.htm
 * A statistic of zero or less gives 1. Throws RangeError unless `degreesOfFreedom` > 0. Accurate to about 1e-13.
 */
export function chiSquaredSurvival(statistic: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, Math.max(statistic, 0) / 2)
}
