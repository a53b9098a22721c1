import { Failure, type FailureReport } from '../../numerics/failure'
import { TAIL_LEVEL, TESTED_CONFIDENCES } from '../risk/measure'
import type { FittedModel, Holdings, RiskModel } from '../risk/method'
import { byTestedConfidence } from '../risk/method'
import { alongThePast } from './along-the-past'
import type { BacktestPath } from './verdict'

/**
 * Out-of-sample forecasts of a method along the history. On each day from number `first` on the method states the VaR
 * and ES of that day from the days before it, and nothing else; then it is shown the day (along-the-past.ts).
 *
 * Refits that fail are counted in the note `risk/refits-failed` {method, ticker, failed, refits}.
 * Throws `data/too-short` when fewer than 60 days would be left to judge, and the first fit's own failure.
 * Cost: (days / refitEvery) fits and one prediction a day.
 */
export const LEAST_JUDGED_DAYS = 60
export const LONGEST_WARM_UP = 500

/** The shortest history that leaves that many with the warm-up below. */
export const SHORTEST_HISTORY = 2 * LEAST_JUDGED_DAYS - 1

/** The first judged day: 500, or half of a shorter history. All methods are judged on the same days. */
export function firstJudgedDay(observations: number): number {
  return Math.min(LONGEST_WARM_UP, Math.floor(observations / 2))
}

/** The most days a forecast of the method is made from, in a history of that length. */
export function backtestWindow({ lookback, refitEvery }: RiskModel, observations: number): number {
  const first = firstJudgedDay(observations)
  return refitEvery === Infinity ? Math.min(lookback, first) : Math.min(lookback, observations - 1)
}

export interface PortfolioHistory {
  dates: Int32Array
  returns: Float64Array
  holdings: Holdings
}

export interface Rolled {
  path: BacktestPath
  notes: FailureReport[]
}

/** Days between two calls of `breathe`. */
const BREATH = 32

export async function rollingPath(
  model: RiskModel,
  { dates, returns, holdings }: PortfolioHistory,
  first: number,
  breathe: (share: number) => void | Promise<void> = () => {},
): Promise<Rolled> {
  const judged = returns.length - first
  if (judged < LEAST_JUDGED_DAYS) {
    throw new Failure('data/too-short', { needed: first + LEAST_JUDGED_DAYS, have: returns.length })
  }
  const path = emptyPath(dates.slice(first), returns.slice(first))
  let [refits, failed] = [0, 0]
  for (const { day, fitted, refit } of alongThePast(model, { returns, holdings }, { first })) {
    if (refit !== 'none') refits++
    if (refit === 'failed') failed++
    writeForecast(path, day - first, fitted)
    // With hundreds of holdings a fit of the Monte Carlo model takes seconds.
    if (refit !== 'none' || (day - first) % BREATH === 0) await breathe((day - first) / judged)
  }
  const note = { code: 'risk/refits-failed', detail: { method: model.name, ticker: '', failed, refits } }
  return { path, notes: failed > 0 ? [note] : [] }
}

function writeForecast(path: BacktestPath, k: number, fitted: FittedModel): void {
  const prediction = fitted.next()
  for (const confidence of TESTED_CONFIDENCES) {
    const { valueAtRisk, expectedShortfall } = prediction.tail(TAIL_LEVEL[confidence])
    path.valueAtRisk[confidence][k] = valueAtRisk
    path.expectedShortfall[confidence][k] = expectedShortfall
  }
  path.probability![k] = prediction.probability(path.returns[k])
}

function emptyPath(dates: Int32Array, returns: Float64Array): BacktestPath {
  return {
    dates,
    returns,
    valueAtRisk: byTestedConfidence(() => new Float64Array(returns.length)),
    expectedShortfall: byTestedConfidence(() => new Float64Array(returns.length)),
    probability: new Float64Array(returns.length),
  }
}
