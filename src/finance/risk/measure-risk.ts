import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import { chooseModel } from '../backtest/choice'
import { judge } from '../backtest/judge'
import { backtestWindow, firstJudgedDay, rollingPath, SHORTEST_HISTORY } from '../backtest/rolling'
import type { BacktestPath } from '../backtest/verdict'
import type { ProgressListener } from '../progress'
import { portfolioReturns } from '../returns/portfolio'
import { simpleReturns } from '../returns/simple'
import { againstTruth } from './against-truth'
import { decompose } from './decomposition/decompose'
import { dependence } from './dependence/dependence'
import { describe } from './description/describe'
import { drawdown } from './drawdown'
import { extremeValueFit } from './extremes/fit'
import { liquidity } from './liquidity/liquidity'
import type { MeasureTable, RiskMethod } from './measure'
import type { FittedMonteCarlo } from './methods/monte-carlo'
import { byTestedConfidence } from './method'
import { RISK_MODELS } from './methods'
import type { PathSimulator } from './monte-carlo/paths'
import { simulateAtScale } from './monte-carlo/at-scale'
import { present } from './present'
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
  const steps = RISK_MODELS.length * (1 + BACKTEST_STEPS) + series.length + 1
  let step = 0
  const notes: Risk['notes'] = []
  const sparse = sparseDays(series, [start, ...dates])
  if (sparse) notes.push({ code: 'risk/sparse-days', detail: { ...sparse } })

  const methods: Risk['methods'] = {}
  const horizons: Risk['horizons'] = {}
  let simulation: Risk['simulation'] = null
  for (const model of RISK_MODELS) {
    await onProgress(step++, steps, 'progress.methods')
    const said = present(model, { ticker: '', returns, holdings: held }, notes, 'all horizons')
    if (!said) continue
    if (simulator && 'spec' in said.fitted) {
      simulation = await simulateAtScale(said.fitted as FittedMonteCarlo, simulator, said.horizons)
      if (!simulation) notes.push({ code: 'risk/simulation-failed', detail: { device: simulator.name } })
    }
    methods[model.name] = said.horizons.tables[0]
    horizons[model.name] = said.horizons
  }
  if (Object.keys(methods).length === 0) {
    const needed = Math.min(...RISK_MODELS.map((model) => model.minimumObservations))
    throw new Failure('data/too-short', { needed, have: returns.length })
  }

  const paths: Risk['paths'] = {}
  const backtests: Risk['backtests'] = {}
  const add = (name: RiskMethod, path: BacktestPath, days: number) => {
    paths[name] = path
    backtests[name] = byTestedConfidence((confidence) => judge(path, confidence, days))
  }
  const judged = returns.length >= SHORTEST_HISTORY
  if (!judged) {
    notes.push({
      code: 'risk/backtest-too-short',
      detail: { needed: SHORTEST_HISTORY, have: returns.length },
    })
  }
  const first = firstJudgedDay(returns.length)
  for (const model of RISK_MODELS) {
    if (judged && methods[model.name]) {
      const rolled = await rollAlong(model, { dates, returns, holdings: held }, first, (share) =>
        onProgress(step + share * BACKTEST_STEPS, steps, 'progress.backtest'),
      )
      notes.push(...rolled.notes)
      if (rolled.path) add(model.name, rolled.path, backtestWindow(model, returns.length))
    }
    step += BACKTEST_STEPS
  }
  if (network) {
    methods.network = network.horizons[0]
    horizons.network = { route: 'learned', tables: network.horizons }
    if (network.path.returns.length > 0) add('network', network.path, network.window)
  }

  const perTicker = new Map<string, Risk['methods']>()
  const networkOf = new Map(Object.entries(network?.perTicker ?? {}))
  for (const { ticker, close } of series) {
    await onProgress(step++, steps, 'progress.tickers')
    const own = simpleReturns(close)
    const alone = { ticker, returns: own, holdings: { weights: [1], columns: [own] } }
    const tables: Risk['methods'] = {}
    for (const model of RISK_MODELS) {
      const said = present(model, alone, notes)
      if (said) tables[model.name] = said.horizons.tables[0]
    }
    const learned = networkOf.get(ticker)
    if (learned) tables.network = learned
    perTicker.set(ticker, tables)
  }

  await onProgress(step, steps, 'progress.contributions')
  // The first of them is the Gaussian VaR at 95 %.
  const decompositions = decompose(series, weights)
  const stressed = stress(series, weights, cash)
  const tail = (methods.historical ?? Object.values(methods)[0])!['0.99']
  const result: Risk = {
    horizonDays: 1,
    from: dates[0],
    to: dates[dates.length - 1],
    observations: returns.length,
    weights,
    cash,
    methods,
    horizons,
    simulation,
    perTicker: Object.fromEntries(perTicker),
    contributions: decompositions[0].contributions,
    decompositions,
    dependence: dependence(series, weights),
    backtests,
    paths,
    choice: chooseModel(paths),
    stress: truth ? withoutEpisodes(stressed) : stressed,
    liquidity: liquidity(series, weights, { value, tail }),
    description: describe(start, dates, returns),
    extremes: extremeValueFit(returns),
    truth: truth && againstTruth(paths, truth),
    dates,
    returns,
    drawdown: drawdown(start, dates, returns),
    notes,
  }
  await onProgress(steps, steps, 'progress.done')
  return result
}

/** In a made market nothing happened on the days of the real one's events. */
const withoutEpisodes = (all: Risk['stress']): Risk['stress'] => ({
  ...all,
  history: all.history.filter(({ kind }) => kind !== 'episode'),
})

/** A method that the days before the first judged one are too few for, or whose fit to them fails, has a note instead. */
async function rollAlong(
  ...[model, history, first, breathe]: Parameters<typeof rollingPath>
): Promise<{ path: BacktestPath | null; notes: Risk['notes'] }> {
  const without = (reason: string, facts: Record<string, string | number>) => ({
    path: null,
    notes: [{ code: 'risk/no-backtest', detail: { ...facts, method: model.name, reason } }],
  })
  if (first < model.minimumObservations) {
    return without('risk/method-too-short', { needed: model.minimumObservations, have: first })
  }
  try {
    return await rollingPath(model, history, first, breathe)
  } catch (error) {
    if (!(error instanceof Failure) || !error.code.startsWith('risk/')) throw error
    return without(error.code, error.detail)
  }
}
