import type { DrawdownEpisode } from './types'

/**
 * Every fall of the portfolio from a peak until it is made good, and how far below its peak it stood on each day.
 *
 * With wealth V[t] = product of (1 + r) and peak P[t] = max of V up to t, the drawdown is 1 - V[t] / P[t]. An
 * episode begins on the last day at a peak, has its trough on the (first) lowest day, and ends on the first day back
 * at the peak; the last one may not have ended. Episodes do not overlap.
 *
 * Convention: wealth starts at 1 on the day before the first return. Back within RECOVERED of the peak is back:
 * wealth is a product of n factors, each with a rounding of 1e-16, so that a price that returns to its old high may
 * miss it.
 * Source: https://en.wikipedia.org/wiki/Drawdown_(economics)
 * Arguments: the day before the first return, the days and the simple returns (each >= -1). Result: episodes in the
 * order of time, depths as positive fractions; `underwater` 0 or positive. Cost: O(n).
 */
const RECOVERED = 1e-12

export interface Drawdowns {
  episodes: DrawdownEpisode[]
  underwater: Float64Array
}

export function drawdowns(start: number, dates: ArrayLike<number>, returns: ArrayLike<number>): Drawdowns {
  const episodes: DrawdownEpisode[] = []
  const underwater = new Float64Array(returns.length)
  let open: DrawdownEpisode | null = null
  let peakRow = -1
  let troughRow = -1
  // Wealth over its peak so far.
  let height = 1
  for (let row = 0; row < returns.length; row++) {
    height = Math.min(height * (1 + returns[row]), 1)
    const below = 1 - height
    if (below <= RECOVERED) {
      if (open) {
        open.recovery = dates[row]
        open.climb = row - troughRow
        open = null
      }
      peakRow = row
      continue
    }
    underwater[row] = below
    if (!open) {
      const peak = peakRow < 0 ? start : dates[peakRow]
      open = { peak, trough: dates[row], recovery: null, depth: 0, fall: 0, climb: 0 }
      episodes.push(open)
    }
    if (below > open.depth) {
      open.depth = below
      open.trough = dates[row]
      open.fall = row - peakRow
      troughRow = row
    }
    open.climb = row - troughRow
  }
  return { episodes, underwater }
}

/** Deepest first; of equal ones the earlier. */
export function deepest(episodes: readonly DrawdownEpisode[], most: number): DrawdownEpisode[] {
  return [...episodes].sort((a, b) => b.depth - a.depth).slice(0, most)
}
