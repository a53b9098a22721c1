import { randomStream } from '../numerics/random'
import type { ReturnSeries } from './forecast'

/**
 * Log returns of a GARCH(1,1) market, for tests and for timing a step: r = s e, s^2 = 2e-6 + 0.1 r'^2 + 0.88 s'^2, e normal, with weekends
 * left out of the calendar.
 */
export function garchSeries(name: string, days: number, seed: number, firstDay = 10_000): ReturnSeries {
  const stream = randomStream(seed, 'garch', name)
  const dates = new Int32Array(days)
  const returns = new Float64Array(days)
  let variance = 1e-4
  let day = firstDay
  for (let t = 0; t < days; t++) {
    returns[t] = Math.sqrt(variance) * stream.normal()
    variance = 2e-6 + 0.1 * returns[t] ** 2 + 0.88 * variance
    dates[t] = day
    day += day % 7 === 4 ? 3 : 1
  }
  return { name, dates, returns }
}
