import type { Backtest, BacktestPath } from '../backtest/verdict'
import type { Confidence, MeasureTable, RiskContribution, RiskMethod } from './measure'

/** Everything the Risk screen and the report say about the portfolio. A section that was not run is absent. */
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
  perTicker: Record<string, Partial<Record<RiskMethod, MeasureTable>>>
  contributions: RiskContribution[]
  backtests: Partial<Record<RiskMethod, Record<Confidence, Backtest>>>
  paths: Partial<Record<RiskMethod, BacktestPath>>
  /** The portfolio's simple returns at today's weights, oldest first. */
  dates: Int32Array
  returns: Float64Array
  /** Largest fall from a peak of the portfolio at today's weights, and today's, as positive fractions. */
  drawdown: { maximum: number; current: number; peak: number; trough: number }
  notes: { code: string; detail: Record<string, string | number> }[]
}
