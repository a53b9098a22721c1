import type { PriceSeries } from '../../data/series'
import { commonRows, pairwiseCovariance } from '../../numerics/covariance'
import { Failure } from '../../numerics/failure'
import { repairCovariance } from '../../numerics/positive-definite'
import { annualisedReturn } from '../returns/annualised'
import { sharedWeek, unionTable } from '../returns/calendar'
import { simpleReturns } from '../returns/simple'
import type { Allocation } from './proposal'

/**
 * What an optimiser is told about the future: expected returns and covariance a year, estimated from the past.
 *
 * m_i = (product of (1 + r_i))^(daysPerYear / count_i) - 1; S = pairwise sample covariance of simple returns x daysPerYear.
 *
 * Convention: PyPortfolioOpt's `mean_historical_return` and `sample_cov`, on the union of all days, gaps not filled
 * (of all weekdays where only some tickers trade on weekends).
 * An indefinite S is repaired (negative eigenvalues to zero) with the note `allocation/covariance-repaired`.
 * A ticker with fewer than two returns in common with another is left out, with the note `allocation/ticker-left-out`.
 * Source: https://pyportfolioopt.readthedocs.io/en/latest/RiskModels.html
 * Throws `data/too-short` when no ticker is left. Cost: O(tickers^2 x days).
 */
export interface Estimates {
  tickers: string[]
  expectedReturns: Float64Array
  covariance: Float64Array[]
  /** Rows of the return table in which at least one ticker has a return. */
  observations: number
  notes: Allocation['notes']
}

const LEAST_COMMON_RETURNS = 2

export function estimates(series: readonly PriceSeries[], daysPerYear: number): Estimates {
  const table = unionTable(sharedWeek(series))
  const all = table.columns.map(simpleReturns)
  const { kept, leftOut } = overlapping(all)
  const notes: Allocation['notes'] = leftOut.map((i) => ({
    code: 'allocation/ticker-left-out',
    detail: { ticker: table.tickers[i], needed: LEAST_COMMON_RETURNS },
  }))
  const columns = kept.map((i) => all[i])
  if (columns.length === 0) {
    throw new Failure('data/too-short', { needed: LEAST_COMMON_RETURNS + 1, have: table.dates.length })
  }
  const yearly = pairwiseCovariance(columns).map((row) => row.map((value) => value * daysPerYear))
  const { matrix, repaired, clipped } = repairCovariance(yearly)
  if (repaired)
    notes.push({ code: 'allocation/covariance-repaired', detail: { smallestEigenvalue: clipped } })
  return {
    tickers: kept.map((i) => table.tickers[i]),
    expectedReturns: Float64Array.from(columns, (column) => annualisedReturn(column, daysPerYear)),
    covariance: matrix,
    observations: rowsWithValue(columns),
    notes,
  }
}

/** Leaves out, one by one, the column with most partners it never meets (the shortest of those), until all meet. */
function overlapping(columns: readonly Float64Array[]): { kept: number[]; leftOut: number[] } {
  const common = columns.map((x) => columns.map((y) => commonRows(x, y)))
  let kept = columns.map((_, i) => i)
  const leftOut: number[] = []
  for (;;) {
    const strangers = (i: number) => kept.filter((j) => common[i][j] < LEAST_COMMON_RETURNS).length
    const [worst] = [...kept].sort((a, b) => strangers(b) - strangers(a) || common[a][a] - common[b][b])
    if (worst === undefined || strangers(worst) === 0) return { kept, leftOut }
    kept = kept.filter((i) => i !== worst)
    leftOut.push(worst)
  }
}

function rowsWithValue(columns: readonly Float64Array[]): number {
  let count = 0
  for (let row = 0; row < columns[0].length; row++) {
    if (columns.some((column) => !Number.isNaN(column[row]))) count++
  }
  return count
}
