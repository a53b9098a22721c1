import { percent } from '../../../format'
import { m } from '../../../messages/messages'

/** A p-value as "in 50 % of cases". */
export function chance(p: number): string {
  const t = m.risk.backtest.verdicts
  if (p > 0.995) return t.nearlyAll
  return p < 0.001 ? t.rare(percent(0.001, 1)) : percent(p, p < 0.1 ? 1 : 0)
}
