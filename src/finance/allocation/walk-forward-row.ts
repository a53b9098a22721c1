import { excessKurtosis, mean, skewness, standardDeviation, variance } from '../../numerics/moments'
import { annualisedReturn } from '../returns/annualised'
import { drawdown } from '../risk/drawdown'
import { sharpeRatio } from './portfolio-point'
import type { WalkForwardRow } from './proposal'
import { deflatedSharpe } from './sharpe-deflated'

/**
 * The figures of an out-of-sample record, one row a strategy.
 *
 * Annual return is geometric, volatility the sample deviation x sqrt(daysPerYear), Sharpe their ratio over the
 * risk-free rate. The deflated Sharpe uses daily ratios (arithmetic mean less riskFree / daysPerYear), as many
 * trials as there are strategies, and the variance of their ratios.
 * Arguments: each strategy's simple returns after costs on the same days (at least two) and its one-way turnover.
 */
export interface StrategyRecord {
  strategy: WalkForwardRow['strategy']
  returns: Float64Array
  turnover: number
}

export function walkForwardRows(
  records: readonly StrategyRecord[],
  riskFree: number,
  daysPerYear: number,
): WalkForwardRow[] {
  const daily = records.map(({ returns }) =>
    sharpeRatio(mean(returns), standardDeviation(returns), riskFree / daysPerYear),
  )
  const spread = records.length > 1 ? variance(daily) : 0
  return records.map(({ strategy, returns, turnover }, i) => {
    const annualReturn = annualisedReturn(returns, daysPerYear)
    const volatility = standardDeviation(returns) * Math.sqrt(daysPerYear)
    const record = {
      sharpe: daily[i],
      observations: returns.length,
      skewness: skewness(returns),
      kurtosis: excessKurtosis(returns) + 3,
    }
    return {
      strategy,
      annualReturn,
      volatility,
      sharpe: sharpeRatio(annualReturn, volatility, riskFree),
      deflatedSharpe: deflatedSharpe(record, records.length, spread),
      maximumDrawdown: drawdown(-1, Array.from(returns.keys()), returns).maximum,
      turnover: (turnover * daysPerYear) / returns.length,
    }
  })
}
