import { dieboldMariano } from '../finance/backtest/diebold-mariano'
import { mean } from '../numerics/moments'
import type { OneDayForecasts } from './baselines'
import type { Unconditional } from './heads'
import { networkForecasts } from './network-forecasts'
import type { PanelSeries, Rows } from './panel'
import type { SeriesPrediction } from './predict'
import { tailLossByDate } from './scoreboard'
import { trackPrediction } from './tracked'
import { trainingTargets, unconditional } from './unconditional'

/**
 * How much of the network's score is learning: its tail tick loss on the test part beside that of the same heads
 * before any training (the pooled training quantiles times sigma: filtered historical simulation) with the same
 * tracker, and the Diebold-Mariano test between the two; negative favours the network.
 */
export function learningGain(series: PanelSeries[], tracked: SeriesPrediction[], horizon: number) {
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
