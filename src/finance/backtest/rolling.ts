import { Failure } from '../../numerics/failure'
import type { RiskModel } from '../risk/method'
import type { BacktestPath } from './verdict'

/**
 * Out-of-sample forecasts of a method along the history: on each day the method sees the `window` returns before it,
 * and nothing else.
 *
 * Arguments: days and simple returns of equal length. Result: one forecast for each day from number `window` on.
 * Throws `data/too-short` when fewer than 60 days would be left to judge. Cost: that of the method's `rolling`.
 */
export const LEAST_JUDGED_DAYS = 60
export const LONGEST_WINDOW = 500

/** The shortest history that leaves that many with the window below. */
export const SHORTEST_HISTORY = 2 * LEAST_JUDGED_DAYS - 1

/** 500 days, or half of a shorter history. */
export function backtestWindow(observations: number): number {
  return Math.min(LONGEST_WINDOW, Math.floor(observations / 2))
}

export function rollingPath(
  model: RiskModel,
  dates: Int32Array,
  returns: Float64Array,
  window: number,
): BacktestPath {
  if (returns.length - window < LEAST_JUDGED_DAYS) {
    throw new Failure('data/too-short', { needed: window + LEAST_JUDGED_DAYS, have: returns.length })
  }
  return { dates: dates.slice(window), returns: returns.slice(window), ...model.rolling(returns, window) }
}
