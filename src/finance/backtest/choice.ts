import type { RiskMethod } from '../risk/measure'
import { RISK_METHODS, TAIL_LEVEL } from '../risk/measure'
import { dieboldMariano } from './diebold-mariano'
import { jointScores } from './fissler-ziegel'
import { pinballLoss } from './pinball'
import type { BacktestPath, ModelChoice } from './verdict'

/**
 * Which method forecast the tail best: the smallest mean joint score of VaR and ES at 97.5 % (Basel's confidence for
 * ES) on the days that all methods were judged on.
 *
 * Every other method is held against the best by Diebold and Mariano's test of their scores: above 0 it was worse, and
 * the p-value says by how much more than luck. The best was picked after the fact among `candidates`, so these p-values
 * flatter it.
 * A method that was judged on fewer than 60 days is no candidate: the network's few test days in a short history must
 * not take the choice away from the others.
 * Arguments: paths with ascending dates. Null without a candidate, or with fewer than 60 days in common.
 * Cost: O(methods x days).
 */
export const LEAST_COMMON_DAYS = 60
const CONFIDENCE = '0.975'

export function chooseModel(paths: Partial<Record<RiskMethod, BacktestPath>>): ModelChoice | null {
  const methods = RISK_METHODS.filter((method) => (paths[method]?.dates.length ?? 0) >= LEAST_COMMON_DAYS)
  if (methods.length === 0) return null
  const dates = methods.map((method) => paths[method]!.dates).reduce(inCommon)
  if (dates.length < LEAST_COMMON_DAYS) return null
  const candidates = methods.map((method) => scored(method, paths[method]!, dates))
  candidates.sort((a, b) => a.jointScore - b.jointScore)
  const best = candidates[0]
  return {
    method: best.method,
    confidence: CONFIDENCE,
    from: dates[0],
    to: dates[dates.length - 1],
    observations: dates.length,
    candidates: candidates.length,
    scores: candidates.map(({ losses, ...row }) =>
      row.method === best.method ? row : { ...row, dieboldMariano: dieboldMariano(losses, best.losses) },
    ),
  }
}

function inCommon(a: Int32Array, b: Int32Array): Int32Array {
  const inB = new Set(b)
  return a.filter((date) => inB.has(date))
}

function scored(method: RiskMethod, path: BacktestPath, dates: Int32Array) {
  const rowOf = new Map(Array.from(path.dates, (date, row) => [date, row]))
  const pick = (values: Float64Array) => Float64Array.from(dates, (date) => values[rowOf.get(date)!])
  const returns = pick(path.returns)
  const valueAtRisk = pick(path.valueAtRisk[CONFIDENCE])
  const level = TAIL_LEVEL[CONFIDENCE]
  const losses = jointScores(returns, valueAtRisk, pick(path.expectedShortfall[CONFIDENCE]), level)
  return {
    method,
    losses,
    jointScore: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    pinballLoss: pinballLoss(
      returns,
      valueAtRisk.map((value) => -value),
      level,
    ),
  }
}
