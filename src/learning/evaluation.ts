import { dieboldMariano } from '../finance/backtest/diebold-mariano'
import type { BacktestPath } from '../finance/backtest/verdict'
import { mean } from '../numerics/moments'
import type { OneDayForecasts } from './baselines'
import { baselineForecasts, BASELINES } from './baselines'
import type { Forecast, ForecastSettings, ScoredModel, SeriesForecast } from './forecast'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { Unconditional } from './heads'
import type { LstmOperation } from './lstm/operation'
import type { Panel, PanelSeries, Rows } from './panel'
import type { SeriesPrediction } from './predict'
import { predictRows } from './predict'
import { buildScoreboard, tailLossByDate } from './scoreboard'
import { trackPrediction } from './tracked'
import type { Trained, TrainingControl } from './training'
import { trainingTargets, unconditional } from './unconditional'

/**
 * From trained weights to the forecast the screen shows: predictions of the test part and of tomorrow, the tracker
 * run causally from validation through test, the scoreboard beside the baselines.
 */
const K = LEVELS.length
/** The tracker forgets with a half-life of 250 days: it starts at most so many days before the test part. */
const TRACKER_DAYS = 500

export async function evaluateForecaster(
  panel: Panel,
  settings: ForecastSettings,
  trained: Trained,
  operation: LstmOperation,
  control: TrainingControl,
): Promise<Forecast> {
  const { series, split, skipped } = panel
  const { horizon } = settings
  const total = Math.ceil(settings.steps / 0.9)
  control.progress({
    done: settings.steps,
    total,
    message: 'progress.scoring',
    metric: { training: null, checkpoint: null },
  })
  const rows = series.map((one): Rows => [trackerStart(one), one.returns.length + 1])
  const raw = await predictRows(series, rows, trained.weights, settings, operation, control.breathe)
  const tracked = raw.map((prediction, i) => trackPrediction(prediction, series[i].returns, horizon))
  await control.breathe()
  const tested = series
    .map((one, i) => ({ one, prediction: tracked[i] }))
    .filter(({ one }) => one.test[1] > one.test[0])
  const { rows: scoreboard, winner } = buildScoreboard(
    tested.map(({ one, prediction }) => ({
      dates: one.dates.subarray(...one.test),
      returns: one.returns.subarray(...one.test),
      forecasts: {
        network: networkForecasts(prediction, one.test, horizon),
        ...Object.fromEntries(BASELINES.map((name) => [name, baselineForecasts(name, one, one.test)])),
      } as Record<ScoredModel, OneDayForecasts>,
    })),
  )
  return {
    settings,
    model: trained.model,
    split,
    history: trained.history,
    perTicker: Object.fromEntries(series.map((one, i) => [one.name, fromLastDay(one, tracked[i], horizon)])),
    scoreboard,
    testObservations: tested.reduce((sum, { one }) => sum + one.test[1] - one.test[0], 0),
    testSeries: tested.length,
    winner,
    testPaths: Object.fromEntries(
      tested.map(({ one, prediction }) => [one.name, testPath(one, prediction, horizon)]),
    ),
    weights: trained.weights,
    notes: [
      ...skipped.map((detail) => ({ code: 'series-too-short', detail })),
      { code: 'learning-gain', detail: learningGain(series, tracked, horizon) },
    ],
  }
}

/**
 * How much of the network's score is learning: its tail tick loss on the test part beside that of the same heads
 * before any training (the pooled training quantiles times sigma: filtered historical simulation) with the same
 * tracker, and the Diebold-Mariano test between the two; negative favours the network.
 */
function learningGain(series: PanelSeries[], tracked: SeriesPrediction[], horizon: number) {
  const start = unconditional(trainingTargets(series, horizon, 0))
  const tested = series.flatMap((one, i) =>
    one.test[1] > one.test[0] ? [{ one, prediction: tracked[i] }] : [],
  )
  const daily = (forecastOf: (one: PanelSeries, prediction: SeriesPrediction) => OneDayForecasts) =>
    tailLossByDate(
      tested.map(({ one, prediction }) => ({
        dates: one.dates.subarray(...one.test),
        returns: one.returns.subarray(...one.test),
        forecast: forecastOf(one, prediction),
      })),
    )
  const learned = daily((one, prediction) => networkForecasts(prediction, one.test, horizon))
  const unlearned = daily((one, prediction) => {
    const constant = constantPrediction(start, prediction.rows, one.sigma)
    return networkForecasts(trackPrediction(constant, one.returns, 1), one.test, 1)
  })
  const { statistic, pValue } = dieboldMariano(learned, unlearned)
  return { network: mean(learned), withoutLearning: mean(unlearned), statistic, pValue }
}

function constantPrediction({ quantiles, shortfalls }: Unconditional, rows: Rows, sigma: Float64Array) {
  const spread = (values: number[]) =>
    Float64Array.from({ length: (rows[1] - rows[0]) * values.length }, (_, i) => {
      return sigma[rows[0] + Math.floor(i / values.length)] * values[i % values.length]
    })
  const none = new Float64Array(rows[1] - rows[0])
  return { rows, quantiles: spread(quantiles), shortfalls: spread(shortfalls), mean: none, rise: none }
}

function trackerStart({ validation, test, returns }: PanelSeries): number {
  // A series that ends before the test part is only forecast from its last day.
  if (test[1] <= test[0]) return returns.length
  return Math.max(Math.min(validation[0], test[0]), test[0] - TRACKER_DAYS)
}

function networkForecasts(prediction: SeriesPrediction, [from, to]: Rows, horizon: number): OneDayForecasts {
  const first = from - prediction.rows[0]
  const pick = (values: Float64Array, width: number) =>
    Float64Array.from({ length: (to - from) * width }, (_, i) => values[(first * width + i) * horizon])
  const rise = pick(prediction.rise, 1)
  return {
    quantiles: pick(prediction.quantiles, K),
    mean: pick(prediction.mean, 1),
    direction: Int8Array.from(rise, (p) => (p > 0.5 ? 1 : -1)),
  }
}

/**
 * Log to simple returns, exp(x) - 1. Exact for quantiles; for a shortfall it errs to the side of a larger loss, by half
 * the variance beyond the VaR (Jensen), about 1e-4 for a stock; for a mean it leaves out half the variance.
 */
const toSimple = Math.expm1

function fromLastDay(one: PanelSeries, prediction: SeriesPrediction, horizon: number): SeriesForecast {
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

function testPath(one: PanelSeries, prediction: SeriesPrediction, horizon: number): BacktestPath {
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
