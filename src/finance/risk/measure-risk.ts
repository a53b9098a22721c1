import type { PriceSeries } from '../../data/series'
import { chooseModel } from '../backtest/choice'
import type { BacktestPath } from '../backtest/verdict'
import type { ProgressListener } from '../progress'
import { portfolioReturns } from '../returns/portfolio'
import { againstTruth } from './against-truth'
import { decompose } from './decomposition/decompose'
import { dependence } from './dependence/dependence'
import { describe } from './description/describe'
import { drawdown } from './drawdown'
import { extremeValueFit } from './extremes/fit'
import { judgeNetwork, judgeMethods } from './judged-methods'
import { liquidity } from './liquidity/liquidity'
import type { MeasureTable } from './measure'
import { RISK_MODELS } from './methods'
import type { PathSimulator } from './monte-carlo/paths'
import { measurePortfolio, measureTickers } from './present-methods'
import type { Risk, TrueRisk } from './risk'
import { sparseDays } from './sparse-days'
import { stress } from './stress/stress'

/** What a trained network says, made elsewhere: its test part, the days ahead, and tomorrow by ticker. */
export interface NetworkRisk {
  path: BacktestPath
  /** Index h - 1: over h days, as far as it was trained. */
  horizons: MeasureTable[]
  window: number
  perTicker: Record<string, MeasureTable>
}

export interface RiskInput {
  series: readonly PriceSeries[]
  /** Resolved: fractions that, with cash, sum to 1. */
  weights: Record<string, number>
  cash: number
  /** Of the portfolio in money; null when it is not known. */
  value?: number | null
  network?: NetworkRisk | null
  /** The true VaR of this portfolio, where the market is a made one. */
  truth?: TrueRisk | null
  /** Draws the paths of tomorrow's Monte Carlo measures; without it they come from the few of the backtest. */
  simulator?: PathSimulator | null
}

/** Progress counts in these: a backtest takes many times as long as a fit. */
const BACKTEST_STEPS = 10

/**
 * Measures the portfolio by every method, tests each against the past, and says what drives it and what it would have
 * lost.
 *
 * Leaves out what a history cannot carry, with a note: those of present.ts, `risk/backtest-too-short` {needed, have},
 * `risk/refits-failed`, and for a portfolio whose steps are longer than those of the data `risk/sparse-days` {step,
 * usual}.
 * Throws `portfolio/empty`, `data/no-common-days`, and `data/too-short` when no method has enough returns.
 * Cost: dominated by the rolling backtests; the listener is awaited at least every few dozen days of them.
 */
export async function measureRisk(
  { series, weights, cash, value = null, network = null, truth = null, simulator = null }: RiskInput,
  onProgress: ProgressListener = () => {},
): Promise<Risk> {
  const held = portfolioReturns(series, weights, cash)
  const { start, dates, returns } = held
  const notes: Risk['notes'] = []
  const sparse = sparseDays(series, [start, ...dates])
  if (sparse) notes.push({ code: 'risk/sparse-days', detail: { ...sparse } })

  const total = RISK_MODELS.length * (1 + BACKTEST_STEPS) + series.length + 1
  let before = 0
  /** The progress of one part, which is so many of the steps. */
  const part = (steps: number, message: string) => {
    const from = before
    before += steps
    return (share: number) => onProgress(from + share * steps, total, message)
  }
  const today = await measurePortfolio(held, simulator, notes, part(RISK_MODELS.length, 'progress.methods'))
  const history = { dates, returns, holdings: held }
  const past = await judgeMethods(
    history,
    today.methods,
    notes,
    part(RISK_MODELS.length * BACKTEST_STEPS, 'progress.backtest'),
  )
  if (network) {
    today.methods.network = network.horizons[0]
    today.horizons.network = { route: 'learned', tables: network.horizons }
    judgeNetwork(network, past)
  }
  const learned = network?.perTicker ?? {}
  const perTicker = await measureTickers(series, learned, notes, part(series.length, 'progress.tickers'))

  await onProgress(before, total, 'progress.contributions')
  // The first of them is the Gaussian VaR at 95 %.
  const decompositions = decompose(series, weights)
  const stressed = stress(series, weights, cash)
  const result: Risk = {
    horizonDays: 1,
    from: dates[0],
    to: dates[dates.length - 1],
    observations: returns.length,
    weights,
    cash,
    ...today,
    perTicker,
    contributions: decompositions[0].contributions,
    decompositions,
    dependence: dependence(series, weights),
    ...past,
    choice: chooseModel(past.paths),
    stress: truth ? withoutEpisodes(stressed) : stressed,
    liquidity: liquidity(series, weights, { value, tail: today.methods.historical?.['0.99'] ?? null }),
    description: describe(start, dates, returns),
    extremes: extremeValueFit(returns),
    truth: truth && againstTruth(past.paths, truth),
    dates,
    returns,
    drawdown: drawdown(start, dates, returns),
    notes,
  }
  await onProgress(total, total, 'progress.done')
  return result
}

/** In a made market nothing happened on the days of the real one's events. */
const withoutEpisodes = (all: Risk['stress']): Risk['stress'] => ({
  ...all,
  history: all.history.filter(({ kind }) => kind !== 'episode'),
})
