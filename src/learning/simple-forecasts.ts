import type { BacktestPath } from '../finance/backtest/verdict'
import type { SeriesForecast } from './forecast'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { PanelSeries } from './panel'
import type { SeriesPrediction } from './predict'

const K = LEVELS.length

/**
 * Log to simple returns, exp(x) - 1. Exact for quantiles; for a shortfall it errs to the side of a larger loss, by half
 * the variance beyond the VaR (Jensen), about 1e-4 for a stock; for a mean it leaves out half the variance.
 */
const toSimple = Math.expm1

/** What a prediction says of the days after the last one, in simple returns. */
export function fromLastDay(one: PanelSeries, prediction: SeriesPrediction, horizon: number): SeriesForecast {
  const row = prediction.rows[1] - 1 - prediction.rows[0]
  const overDays = (values: Float64Array, index: number) =>
    Array.from(values.subarray(index * horizon, (index + 1) * horizon))
  const quantiles = LEVELS.map((level, k) => [
    String(level),
    overDays(prediction.quantiles, row * K + k).map(toSimple),
  ])
  const shortfalls = TAIL_LEVELS.map((level, j) => [
    String(level),
    overDays(prediction.shortfalls, row * TAIL_LEVELS.length + j).map(toSimple),
  ])
  return {
    lastDate: one.dates[one.dates.length - 1],
    mean: overDays(prediction.mean, row).map(toSimple),
    quantiles: Object.fromEntries(quantiles),
    expectedShortfall: Object.fromEntries(shortfalls),
    directionProbability: overDays(prediction.rise, row),
  }
}

/** The one-day VaR and ES of the test part beside what came, in simple returns; losses are positive. */
export function testPath(one: PanelSeries, prediction: SeriesPrediction, horizon: number): BacktestPath {
  const [from, to] = one.test
  const oneDay = (values: Float64Array, width: number, t: number, at: number) =>
    values[((from - prediction.rows[0] + t) * width + at) * horizon]
  const quantileAt = (t: number, k: number) => oneDay(prediction.quantiles, K, t, k)
  const shortfallAt = (t: number, j: number) => oneDay(prediction.shortfalls, TAIL_LEVELS.length, t, j)
  const losses = (at: (t: number, index: number) => number, level: (typeof TAIL_LEVELS)[number]) =>
    Float64Array.from({ length: to - from }, (_, t) => -toSimple(at(t, TAIL_LEVELS.indexOf(level))))
  const byLevel = (at: (t: number, index: number) => number) => ({
    '0.95': losses(at, 0.05),
    '0.975': losses(at, 0.025),
    '0.99': losses(at, 0.01),
  })
  const returns = one.returns.slice(from, to)
  return {
    dates: one.dates.slice(from, to),
    returns: returns.map(toSimple),
    valueAtRisk: byLevel(quantileAt),
    expectedShortfall: byLevel(shortfallAt),
    probability: returns.map((value, t) =>
      probabilityBelow(
        value,
        LEVELS.map((_, k) => quantileAt(t, k)),
        shortfallAt(t, 0),
      ),
    ),
  }
}

/**
 * What quantiles at LEVELS say of the chance to stay below a value: linear between two of them, exponential below the
 * lowest, with the mean excess that the shortfall there states; 1 from the highest on, where nothing asks.
 */
export function probabilityBelow(value: number, quantiles: readonly number[], shortfall: number): number {
  const above = quantiles.findIndex((quantile) => quantile >= value)
  if (above < 0) return 1
  if (above === 0) {
    const meanExcess = quantiles[0] - shortfall
    return meanExcess > 0 ? LEVELS[0] * Math.exp((value - quantiles[0]) / meanExcess) : 0
  }
  const [low, high] = [quantiles[above - 1], quantiles[above]]
  return LEVELS[above - 1] + ((value - low) / (high - low)) * (LEVELS[above] - LEVELS[above - 1])
}
