import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import { judge } from '../backtest/judge'
import { backtestWindow, rollingPath, SHORTEST_HISTORY } from '../backtest/rolling'
import type { BacktestPath } from '../backtest/verdict'
import type { ProgressListener } from '../progress'
import { portfolioReturns } from '../returns/portfolio'
import { simpleReturns } from '../returns/simple'
import { riskContributions } from './contributions'
import { drawdown } from './drawdown'
import type { MeasureTable, RiskMethod } from './measure'
import { byConfidence } from './method'
import { RISK_MODELS } from './methods'
import type { Risk } from './risk'
import { sparseDays } from './sparse-days'

/** What a trained network says, made elsewhere: forecasts of its test part, tomorrow's, and tomorrow's by ticker. */
export interface NetworkRisk {
  path: BacktestPath
  next: MeasureTable
  window: number
  perTicker: Record<string, MeasureTable>
}

export interface RiskInput {
  series: readonly PriceSeries[]
  /** Resolved: fractions that, with cash, sum to 1. */
  weights: Record<string, number>
  cash: number
  network?: NetworkRisk | null
}

/**
 * Measures the portfolio by every method, tests each against the past, and says what each holding adds.
 *
 * Leaves out what a short history cannot carry, with a note: `risk/method-too-short` {method, ticker, needed, have}
 * (ticker empty for the portfolio) and `risk/backtest-too-short` {needed, have}. A step of the portfolio that is longer
 * than those of the data has the note `risk/sparse-days` {step, usual}.
 * Throws `portfolio/empty`, `data/no-common-days`, and `data/too-short` when no method has enough returns.
 * Cost: dominated by the rolling backtests, O(days x window).
 */
export async function measureRisk(
  { series, weights, cash, network = null }: RiskInput,
  onProgress: ProgressListener = () => {},
): Promise<Risk> {
  const steps = RISK_MODELS.length + series.length + 1
  let step = 0
  const { start, dates, returns } = portfolioReturns(series, weights, cash)
  const notes: Risk['notes'] = []
  const sparse = sparseDays(series, [start, ...dates])
  if (sparse) notes.push({ code: 'risk/sparse-days', detail: { ...sparse } })
  const methods = measureAll('', returns, notes)
  if (Object.keys(methods).length === 0) {
    const needed = Math.min(...RISK_MODELS.map((model) => model.minimumObservations))
    throw new Failure('data/too-short', { needed, have: returns.length })
  }
  const paths: Risk['paths'] = {}
  const backtests: Risk['backtests'] = {}
  const window = backtestWindow(returns.length)
  const judged = returns.length >= SHORTEST_HISTORY
  if (!judged) {
    notes.push({
      code: 'risk/backtest-too-short',
      detail: { needed: SHORTEST_HISTORY, have: returns.length },
    })
  }
  const add = (name: RiskMethod, path: BacktestPath, days: number) => {
    paths[name] = path
    backtests[name] = byConfidence((confidence) => judge(path, confidence, days))
  }
  for (const model of RISK_MODELS) {
    await onProgress(step++, steps, 'progress.backtest')
    if (judged) add(model.name, rollingPath(model, dates, returns, window), window)
  }
  if (network) {
    methods.network = network.next
    if (network.path.returns.length > 0) add('network', network.path, network.window)
  }
  const perTicker = new Map<string, Partial<Record<RiskMethod, MeasureTable>>>()
  const networkOf = new Map(Object.entries(network?.perTicker ?? {}))
  for (const { ticker, close } of series) {
    await onProgress(step++, steps, 'progress.tickers')
    const tables = measureAll(ticker, simpleReturns(close), notes)
    const learned = networkOf.get(ticker)
    if (learned) tables.network = learned
    perTicker.set(ticker, tables)
  }
  await onProgress(step, steps, 'progress.contributions')
  const contributions = riskContributions(series, weights)
  await onProgress(steps, steps, 'progress.done')
  return {
    horizonDays: 1,
    from: dates[0],
    to: dates[dates.length - 1],
    observations: returns.length,
    weights,
    cash,
    methods,
    perTicker: Object.fromEntries(perTicker),
    contributions,
    backtests,
    paths,
    dates,
    returns,
    drawdown: drawdown(start, dates, returns),
    notes,
  }
}

/** Every method that has enough returns; the others leave a note. */
function measureAll(ticker: string, returns: Float64Array, notes: Risk['notes']): Risk['methods'] {
  const tables: Risk['methods'] = {}
  for (const { name, minimumObservations: needed, measure } of RISK_MODELS) {
    if (returns.length >= needed) tables[name] = measure(returns)
    else
      notes.push({
        code: 'risk/method-too-short',
        detail: { method: name, ticker, needed, have: returns.length },
      })
  }
  return tables
}
