import type { PriceSeries } from '../../data/series'
import { Failure } from '../../numerics/failure'
import type { ProgressListener } from '../progress'
import { efficientFrontier } from './efficient-frontier'
import { equalWeight } from './equal-weight'
import type { Estimates } from './estimates'
import { estimates } from './estimates'
import { maximumSharpe } from './maximum-sharpe'
import { minimumVariance } from './minimum-variance'
import { portfolioPoint, sharpeRatio } from './portfolio-point'
import type { Allocation, AllocationConstraints, Objective, StrategyPoint } from './proposal'
import { trades } from './trades'
import { walkForward } from './walk-forward'

export interface OptimiseInput {
  series: readonly PriceSeries[]
  /** The current weights, resolved: with cash they sum to 1. */
  weights: Record<string, number>
  cash: number
  /** In money; null when not known. */
  value: number | null
  objective: Objective
  constraints: AllocationConstraints
  riskFree: number
  daysPerYear: number
  costBasisPoints: number
}

/**
 * Proposes weights, shows what else was possible, and what each strategy earned out of sample.
 *
 * The proposal invests everything, cash too (note `allocation/cash-invested` {cash}). Tickers are all series given.
 * Throws `allocation/infeasible` {cap, tickers, minimumCap} when the caps cannot add up to 1,
 * `allocation/no-positive-excess` {riskFree} when maximum Sharpe was asked for and does not exist (otherwise a note and
 * no such strategy row), `data/too-short` without returns. Further notes: see estimates.ts and walk-forward.ts.
 * Cost: about 30 quadratic programs and the walk-forward test.
 */
export async function optimise(
  input: OptimiseInput,
  onProgress: ProgressListener = () => {},
): Promise<Allocation> {
  const { series, objective, constraints, riskFree, daysPerYear, costBasisPoints } = input
  await onProgress(0, 1, 'progress.estimates')
  const estimated = estimates(series, daysPerYear)
  const { tickers } = estimated
  const cap = requireFeasible(constraints.maximumWeight, tickers.length)
  const notes = [...estimated.notes]
  if (input.cash > 0) notes.push({ code: 'allocation/cash-invested', detail: { cash: input.cash } })
  const strategies = strategyPoints(input, estimated, cap, notes)
  const chosen = strategies.find(({ strategy }) => strategy === objective)
  if (!chosen) throw new Failure('allocation/no-positive-excess', { riskFree })
  const kept = new Set(tickers)
  const past = await walkForward(
    {
      series: series.filter(({ ticker }) => kept.has(ticker)),
      current: input.weights,
      cap,
      riskFree,
      daysPerYear,
      costBasisPoints,
      window: Math.max(Math.round(2 * daysPerYear), LEAST_WINDOW),
      every: Math.max(Math.round(daysPerYear / 12), 1),
    },
    (done, total) => onProgress(done, total, 'progress.walkForward'),
  )
  return {
    objective,
    constraints,
    riskFree,
    daysPerYear,
    tickers,
    observations: estimated.observations,
    weights: chosen.weights,
    expectedReturn: chosen.expectedReturn,
    volatility: chosen.volatility,
    sharpe: chosen.sharpe,
    objectiveValue: objective === 'maximumSharpe' ? chosen.sharpe : chosen.volatility ** 2,
    strategies,
    frontier: efficientFrontier(estimated, cap),
    trades: trades(series, input.weights, chosen.weights, input.value),
    walkForward: past.walkForward,
    notes: [...notes, ...past.notes],
  }
}

/** Rows in a walk-forward window of data that are not daily. */
const LEAST_WINDOW = 60

function requireFeasible(maximumWeight: number, tickers: number): number {
  if (!(maximumWeight * tickers >= 1 - 1e-12)) {
    throw new Failure('allocation/infeasible', { cap: maximumWeight, tickers, minimumCap: 1 / tickers })
  }
  return Math.min(Math.max(maximumWeight, 1 / tickers), 1)
}

function strategyPoints(
  { weights, riskFree }: OptimiseInput,
  estimated: Estimates,
  cap: number,
  notes: Allocation['notes'],
): StrategyPoint[] {
  const { tickers, covariance, expectedReturns } = estimated
  const weightOf = new Map(Object.entries(weights))
  const point = (strategy: StrategyPoint['strategy'], vector: ArrayLike<number>): StrategyPoint => {
    const place = portfolioPoint(estimated, vector)
    return { strategy, ...place, sharpe: sharpeRatio(place.expectedReturn, place.volatility, riskFree) }
  }
  const points = [point('minimumVariance', minimumVariance(covariance, cap))]
  try {
    points.push(point('maximumSharpe', maximumSharpe(expectedReturns, covariance, cap, riskFree)))
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'allocation/no-positive-excess')) throw error
    notes.push(error.report())
  }
  points.push(point('equalWeight', equalWeight(tickers.length)))
  const current = tickers.map((ticker) => weightOf.get(ticker) ?? 0)
  return [...points, point('current', current)]
}
