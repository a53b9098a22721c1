import { LEAST_DEVIATION } from '../decomposition/centred'
import { weightedSum } from '../decomposition/held-returns'
import type { Dependence } from './types'

/**
 * How correlation and beta have changed: both over a window that moves through the history.
 *
 * In a window, with z_i the deviations of holding i divided by their length, holdings i and j correlate by z_i'z_j, so
 *   mean over pairs = (|sum of z_i|^2 - number of holdings that move) / (n (n - 1)),
 * which needs no single pair. beta_i = cov(r_i, portfolio) / var(portfolio), the portfolio at today's weights; the
 * betas' weighted sum is 1.
 *
 * Convention: 250 observations, or half of a history that is shorter than 500; null for fewer than 60 observations.
 * At most POINTS windows, evenly spaced, the last one ending today. A holding that does not move in a window has
 * correlation 0 with the others; against a portfolio that does not move the betas are 0.
 * Source: https://en.wikipedia.org/wiki/Beta_(finance)
 * Arguments: the days, weights and gap-free columns of simple returns of two holdings or more.
 * Cost: O(points x window x holdings).
 */
const LONGEST_WINDOW = 250
const SHORTEST_HISTORY = 60
const POINTS = 500

export function rollingDependence(
  dates: Int32Array,
  weights: readonly number[],
  columns: readonly Float64Array[],
): Dependence['rolling'] {
  const rows = dates.length
  if (rows < SHORTEST_HISTORY) return null
  const window = Math.min(LONGEST_WINDOW, Math.floor(rows / 2))
  const portfolio = weightedSum(weights, columns)
  const ends = windowEnds(rows, window)
  const meanCorrelation = new Float64Array(ends.length)
  const beta = columns.map(() => new Float64Array(ends.length))
  const market = new Float64Array(window)
  const deviations = new Float64Array(window)
  const sumOfUnits = new Float64Array(window)
  ends.forEach((end, point) => {
    const marketLength = centreWindow(portfolio, end, market)
    sumOfUnits.fill(0)
    let moving = 0
    columns.forEach((column, i) => {
      const length = centreWindow(column, end, deviations)
      if (marketLength > 0) beta[i][point] = product(deviations, market) / marketLength ** 2
      if (length === 0) return
      moving++
      for (let row = 0; row < window; row++) sumOfUnits[row] += deviations[row] / length
    })
    const pairs = columns.length * (columns.length - 1)
    const mean = (product(sumOfUnits, sumOfUnits) - moving) / pairs
    meanCorrelation[point] = Math.min(Math.max(mean, -1), 1)
  })
  return { window, dates: Int32Array.from(ends, (end) => dates[end - 1]), meanCorrelation, beta }
}

/** Numbers of rows after which a window ends, the last being all of them. */
function windowEnds(rows: number, window: number): number[] {
  const stride = Math.ceil((rows - window + 1) / POINTS)
  const ends: number[] = []
  for (let end = rows; end >= window; end -= stride) ends.push(end)
  return ends.reverse()
}

/** Writes the deviations from the window's mean and returns their Euclidean length; zeros when nothing moves. */
function centreWindow(values: Float64Array, end: number, deviations: Float64Array): number {
  const window = deviations.length
  let sum = 0
  for (let row = 0; row < window; row++) sum += values[end - window + row]
  const mean = sum / window
  let squares = 0
  for (let row = 0; row < window; row++) {
    const deviation = values[end - window + row] - mean
    deviations[row] = deviation
    squares += deviation * deviation
  }
  const length = Math.sqrt(squares)
  if (length > LEAST_DEVIATION * Math.sqrt(window)) return length
  deviations.fill(0)
  return 0
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let row = 0; row < a.length; row++) sum += a[row] * b[row]
  return sum
}
