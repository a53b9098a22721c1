import type { TestStatistic } from '../../backtest/verdict'

export interface DrawdownEpisode {
  /** Day of the peak, of the lowest point, and of the return to the peak (null: not yet). */
  peak: number
  trough: number
  recovery: number | null
  /** Positive fraction. */
  depth: number
  /** Observations from peak to trough, and from there to the recovery (or to the end). */
  fall: number
  climb: number
}

/** The history in figures, each with its convention in its own file. */
export interface Description {
  /** Per observation. */
  mean: number
  volatility: number
  skewness: number
  excessKurtosis: number
  worst: { day: number; value: number }
  best: { day: number; value: number }
  /** Deepest first, at most ten. */
  drawdowns: DrawdownEpisode[]
  /** Distance below the peak so far on each day of `Risk.dates`, 0 or positive. */
  underwater: Float64Array
  /** Volatility over windows of so many observations: lowest, quartiles, highest and latest, per observation. */
  volatilityCone: {
    window: number
    lowest: number
    quartile1: number
    median: number
    quartile3: number
    highest: number
    latest: number
  }[]
  /** Hill's estimate for losses from the `exceedances` largest; absent with too few. */
  tailIndex?: { value: number; standardError: number; exceedances: number }
  /** Autocorrelations of returns and of squared returns at lags 1 .. 20, and the band within which 95 % of white noise lies. */
  autocorrelation: { returns: Float64Array; squares: Float64Array; band: number }
  ljungBox: TestStatistic & { lags: number }
  ljungBoxSquares: TestStatistic & { lags: number }
  jarqueBera: TestStatistic
}
