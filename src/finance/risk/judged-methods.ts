import { Failure } from '../../numerics/failure'
import { judge } from '../backtest/judge'
import { backtestWindow, firstJudgedDay, rollingPath, SHORTEST_HISTORY } from '../backtest/rolling'
import type { PortfolioHistory } from '../backtest/rolling'
import type { BacktestPath } from '../backtest/verdict'
import type { RiskMethod } from './measure'
import type { RiskModel } from './method'
import { byTestedConfidence } from './method'
import { RISK_MODELS } from './methods'
import type { Risk } from './risk'

type Past = Pick<Risk, 'paths' | 'backtests'>

/**
 * Runs every method that says something of today along the past, and judges it; all on the same days.
 *
 * Notes: `risk/backtest-too-short` {needed, have} for a history that leaves nothing to judge, `risk/no-backtest` {method,
 * reason, ...} for a method that the days before the first judged one are too few for or cannot be fitted to, and those
 * of rolling.ts. `breathe` is told the share that is done and awaited every few dozen days.
 */
export async function judgeMethods(
  history: PortfolioHistory,
  methods: Risk['methods'],
  notes: Risk['notes'],
  breathe: (share: number) => void | Promise<void>,
): Promise<Past> {
  const past: Past = { paths: {}, backtests: {} }
  const observations = history.returns.length
  if (observations < SHORTEST_HISTORY) {
    const detail = { needed: SHORTEST_HISTORY, have: observations }
    notes.push({ code: 'risk/backtest-too-short', detail })
    return past
  }
  for (const [i, model] of RISK_MODELS.entries()) {
    if (!methods[model.name]) continue
    const rolled = await rollAlong(model, history, (share) => breathe((i + share) / RISK_MODELS.length))
    notes.push(...rolled.notes)
    if (rolled.path) enter(past, model.name, rolled.path, backtestWindow(model, observations))
  }
  return past
}

/** Enters the network's path, which others made on the days it was not trained on. */
export function judgeNetwork({ path, window }: { path: BacktestPath; window: number }, past: Past): void {
  if (path.returns.length > 0) enter(past, 'network', path, window)
}

function enter({ paths, backtests }: Past, method: RiskMethod, path: BacktestPath, window: number): void {
  paths[method] = path
  backtests[method] = byTestedConfidence((confidence) => judge(path, confidence, window))
}

async function rollAlong(
  model: RiskModel,
  history: PortfolioHistory,
  breathe: (share: number) => void | Promise<void>,
): Promise<{ path: BacktestPath | null; notes: Risk['notes'] }> {
  const without = (reason: string, facts: Record<string, string | number>) => ({
    path: null,
    notes: [{ code: 'risk/no-backtest', detail: { ...facts, method: model.name, reason } }],
  })
  const first = firstJudgedDay(history.returns.length)
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
