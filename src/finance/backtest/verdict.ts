import type { RiskMethod, TestedConfidence } from '../risk/measure'

export interface TestStatistic {
  statistic: number
  pValue: number
}

/**
 * The judgement on one method at one confidence; field names are those of the report file. A test that these days
 * cannot carry (no exception at all, for instance) is absent.
 */
export interface Backtest {
  /** The most days of history each forecast was made from; for the network, its window. */
  window: number
  observations: number
  exceptions: number
  expected: number
  /** Unconditional coverage (proportion of failures). */
  kupiec: TestStatistic
  /** Kupiec's other test: how long until the first exception; `day` counts from 1. */
  timeUntilFirstFailure?: TestStatistic & { day: number }
  /** Christoffersen's first-order independence. */
  independence: TestStatistic
  conditionalCoverage: TestStatistic
  /** Christoffersen and Pelletier: days between exceptions have no memory. */
  duration?: TestStatistic
  /** Engle and Manganelli: exceptions cannot be foretold from former ones or from the VaR. */
  dynamicQuantile?: TestStatistic
  /** Basel's zones, over the last 250 days or fewer. */
  trafficLight: {
    zone: 'green' | 'yellow' | 'red'
    exceptions: number
    observations: number
    /** P(at most so many exceptions) under the model. */
    probability: number
    /** P(at least so many) under the model: the chance that judging it wrong would be a mistake. */
    typeOne: number
  }
  /** Is the loss beyond the VaR as large on average as the ES says? One-sided: small when it is larger. */
  mcNeilFrey?: TestStatistic
  /** Acerbi and Szekely's first (given the exceptions) and second (with their number) test; below 0 is too mild. */
  acerbiSzekely1?: TestStatistic
  acerbiSzekely2?: TestStatistic
  /** Du and Escanciano: cumulative violations, their mean and their memory. Absent without the model's distribution. */
  duEscancianoUnconditional?: TestStatistic
  duEscancianoConditional?: TestStatistic
  /** Mean tick loss at level 1 - confidence, in return units. */
  pinballLoss: number
  /** Mean of Fissler and Ziegel's joint score of VaR and ES (FZ0); lower is better. */
  jointScore: number
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
  valueAtRisk: Record<TestedConfidence, Float64Array>
  expectedShortfall: Record<TestedConfidence, Float64Array>
  /** What the model had said was the chance of a return as low as the one that came; NaN where it does not say. */
  probability?: Float64Array
}

/** Which method forecast the tail best on the days that all of them were judged on. */
export interface ModelChoice {
  method: RiskMethod
  /** The score is Fissler and Ziegel's at this confidence. */
  confidence: TestedConfidence
  from: number
  to: number
  observations: number
  /** How many methods were tried: the best of many looks better than it is. */
  candidates: number
  /** Best first. `dieboldMariano` is against the best (positive: worse than it); absent in its own row. */
  scores: {
    method: RiskMethod
    jointScore: number
    pinballLoss: number
    dieboldMariano?: TestStatistic
  }[]
}
