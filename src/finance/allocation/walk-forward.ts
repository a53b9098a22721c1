import type { PriceSeries } from '../../data/series'
import { pairwiseCovariance } from '../../numerics/covariance'
import { Failure } from '../../numerics/failure'
import { annualisedReturn } from '../returns/annualised'
import { intersectionTable } from '../returns/calendar'
import { simpleReturns } from '../returns/simple'
import { Account } from './account'
import { equalWeight } from './equal-weight'
import { maximumSharpe } from './maximum-sharpe'
import { minimumVariance } from './minimum-variance'
import type { Allocation, WalkForwardRow } from './proposal'
import { walkForwardRows } from './walk-forward-row'

/**
 * What each strategy would have earned, had it been refitted on past days only and charged for its trades.
 *
 * Every `every` days each strategy is fitted on the `window` days before and then held, drifting, until the next time.
 * Where maximum Sharpe does not exist (nothing beat the risk-free rate) minimum variance takes its place, counted in
 * the note `allocation/walk-forward-fallback` {count, rebalances}.
 *
 * Arguments: the series of the candidates (days on which all have a price are used), the current weights, rates a
 * year. Result null with the note `allocation/walk-forward-too-short` {needed, have} without one full period after a
 * window. Cost: a covariance and two quadratic programs a rebalance.
 */
export interface WalkForwardInput {
  series: readonly PriceSeries[]
  current: Readonly<Record<string, number>>
  cap: number
  riskFree: number
  daysPerYear: number
  costBasisPoints: number
  /** Two years. */
  window?: number
  /** A month. */
  every?: number
}

export interface WalkForwardOutcome {
  walkForward: Allocation['walkForward']
  notes: Allocation['notes']
}

const STRATEGIES: readonly WalkForwardRow['strategy'][] = [
  'minimumVariance',
  'maximumSharpe',
  'equalWeight',
  'current',
]

/** A spread needs two returns; a month of monthly data is one. */
const LEAST_RECORD = 2

export async function walkForward(
  input: WalkForwardInput,
  onRebalance: (done: number, total: number) => void | Promise<void> = () => {},
): Promise<WalkForwardOutcome> {
  const { series, cap, riskFree, daysPerYear, window = 504, every = 21 } = input
  const { tickers, dates, columns: prices } = intersectionTable(series)
  const columns = prices.map(simpleReturns)
  const days = columns[0].length
  const needed = window + Math.max(every, LEAST_RECORD)
  if (days < needed || every < 1) {
    const detail = { needed, have: days }
    return { walkForward: null, notes: [{ code: 'allocation/walk-forward-too-short', detail }] }
  }
  const weightOf = new Map(Object.entries(input.current))
  const current = Float64Array.from(tickers, (ticker) => weightOf.get(ticker) ?? 0)
  const accounts = STRATEGIES.map(() => new Account(input.costBasisPoints))
  const rebalances = Math.ceil((days - window) / every)
  let fallbacks = 0
  for (let fit = 0; fit < rebalances; fit++) {
    await onRebalance(fit, rebalances)
    const first = window + fit * every
    const past = columns.map((column) => column.subarray(first - window, first))
    const safest = minimumVariance(pairwiseCovariance(past), cap)
    const tangent = tangency(past, cap, riskFree, daysPerYear)
    if (!tangent) fallbacks++
    const targets = [safest, tangent ?? safest, equalWeight(tickers.length), current]
    accounts.forEach((account, i) => {
      account.rebalance(targets[i])
      for (let day = first; day < Math.min(first + every, days); day++) account.earn(columns, day)
    })
  }
  const records = accounts.map(({ returns, turnover }, i) => ({
    strategy: STRATEGIES[i],
    returns: Float64Array.from(returns),
    turnover,
  }))
  const detail = { count: fallbacks, rebalances }
  return {
    walkForward: {
      rebalances,
      costBasisPoints: input.costBasisPoints,
      trials: records.length,
      window,
      from: dates[window + 1],
      to: dates[days],
      rows: walkForwardRows(records, riskFree, daysPerYear),
    },
    notes: fallbacks > 0 ? [{ code: 'allocation/walk-forward-fallback', detail }] : [],
  }
}

function tangency(
  past: Float64Array[],
  cap: number,
  riskFree: number,
  daysPerYear: number,
): Float64Array | null {
  const expected = Float64Array.from(past, (column) => annualisedReturn(column, daysPerYear))
  const covariance = pairwiseCovariance(past).map((row) => row.map((value) => value * daysPerYear))
  try {
    return maximumSharpe(expected, covariance, cap, riskFree)
  } catch (error) {
    if (error instanceof Failure && error.code === 'allocation/no-positive-excess') return null
    throw error
  }
}
