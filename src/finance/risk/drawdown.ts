/**
 * How far the portfolio has fallen from its highest value: the worst fall ever, and today's.
 *
 * With wealth V[t] = product of (1 + r) and peak P[t] = max of V up to t, the drawdown is 1 - V[t] / P[t].
 *
 * Source: https://en.wikipedia.org/wiki/Drawdown_(economics)
 * Arguments: the day before the first return, the days and the simple returns (each > -1 or = -1). Result: positive
 * fractions; `peak` and `trough` are the days of the largest fall, both `start` when there never was one. Cost: O(n).
 */
export interface Drawdown {
  maximum: number
  current: number
  peak: number
  trough: number
}

export function drawdown(start: number, dates: ArrayLike<number>, returns: ArrayLike<number>): Drawdown {
  const result = { maximum: 0, current: 0, peak: start, trough: start }
  let wealth = 1
  let highest = 1
  let highestDay = start
  for (let i = 0; i < returns.length; i++) {
    wealth *= 1 + returns[i]
    if (wealth >= highest) {
      highest = wealth
      highestDay = dates[i]
    }
    result.current = 1 - wealth / highest
    if (result.current > result.maximum) {
      result.maximum = result.current
      result.peak = highestDay
      result.trough = dates[i]
    }
  }
  return result
}
