import { firstNotBelow } from '../sorted-window'
import { fitGeneralisedPareto } from './generalised-pareto'
import { excessesOver, tailThreshold } from './threshold'
import type { ExtremeValueFit } from './types'

/** Normal 97.5 % quantile: 95 % bands. */
const BAND = 1.959963984540054
const FEWEST_FOR_FIT = 20
const FEWEST_FOR_MEAN = 5
const POINTS = 40

/**
 * The tail's fit with the two plots that justify its threshold.
 *
 * Mean excess e(u) = mean of (loss - u) over the losses > u: for a generalised Pareto tail a straight line with slope
 * xi / (1 - xi). Its band is +- 1.96 deviations of the mean. Stability: the fitted shape for different numbers of
 * exceedances, +- 1.96 (1 + xi) / sqrt k: level where the choice does not matter.
 *
 * Convention: both from the worst quarter of the days, down to 5 exceedances for the means and 20 for the fits, at up to
 * 40 numbers in equal ratios. Bands are pointwise, and neighbours share their losses.
 * Source: A. McNeil, Extreme value theory for risk managers, sections 3.2 and 3.4,
 * https://people.math.ethz.ch/~embrecht/ftp/evtrm.pdf
 * Arguments: simple returns in any order. Result: null where fewer than 20 losses exceed the threshold of
 * threshold.ts. Cost: O(n log n) and 40 fits.
 */
export function extremeValueFit(returns: ArrayLike<number>): ExtremeValueFit | null {
  const sorted = Float64Array.from(returns).sort()
  const { threshold, exceedances } = tailThreshold(sorted)
  if (exceedances < FEWEST_FOR_FIT) return null
  const { shape, shapeError, scale, scaleError } = fitGeneralisedPareto(
    excessesOver(sorted, threshold, exceedances),
  )
  return {
    threshold,
    exceedances,
    observations: sorted.length,
    shape,
    shapeError,
    scale,
    scaleError,
    meanExcess: meanExcess(sorted),
    stability: stability(sorted),
  }
}

/** Rising numbers of exceedances from `fewest` to a quarter of all, none where equal losses leave no other. */
function tailSizes(sorted: Float64Array, fewest: number): number[] {
  const most = Math.floor(sorted.length / 4)
  const ratio = (most / fewest) ** (1 / (POINTS - 1))
  const sizes = Array.from({ length: POINTS }, (_, i) => Math.round(fewest * ratio ** i))
  const strict = sizes.map((size) => firstNotBelow(sorted, sorted[Math.min(size, most)]))
  return [...new Set(strict)].filter((size) => size >= fewest)
}

function meanExcess(sorted: Float64Array): ExtremeValueFit['meanExcess'] {
  const points = tailSizes(sorted, FEWEST_FOR_MEAN)
    .reverse()
    .map((size) => {
      const excesses = excessesOver(sorted, -sorted[size], size)
      const mean = excesses.reduce((sum, value) => sum + value, 0) / size
      const squares = excesses.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      return {
        threshold: 0 - sorted[size],
        mean,
        half: (BAND * Math.sqrt(squares / (size - 1))) / Math.sqrt(size),
      }
    })
  return {
    threshold: Float64Array.from(points, (point) => point.threshold),
    mean: Float64Array.from(points, (point) => point.mean),
    low: Float64Array.from(points, (point) => point.mean - point.half),
    high: Float64Array.from(points, (point) => point.mean + point.half),
  }
}

function stability(sorted: Float64Array): ExtremeValueFit['stability'] {
  const points = tailSizes(sorted, FEWEST_FOR_FIT).map((size) => {
    const { shape, shapeError } = fitGeneralisedPareto(excessesOver(sorted, -sorted[size], size))
    return { size, shape, half: BAND * shapeError }
  })
  return {
    exceedances: Int32Array.from(points, (point) => point.size),
    shape: Float64Array.from(points, (point) => point.shape),
    low: Float64Array.from(points, (point) => point.shape - point.half),
    high: Float64Array.from(points, (point) => point.shape + point.half),
  }
}
