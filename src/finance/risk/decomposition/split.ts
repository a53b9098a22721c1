import type { RiskMeasure } from '../measure'
import type { Decomposition, RiskContribution } from './types'

/** VaR and ES of the whole at one level, their slopes in each weight, and what they were without each holding. */
export interface Split {
  total: RiskMeasure
  marginal: RiskMeasure[]
  without: RiskMeasure[]
}

/** Of the sum of all parts: a total that is smaller is what rounding left of parts that cancel. */
const NOTHING = 1e-12

/**
 * The rows of the table from a split.
 *
 * VaR and ES are homogeneous of degree one in the weights, so by Euler's theorem the components w_i x marginal_i add
 * up to the total. percent_i = 100 component_i / total, 0 where the total is nothing beside its parts.
 * incremental_i = total - total without holding i (sold for cash, which earns nothing): these do not add up.
 *
 * Source: D. Tasche (2007), https://arxiv.org/abs/0708.2542
 */
export function contributions(
  tickers: readonly string[],
  weights: readonly number[],
  split: Split,
  measure: Decomposition['measure'],
): RiskContribution[] {
  const total = split.total[measure]
  const components = weights.map((weight, i) => weight * split.marginal[i][measure])
  const parts = components.reduce((sum, component) => sum + Math.abs(component), 0)
  const shares = Math.abs(total) > NOTHING * parts
  return tickers.map((ticker, i) => ({
    ticker,
    weight: weights[i],
    marginal: split.marginal[i][measure],
    component: components[i],
    percent: shares ? (100 * components[i]) / total : 0,
    incremental: total - split.without[i][measure],
  }))
}
