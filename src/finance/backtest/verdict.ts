import type { Confidence } from '../risk/measure'

export interface TestStatistic {
  statistic: number
  pValue: number
}

/** The judgement on one method at one confidence; field names are those of the report file. */
export interface Backtest {
  /** Days of history each forecast was made from; for the network, its window. */
  window: number
  observations: number
  exceptions: number
  expected: number
  /** Unconditional coverage (proportion of failures). */
  kupiec: TestStatistic
  /** Christoffersen's first-order independence. */
  independence: TestStatistic
  conditionalCoverage: TestStatistic
  /** Mean tick loss at level 1 - confidence, in return units. */
  pinballLoss: number
  /**
   * Probability that the 5 % Kupiec test rejects a model whose true exception rate is 1.5 times the promised one, over
   * these observations.
   */
  power: number
}

/** The forecasts behind a backtest, day by day, for the chart. Losses are positive fractions. */
export interface BacktestPath {
  /** The day the return was earned; the forecast used days before it only. */
  dates: Int32Array
  returns: Float64Array
  valueAtRisk: Record<Confidence, Float64Array>
  expectedShortfall: Record<Confidence, Float64Array>
}
