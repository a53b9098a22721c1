import { normalTail } from '../predictions/normal'
import { centred, covariance } from './centred'
import { soldForCash, weightedSum } from './held-returns'
import type { Split } from './split'

/**
 * What each holding adds to the portfolio's Gaussian VaR and ES.
 *
 * Measure(w) = -w'm + factor sqrt(w'S w), with the factor z (VaR) or phi(z) / level (ES). Its slope in w_i is
 *   -m_i + factor c_i / sqrt(w'S w),   c_i = (S w)_i = the covariance of holding i with the portfolio,
 * which is the same formula for a return of mean m_i and "deviation" c_i / sqrt(w'S w). Negative components are hedges.
 *
 * Convention: the mean is part of it and S has ddof 1, over the common days of the held tickers, so that the total is
 * the Gaussian VaR of the portfolio's returns to rounding. c_i is taken from the portfolio's returns and not from S:
 * where holdings cancel, S w would be a difference of large numbers.
 * Source: https://www.value-at-risk.net/incremental-marginal-component-value-at-risk/
 * Arguments: weights and gap-free columns of simple returns. Result: the split at any tail level.
 * Cost: O(tickers x days), once for all levels.
 */
export function gaussianSplit(
  weights: readonly number[],
  columns: readonly Float64Array[],
): (level: number) => Split {
  const portfolio = weightedSum(weights, columns)
  const whole = centred(portfolio)
  const holdings = columns.map((column) => {
    const holding = centred(column)
    const slope = whole.deviation > 0 ? covariance(holding, whole) / whole.deviation : 0
    return { mean: holding.mean, slope }
  })
  const rests = columns.map((column, i) => centred(soldForCash(portfolio, weights[i], column)))
  return (level) => ({
    total: normalTail(whole.mean, whole.deviation, level),
    marginal: holdings.map(({ mean, slope }) => normalTail(mean, slope, level)),
    without: rests.map(({ mean, deviation }) => normalTail(mean, deviation, level)),
  })
}
