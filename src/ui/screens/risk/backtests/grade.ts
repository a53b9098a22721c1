import type { Backtest } from '../../../../finance/backtest/verdict'

export type Grade = 'good' | 'doubtful' | 'rejected'

/** Both questions must be answered well, each alone and together: as many exceptions as promised, and independent. */
export function grade({ kupiec, independence, conditionalCoverage }: Backtest): Grade {
  const worst = Math.min(kupiec.pValue, independence.pValue, conditionalCoverage.pValue)
  if (worst < 0.01) return 'rejected'
  return worst < 0.05 ? 'doubtful' : 'good'
}
