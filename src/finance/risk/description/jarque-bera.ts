import { chiSquaredSurvival } from '../../../numerics/chi-squared'
import type { TestStatistic } from '../../backtest/verdict'

/**
 * Jarque and Bera's test of normality: is the sample as symmetric and as light in the tails as a normal one?
 *
 * JB = n / 6 (S^2 + K^2 / 4), S the skewness and K the excess kurtosis, chi-squared with 2 degrees of freedom for a
 * large normal sample.
 *
 * Convention: population moments, as scipy.stats.jarque_bera. Below some 2,000 observations the chi-squared law is rough.
 * Source: https://en.wikipedia.org/wiki/Jarque–Bera_test. Cost: O(1).
 */
export function jarqueBera(n: number, skewness: number, excessKurtosis: number): TestStatistic {
  const statistic = (n / 6) * (skewness ** 2 + excessKurtosis ** 2 / 4)
  return { statistic, pValue: chiSquaredSurvival(statistic, 2) }
}
