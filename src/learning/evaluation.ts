import type { OneDayForecasts } from './baselines'
import { baselineForecasts, BASELINES } from './baselines'
import { filteredForecasts } from './filtered-baseline'
import type { Forecast, ForecastSettings } from './forecast'
import { learningGain } from './learning-gain'
import { networkForecasts } from './network-forecasts'
import type { Panel, PanelSeries, Rows } from './panel'
import type { SeriesPrediction } from './predict'
import { predictRows } from './predict'
import { buildScoreboard } from './scoreboard'
import { fromLastDay, testPath } from './simple-forecasts'
import { trackPrediction } from './tracked'
import type { Trained, TrainingControl } from './training-job'

/** The tracker forgets with a half-life of 250 days: it starts at most so many days before the test part. */
const TRACKER_DAYS = 500

/**
 * From trained weights to the forecast the screen shows: predictions of the test part and of tomorrow, the tracker
 * run causally from validation through test, the scoreboard beside the baselines.
 */
export async function evaluateForecaster(
  panel: Panel,
  settings: ForecastSettings,
  trained: Trained,
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
  const tracked = await trackedPredictions(panel, settings, trained.weights, control.breathe)
  await control.breathe()
  const tested = series
    .map((one, i) => ({ one, prediction: tracked[i] }))
    .filter(({ one }) => one.test[1] > one.test[0])
  const filtered: { gjrFilteredHistorical?: OneDayForecasts }[] = []
  for (const { one } of tested) {
    await control.breathe()
    const forecasts = filteredForecasts(one.returns, one.test)
    filtered.push(forecasts ? { gjrFilteredHistorical: forecasts } : {})
  }
  const { rows: scoreboard, winner } = buildScoreboard(
    tested.map(({ one, prediction }, i) => ({
      dates: one.dates.subarray(...one.test),
      returns: one.returns.subarray(...one.test),
      forecasts: {
        network: networkForecasts(prediction, one.test, horizon),
        ...Object.fromEntries(BASELINES.map((name) => [name, baselineForecasts(name, one, one.test)])),
        ...filtered[i],
      },
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

/** What the trained network says of the days up to tomorrow, the tracker's days before the test part among them. */
export async function trackedPredictions(
  { series, towers }: Panel,
  settings: ForecastSettings,
  weights: Float32Array,
  breathe: () => Promise<void>,
): Promise<SeriesPrediction[]> {
  const rows = series.map((one): Rows => [trackerStart(one), one.returns.length + 1])
  const raw = await predictRows(series, rows, weights, settings, breathe, towers)
  return raw.map((prediction, i) => trackPrediction(prediction, series[i].returns, settings.horizon))
}

function trackerStart({ validation, test, returns }: PanelSeries): number {
  // A series that ends before the test part is only forecast from its last day.
  if (test[1] <= test[0]) return returns.length
  return Math.max(Math.min(validation[0], test[0]), test[0] - TRACKER_DAYS)
}
