import type { BacktestPath } from '../backtest/verdict'
import { RISK_METHODS, TESTED_CONFIDENCES, type RiskMethod, type TestedConfidence } from './measure'
import type { Risk, TrueRisk, TruthRow } from './risk'

/**
 * How far each method's VaR forecasts were from the true VaR, on a market where that is known.
 *
 * With forecast f and truth v on the n days of the method's path: bias = sum (f - v) / sum v, mean absolute error =
 * sum |f - v| / sum v. A bias of 0.1 is a VaR that is ten per cent too careful on average. Exceptions are chance; this
 * is not, so a short history tells more here than any backtest.
 *
 * Arguments: paths with increasing dates, the truth on its own days. A method without a day in common has no row; null
 * when none has. Cost: O(methods x days).
 */
export function againstTruth(paths: Risk['paths'], truth: TrueRisk): Risk['truth'] {
  const rowOf = new Map(Array.from(truth.dates, (day, row) => [day, row] as const))
  const rows = RISK_METHODS.flatMap((method) => {
    const path = paths[method]
    if (!path) return []
    return TESTED_CONFIDENCES.map((confidence) => compare(method, confidence, path, truth, rowOf))
  }).filter(({ observations }) => observations > 0)
  if (rows.length === 0) return null
  const longest = Object.values(paths).reduce((a, b) => (b.dates.length > a.dates.length ? b : a))
  const [from, to] = [longest.dates[0], longest.dates[longest.dates.length - 1]]
  const judged = truth.dates.findIndex((day) => day >= from)
  const end = judged + truth.dates.filter((day) => day >= from && day <= to).length
  const { '0.95': common, '0.975': basel, '0.99': rare } = truth.valueAtRisk
  return {
    rows,
    path: {
      dates: truth.dates.slice(judged, end),
      valueAtRisk: {
        '0.95': common.slice(judged, end),
        '0.975': basel.slice(judged, end),
        '0.99': rare.slice(judged, end),
      },
    },
  }
}

function compare(
  method: RiskMethod,
  confidence: TestedConfidence,
  { dates, valueAtRisk }: BacktestPath,
  truth: TrueRisk,
  rowOf: Map<number, number>,
): TruthRow {
  let [difference, distance, total, observations] = [0, 0, 0, 0]
  dates.forEach((day, k) => {
    const row = rowOf.get(day)
    if (row === undefined) return
    const gap = valueAtRisk[confidence][k] - truth.valueAtRisk[confidence][row]
    difference += gap
    distance += Math.abs(gap)
    total += truth.valueAtRisk[confidence][row]
    observations++
  })
  const scale = observations > 0 ? total : 1
  return { method, confidence, bias: difference / scale, meanAbsoluteError: distance / scale, observations }
}
