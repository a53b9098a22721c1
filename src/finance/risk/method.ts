import type { BacktestPath } from '../backtest/verdict'
import type { Confidence, MeasureTable, RiskMeasure, RiskMethod } from './measure'
import { CONFIDENCES, TAIL_LEVEL } from './measure'

/** The forecasts of one method for every day after the first window, by confidence. */
export type RollingForecast = Pick<BacktestPath, 'valueAtRisk' | 'expectedShortfall'>

/**
 * A way to turn a return history into tomorrow's VaR and ES. To add one: write a file with a `RiskModel`, and name it
 * in methods.ts.
 */
export interface RiskModel {
  name: RiskMethod
  /** Fewer returns than this and the method is not offered. */
  minimumObservations: number
  /** Tomorrow's measures from simple returns, oldest first, all finite. */
  measure(returns: Float64Array): MeasureTable
  /**
   * Element k is what `measure` says about the `window` returns that start at k, hence a forecast for day
   * `window + k`: n - window forecasts, none of which saw its own day.
   */
  rolling(returns: Float64Array, window: number): RollingForecast
}

/** Calls `measure` once a confidence, with the tail level (0.05, 0.01). */
export function measureTable(measure: (level: number) => RiskMeasure): MeasureTable {
  return byConfidence((confidence) => measure(TAIL_LEVEL[confidence]))
}

export function byConfidence<T>(make: (confidence: Confidence) => T): Record<Confidence, T> {
  const entries = CONFIDENCES.map((confidence) => [confidence, make(confidence)] as const)
  return Object.fromEntries(entries) as Record<Confidence, T>
}

/** Room for `count` forecasts. */
export function emptyForecast(count: number): RollingForecast {
  return {
    valueAtRisk: byConfidence(() => new Float64Array(count)),
    expectedShortfall: byConfidence(() => new Float64Array(count)),
  }
}

/** Writes a table of measures as forecast k. */
export function writeForecast(forecast: RollingForecast, k: number, table: MeasureTable): void {
  for (const confidence of CONFIDENCES) {
    forecast.valueAtRisk[confidence][k] = table[confidence].valueAtRisk
    forecast.expectedShortfall[confidence][k] = table[confidence].expectedShortfall
  }
}
