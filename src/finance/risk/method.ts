import type { FailureReport } from '../../numerics/failure'
import type { Confidence, MeasureTable, RiskMeasure, RiskMethod, TestedConfidence } from './measure'
import { CONFIDENCES, TAIL_LEVEL, TESTED_CONFIDENCES } from './measure'
import type { Prediction } from './prediction'

/** What is held: simple returns of each holding on the same days as the portfolio's, and the weights (without cash). */
export interface Holdings {
  weights: readonly number[]
  columns: readonly Float64Array[]
}

/** How a loss over several days is found; the screen says so beside the number. */
export type HorizonRoute =
  /** Overlapping sums of the history itself. */
  | 'overlapping'
  /** Square root of time: right for independent days of one variance, and labelled so. */
  | 'squareRoot'
  /** The moments of a sum of independent days. */
  | 'moments'
  /** Paths drawn day by day from the fitted model. */
  | 'simulation'
  /** Learned: the network forecasts each horizon by itself. */
  | 'learned'

/**
 * A way to turn a return history into tomorrow's losses. To add one: write a file in methods/ with a `RiskModel`, and
 * name it in methods.ts.
 */
export interface RiskModel {
  name: Exclude<RiskMethod, 'network'>
  /** Fewer returns than this and the method is not offered. */
  minimumObservations: number
  /** In a backtest a fit sees at most so many days before. */
  lookback: number
  /** In a backtest the parameters are fitted anew after so many days; Infinity where `see` keeps them exact. */
  refitEvery: number
  /**
   * Estimates the parameters from simple returns, oldest first (all finite; at least `minimumObservations`).
   * `previous` is the fit of an earlier day, to start from. Throws `risk/not-converged` and other `risk/…` failures
   * where there is no answer to trust; a doubtful answer has notes.
   */
  fit(returns: Float64Array, holdings: Holdings, previous?: FittedModel): FittedModel
}

/** A fitted model at the end of the days it has seen. */
export interface FittedModel {
  /** For the day after the last one seen. */
  next(): Prediction
  /** Takes in one more day: its portfolio return, and those of the holdings. The parameters stay. */
  see(value: number, row: ArrayLike<number>): void
  /** Of the VaR that `next` gives at a tail level: the sampling error of what was estimated. */
  standardError(level: number): number
  /** Over 1 .. `days` days from the last one seen (index h - 1), cumulative simple returns. */
  horizons(days: number): Prediction[]
  route: HorizonRoute
  /** What to know about this fit: the codes are in the message catalogue. */
  notes: FailureReport[]
}

/** Tomorrow's measures at every confidence. */
export function measureTable(measure: (level: number) => RiskMeasure): Record<Confidence, RiskMeasure> {
  return byConfidence((confidence) => measure(TAIL_LEVEL[confidence]))
}

export function byConfidence<T>(make: (confidence: Confidence) => T): Record<Confidence, T> {
  const entries = CONFIDENCES.map((confidence) => [confidence, make(confidence)] as const)
  return Object.fromEntries(entries) as Record<Confidence, T>
}

export function byTestedConfidence<T>(
  make: (confidence: TestedConfidence) => T,
): Record<TestedConfidence, T> {
  const entries = TESTED_CONFIDENCES.map((confidence) => [confidence, make(confidence)] as const)
  return Object.fromEntries(entries) as Record<TestedConfidence, T>
}

/** A table from a prediction; with `standardError` each VaR has one. */
export function tableOf(prediction: Prediction, standardError?: (level: number) => number): MeasureTable {
  return measureTable((level) => {
    const measure = prediction.tail(level)
    if (!standardError) return measure
    return { ...measure, standardError: standardError(level) }
  })
}
