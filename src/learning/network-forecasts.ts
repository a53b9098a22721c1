import type { OneDayForecasts } from './baselines'
import { LEVELS } from './forecast'
import type { Rows } from './panel'
import type { SeriesPrediction } from './predict'

/**
 * The one-day part of a prediction for the rows [from, to), in the form in which the baselines are scored too. The
 * direction is up where the chance of a rise is above one half.
 */
export function networkForecasts(
  prediction: SeriesPrediction,
  [from, to]: Rows,
  horizon: number,
): OneDayForecasts {
  const first = from - prediction.rows[0]
  const pick = (values: Float64Array, width: number) =>
    Float64Array.from({ length: (to - from) * width }, (_, i) => values[(first * width + i) * horizon])
  const rise = pick(prediction.rise, 1)
  return {
    quantiles: pick(prediction.quantiles, LEVELS.length),
    mean: pick(prediction.mean, 1),
    direction: Int8Array.from(rise, (p) => (p > 0.5 ? 1 : -1)),
  }
}
