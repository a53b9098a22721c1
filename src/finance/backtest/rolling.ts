import { Failure, type FailureReport } from '../../numerics/failure'
import { TAIL_LEVEL, TESTED_CONFIDENCES } from '../risk/measure'
import type { FittedModel, Holdings, RiskModel } from '../risk/method'
import { byTestedConfidence } from '../risk/method'
import type { BacktestPath } from './verdict'

/**
 * Out-of-sample forecasts of a method along the history. On each day from number `first` on the method states the VaR
 * and ES of that day from the days before it, and nothing else; then it is shown the day. Its parameters are fitted anew
 * every `refitEvery` days on at most its `lookback` days; between two fits a filter (GARCH, EWMA) goes on day by day.
 *
 * A refit that fails on some window (a likelihood without a maximum, a stretch of unchanged prices) leaves the last
 * fit at work until the next one, and is counted in the note `risk/refits-failed` {method, ticker, failed, refits}.
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
  const { columns, weights } = holdings
  const row = new Float64Array(columns.length)
  const fitAt = (day: number, previous?: FittedModel) => {
    const from = Math.max(0, day - model.lookback)
    const seen = { weights, columns: columns.map((column) => column.subarray(from, day)) }
    return model.fit(returns.subarray(from, day), seen, previous)
  }
  let fitted = fitAt(first)
  let [refits, failed] = [0, 0]
  for (let k = 0; k < judged; k++) {
    const day = first + k
    if (k > 0 && k % model.refitEvery === 0) {
      refits++
      // With hundreds of holdings a fit of the Monte Carlo model takes seconds.
      await breathe(k / judged)
      try {
        fitted = fitAt(day, fitted)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        failed++
      }
    }
    writeForecast(path, k, fitted)
    columns.forEach((column, i) => (row[i] = column[day]))
    fitted.see(returns[day], row)
    if (k % BREATH === 0) await breathe(k / judged)
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
