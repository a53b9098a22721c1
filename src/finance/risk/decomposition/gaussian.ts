import type { PriceSeries } from '../../data/series'
import { pairwiseCovariance } from '../../numerics/covariance'
import { mean } from '../../numerics/moments'
import { normalInverse } from '../../numerics/normal'
import { dot, multiply, quadraticForm } from '../../numerics/vector'
import { alignedReturns } from '../returns/aligned'
import type { RiskContribution } from './measure'
import { TAIL_LEVEL } from './measure'

/**
 * What each holding adds to the portfolio's Gaussian VaR at 95 %.
 *
 * VaR(w) = -w'm + z sqrt(w'S w) is homogeneous of degree one in w, so by Euler's theorem it is the sum of
 *   component_i = w_i marginal_i,  marginal_i = dVaR/dw_i = -m_i + z (S w)_i / sqrt(w'S w).
 * percent_i = 100 component_i / VaR: 100 in total. A negative component is a hedge.
 *
 * Convention: the mean is part of it and S has ddof 1, over the common days of the held tickers, so that the total is
 * the Gaussian VaR of the portfolio's returns to rounding.
 * Source: https://www.value-at-risk.net/incremental-marginal-component-value-at-risk/
 * Arguments: series and weights (fractions; those of zero are left out, cash adds nothing). Percent is 0 when the
 * total is 0. Throws `data/no-common-days`. Cost: O(tickers^2 x days).
 */
export function riskContributions(
  series: readonly PriceSeries[],
  weights: Readonly<Record<string, number>>,
): RiskContribution[] {
  const weightOf = new Map(Object.entries(weights).filter(([, weight]) => weight > 0))
  const { tickers, columns } = alignedReturns(series.filter(({ ticker }) => weightOf.has(ticker)))
  const held = tickers.map((ticker) => weightOf.get(ticker)!)
  return gaussianContributions(tickers, held, columns)
}

/** The same from gap-free columns of simple returns. */
export function gaussianContributions(
  tickers: readonly string[],
  weights: readonly number[],
  columns: readonly Float64Array[],
): RiskContribution[] {
  const covariance = pairwiseCovariance(columns)
  const volatility = Math.sqrt(quadraticForm(covariance, weights))
  const slope = volatility > 0 ? -normalInverse(TAIL_LEVEL['0.95']) / volatility : 0
  const withPortfolio = multiply(covariance, weights)
  const marginal = columns.map((column, i) => -mean(column) + slope * withPortfolio[i])
  const total = dot(marginal, weights)
  return tickers.map((ticker, i) => {
    const component = weights[i] * marginal[i]
    const percent = total === 0 ? 0 : (100 * component) / total
    return { ticker, weight: weights[i], marginal: marginal[i], component, percent }
  })
}
