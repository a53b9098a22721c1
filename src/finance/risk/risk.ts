import type { FailureReport } from '../../numerics/failure'
import type { Backtest, BacktestPath, ModelChoice } from '../backtest/verdict'
import type { Decomposition, RiskContribution } from './decomposition/types'
import type { Dependence } from './dependence/types'
import type { Description } from './description/types'
import type { ExtremeValueFit } from './extremes/types'
import type { Liquidity } from './liquidity/types'
import type { MeasureTable, RiskMethod, TestedConfidence } from './measure'
import type { HorizonRoute } from './method'
import type { Stress } from './stress/types'

/** The same losses over 2 days and more. */
export interface HorizonTables {
  route: HorizonRoute
  /** Index h - 1: over h days; the first is tomorrow. */
  tables: MeasureTable[]
}

/** A market whose true VaR is known, day by day: what a method would say that knew the hidden state. */
export interface TrueRisk {
  dates: Int32Array
  valueAtRisk: Record<TestedConfidence, Float64Array>
}

/** How far a method's forecasts were from the truth. */
export interface TruthRow {
  method: RiskMethod
  confidence: TestedConfidence
  /** Mean of forecast minus truth over mean truth (positive: too careful), and mean of |forecast - truth| over it. */
  bias: number
  meanAbsoluteError: number
  observations: number
}

/** Everything the Risk screen and the report say about the portfolio. A section that was not run is absent or null. */
export interface Risk {
  horizonDays: 1
  /** First and last day of the portfolio's return history, and its length. */
  from: number
  to: number
  observations: number
  /** The resolved weights (without cash) and the cash share; together they are 1. */
  weights: Record<string, number>
  cash: number
  methods: Partial<Record<RiskMethod, MeasureTable>>
  horizons: Partial<Record<RiskMethod, HorizonTables>>
  /** What drew tomorrow's Monte Carlo paths, and how many; null where the few of the backtest were used. */
  simulation: { device: string; paths: number } | null
  perTicker: Record<string, Partial<Record<RiskMethod, MeasureTable>>>
  /** Of the Gaussian VaR at 95 %. */
  contributions: RiskContribution[]
  decompositions: Decomposition[]
  /** Null for a single holding. */
  dependence: Dependence | null
  backtests: Partial<Record<RiskMethod, Record<TestedConfidence, Backtest>>>
  paths: Partial<Record<RiskMethod, BacktestPath>>
  /** Null without any backtest. */
  choice: ModelChoice | null
  stress: Stress
  liquidity: Liquidity
  description: Description
  /** Null when too few losses exceed any threshold. */
  extremes: ExtremeValueFit | null
  /** Null where the truth is not known; `path` has the days that were judged. */
  truth: { rows: TruthRow[]; path: TrueRisk } | null
  /** The portfolio's simple returns at today's weights, oldest first. */
  dates: Int32Array
  returns: Float64Array
  /** Largest fall from a peak of the portfolio at today's weights, and today's, as positive fractions. */
  drawdown: { maximum: number; current: number; peak: number; trough: number }
  notes: FailureReport[]
}
