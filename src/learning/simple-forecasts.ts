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
    toSimple(prediction.shortfalls[(row * TAIL_LEVELS.length + j) * horizon]),
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
  const losses = (values: Float64Array, width: number, at: number) =>
    Float64Array.from({ length: to - from }, (_, t) => {
      return -toSimple(values[((from - prediction.rows[0] + t) * width + at) * horizon])
    })
  const [one99, one95] = [0.01, 0.05].map((level) => TAIL_LEVELS.indexOf(level as 0.01))
  return {
    dates: one.dates.slice(from, to),
    returns: one.returns.slice(from, to).map(toSimple),
    valueAtRisk: {
      '0.95': losses(prediction.quantiles, K, one95),
      '0.99': losses(prediction.quantiles, K, one99),
    },
    expectedShortfall: {
      '0.95': losses(prediction.shortfalls, TAIL_LEVELS.length, one95),
      '0.99': losses(prediction.shortfalls, TAIL_LEVELS.length, one99),
    },
  }
}
