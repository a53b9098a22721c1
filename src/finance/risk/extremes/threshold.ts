import { countNotAbove } from '../predictions/sample'
import { firstNotBelow } from '../sorted-window'

/**
 * Over which loss the tail begins: peaks over threshold.
 *
 * The worst 5 % of the days, or the worst 50 of them (at most 10 %) where 5 % are fewer. The threshold is the largest loss
 * that is not among them.
 *
 * Convention: excesses are strictly positive. Losses that equal the last of the tail belong to it, unless that made the
 * tail longer than 20 % of all: then they are the threshold.
 * Source: A. McNeil, Extreme value theory for risk managers, https://people.math.ethz.ch/~embrecht/ftp/evtrm.pdf
 * Arguments: simple returns in ascending order. Result: the threshold (a loss) and how many losses exceed it, 0 for fewer
 * than ten returns. Cost: O(log n).
 */
export function tailThreshold(sorted: Float64Array): { threshold: number; exceedances: number } {
  const count = sorted.length
  const target = Math.max(Math.floor(count / 20), Math.min(50, Math.floor(count / 10)))
  if (target === 0) return { threshold: 0, exceedances: 0 }
  const last = sorted[target - 1]
  const withEqual = countNotAbove(sorted, last)
  const exceedances = withEqual <= count / 5 ? withEqual : firstNotBelow(sorted, last)
  return { threshold: 0 - sorted[exceedances], exceedances }
}

/** The first `exceedances` of the ascending returns as excesses over the threshold. */
export function excessesOver(sorted: Float64Array, threshold: number, exceedances: number): Float64Array {
  return sorted.slice(0, exceedances).map((value) => -value - threshold)
}
