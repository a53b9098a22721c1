import type { BacktestPath } from '../finance/backtest/verdict'

export type Preset = 'quick' | 'standard' | 'thorough' | 'custom'

/** Everything that decides a training run, together with the data and the seed. */
export interface ForecastSettings {
  preset: Preset
  /** Units of each LSTM layer, 1 to 256. */
  layers: number[]
  /** Days of memory, 2 to 512. */
  window: number
  /** Days ahead, 1 to 10; also the gap between the parts of the split. */
  horizon: number
  batch: number
  /** At most so many optimiser steps; early stopping may end sooner. */
  steps: number
  learningRate: number
  weightDecay: number
  /** Share of units dropped between layers, 0 to 0.9. */
  dropout: number
  seed: number
}

/** The 11 quantile levels of the heads. */
export const LEVELS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99] as const
/** The levels that also have an expected shortfall. */
export const TAIL_LEVELS = [0.01, 0.025, 0.05] as const

/** One series to learn from. The portfolio itself is one of them, named `PORTFOLIO`. */
export interface ReturnSeries {
  name: string
  /** The day each return was earned, strictly increasing. */
  dates: Int32Array
  /** Log returns. */
  returns: Float64Array
}

export const PORTFOLIO = 'PORTFOLIO'

/** A live reading while training; losses are means since the last reading. */
export interface TrainingMetric {
  step: number
  trainingLoss: number
  /** NaN until the first validation. */
  validationLoss: number
  stepsPerSecond: number
}

/** All that is needed to go on with a run: same final weights as without the break. */
export interface Checkpoint {
  settings: ForecastSettings
  /** SHA-256 of the data the run was started on. */
  dataHash: string
  step: number
  weights: Float32Array
  bestWeights: Float32Array
  bestLoss: number
  bestStep: number
  /** Adam's first and second moments, same layout as `weights`. */
  firstMoment: Float32Array
  secondMoment: Float32Array
  history: TrainingMetric[]
  /** Seconds trained before the break. */
  seconds: number
}

/** Split by calendar date, the same for every series; each part is [first, last] target day, inclusive. */
export interface CalendarSplit {
  train: [number, number]
  validation: [number, number]
  test: [number, number]
  /** Trading days left out between two parts. */
  gap: number
}

/** The forecast made from the last day of a series: returns over the next 1..horizon days, cumulative, simple. */
export interface SeriesForecast {
  lastDate: number
  /** Index d-1: over d days. */
  mean: number[]
  /** By level as text ("0.05"), each over 1..horizon days. */
  quantiles: Record<string, number[]>
  /** By tail level as text, as returns (negative for a loss), each over 1..horizon days. */
  expectedShortfall: Record<string, number[]>
  directionProbability: number[]
}

export type ScoredModel =
  'network' | 'persistence' | 'zeroMean' | 'historical' | 'ewma' | 'gjrFilteredHistorical'

/** One-day scores on the untouched test part, mean over series and days. */
export interface ScoreRow {
  model: ScoredModel
  /** Mean tick loss by level as text, in return units. */
  pinball: Record<string, number>
  /** Share of days inside the central interval, by its nominal share ("0.9"). */
  coverage: Record<string, number>
  returnMse: number
  /** Share of days whose sign was called right; absent where a model calls none. */
  directionAccuracy?: number
  /** Of the mean tick loss over the tail levels; negative favours this row. Absent in the reference row itself. */
  dieboldMariano?: { against: ScoredModel; statistic: number; pValue: number }
}

export interface Forecast {
  settings: ForecastSettings
  model: {
    layers: number[]
    window: number
    horizon: number
    parameters: number
    steps: number
    epochs: number
    stepsPerSecond: number
    seconds: number
    bestStep: number
    trainingLoss: number
    validationLoss: number
  }
  split: CalendarSplit
  history: TrainingMetric[]
  perTicker: Record<string, SeriesForecast>
  scoreboard: ScoreRow[]
  /** Days in the test part, summed over series, and the number of series scored. */
  testObservations: number
  testSeries: number
  /** The model with the smallest mean tail tick loss on the test part. */
  winner: ScoredModel
  /** The network's one-day VaR and ES over the test part, by series, as positive losses of simple returns. */
  testPaths: Record<string, BacktestPath>
  /** Flat float32 weights, in the order of `learning/weights.ts`. */
  weights: Float32Array
  notes: { code: string; detail: Record<string, string | number> }[]
}
