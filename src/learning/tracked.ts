import { LEVELS, TAIL_LEVELS } from './forecast'
import type { SeriesPrediction } from './predict'
import type { Tail } from './tracker'
import { correctTail, learnFromDay, newTracker } from './tracker'

/**
 * Runs the tracker over both tails of a prediction, day by day and causally; the prediction's rows are consecutive.
 * Returns a prediction with corrected tails. It learns from one-day forecasts; the longer horizons of a row are
 * scaled by the same multipliers, which assumes that the tail is off by the same factor at every horizon.
 * `returns` has the outcome of every row but, for a forecast from the last day, the last.
 */
const K = LEVELS.length
const TAILS = TAIL_LEVELS.length

export function trackPrediction(
  raw: SeriesPrediction,
  returns: Float64Array,
  horizon: number,
): SeriesPrediction {
  const result = { ...raw, quantiles: raw.quantiles.slice(), shortfalls: raw.shortfalls.slice() }
  let lower = newTracker()
  let upper = newTracker()
  for (let row = raw.rows[0]; row < raw.rows[1]; row++) {
    const index = row - raw.rows[0]
    const quantile = (k: number, d: number) => raw.quantiles[(index * K + k) * horizon + d]
    const lowerTail = (d: number): Tail => ({
      quantiles: TAIL_LEVELS.map((_, j) => quantile(j, d)),
      shortfalls: TAIL_LEVELS.map((_, j) => raw.shortfalls[(index * TAILS + j) * horizon + d]),
    })
    // The heads give no upper shortfall: the mirrored quantile stands in and is thrown away.
    const upperTail = (d: number): Tail => {
      const mirrored = TAIL_LEVELS.map((_, j) => -quantile(K - 1 - j, d))
      return { quantiles: mirrored, shortfalls: mirrored }
    }
    for (let d = 0; d < horizon; d++) {
      const low = correctTail(lower, lowerTail(d), quantile(TAILS, d))
      const high = correctTail(upper, upperTail(d), -quantile(K - 1 - TAILS, d))
      for (let j = 0; j < TAILS; j++) {
        result.quantiles[(index * K + j) * horizon + d] = low.quantiles[j]
        result.quantiles[(index * K + K - 1 - j) * horizon + d] = -high.quantiles[j]
        result.shortfalls[(index * TAILS + j) * horizon + d] = low.shortfalls[j]
      }
    }
    if (row < returns.length) {
      lower = learnFromDay(lower, lowerTail(0), returns[row])
      upper = learnFromDay(upper, upperTail(0), -returns[row])
    }
  }
  return result
}
