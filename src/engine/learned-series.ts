import { resolveWeights } from '../finance/resolve-weights'
import { logReturns } from '../finance/returns/log'
import { portfolioReturns } from '../finance/returns/portfolio'
import { PORTFOLIO, type ReturnSeries } from '../learning/forecast'
import type { Book } from './contract'

/**
 * What the network learns from: every ticker's log returns between its own days, and the portfolio's at today's
 * weights. A portfolio of one ticker and no cash is that ticker, and is not learned twice: `only` names it.
 */
export function learnedSeries({ series, portfolio }: Book): {
  series: ReturnSeries[]
  only: string | null
  /** Tickers with a weight. */
  held: string[]
} {
  const { weights, cash } = resolveWeights(portfolio, series)
  const tickers = series.map(({ ticker, dates, close }) => ({
    name: ticker,
    dates: dates.slice(1),
    returns: logReturns(close),
  }))
  const held = Object.keys(weights).filter((ticker) => weights[ticker] > 0)
  if (held.length === 1 && cash === 0) return { series: tickers, only: held[0], held }
  const { dates, returns } = portfolioReturns(series, weights, cash)
  const whole = { name: PORTFOLIO, dates, returns: returns.map(Math.log1p) }
  return { series: [...tickers, whole], only: null, held }
}
