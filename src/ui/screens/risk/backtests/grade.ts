import type { Backtest } from '../../../../finance/backtest/verdict'

export type Grade = 'good' | 'doubtful' | 'rejected'

/** Both questions must be answered well: as many exceptions as promised, and not in clusters. */
export function grade({ kupiec, conditionalCoverage }: Backtest): Grade {
  const worst = Math.min(kupiec.pValue, conditionalCoverage.pValue)
  if (worst < 0.01) return 'rejected'
  return worst < 0.05 ? 'doubtful' : 'good'
}
