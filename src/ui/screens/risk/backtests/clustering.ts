import type { BacktestPath } from '../../../../finance/backtest/verdict'
import type { TestedConfidence } from '../../../../finance/risk/measure'

/** The test of independence rejects both ways: whether an exception is likelier after one than after none, or rarer. */
export function clustering(path: BacktestPath, confidence: TestedConfidence): 'clusters' | 'avoid' {
  const limit = path.valueAtRisk[confidence]
  const isException = (at: number) => path.returns[at] < -limit[at]
  const days = { after: 0, otherwise: 0 }
  const hits = { after: 0, otherwise: 0 }
  for (let at = 1; at < path.returns.length; at++) {
    const before = isException(at - 1) ? 'after' : 'otherwise'
    days[before]++
    if (isException(at)) hits[before]++
  }
  return hits.after * days.otherwise > hits.otherwise * days.after ? 'clusters' : 'avoid'
}
