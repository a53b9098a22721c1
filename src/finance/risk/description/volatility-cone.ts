import { quantileSorted } from '../../../numerics/quantile'
import type { Description } from './types'

/**
 * What volatility has been over windows of several lengths: where today's lies among all of the past.
 *
 * For each length the sample standard deviation (ddof 1) of every run of so many returns; its lowest, quartiles
 * (type 7), highest and latest. Overlapping windows share days, so that neighbours are not independent.
 *
 * Convention: per observation, not annualised; only the lengths that the history has at least one window of.
 * Source: G. Burghardt and M. Lane (1990), How to tell if options are cheap; free:
 * https://en.wikipedia.org/wiki/Volatility_(finance)
 * Arguments: simple returns, oldest first. Cost: O(n x sum of the windows): each window is summed anew, because
 * running sums would leave the rounding of a crash in the calm after it.
 */
const WINDOWS = [10, 20, 60, 120, 250] as const

export function volatilityCone(returns: Float64Array): Description['volatilityCone'] {
  return WINDOWS.filter((window) => window <= returns.length).map((window) => {
    const values = new Float64Array(returns.length - window + 1)
    for (let from = 0; from < values.length; from++) values[from] = deviation(returns, from, window)
    const latest = values[values.length - 1]
    const at = (level: number) => quantileSorted(values, level)
    values.sort()
    return {
      ...{ window, lowest: at(0), quartile1: at(0.25), median: at(0.5) },
      ...{ quartile3: at(0.75), highest: at(1), latest },
    }
  })
}

function deviation(values: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let row = from; row < from + count; row++) sum += values[row]
  const mean = sum / count
  let squares = 0
  for (let row = from; row < from + count; row++) squares += (values[row] - mean) ** 2
  return Math.sqrt(squares / (count - 1))
}
