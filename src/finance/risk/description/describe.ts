import { Failure } from '../../../numerics/failure'
import { excessKurtosis, skewness } from '../../../numerics/moments'
import { centred } from '../decomposition/centred'
import { autocorrelations, ljungBox } from './autocorrelation'
import { deepest, drawdowns } from './drawdowns'
import { jarqueBera } from './jarque-bera'
import { tailIndex } from './tail-index'
import type { Description } from './types'
import { volatilityCone } from './volatility-cone'

/**
 * The return history in figures; each formula and convention is in its own file.
 *
 * Convention: per observation; volatility with ddof 1, skewness and excess kurtosis of the population. A history
 * that never moves (see decomposition/centred.ts) has volatility, skewness, kurtosis and autocorrelations of 0.
 * Squares are of the plain returns. The band of the autocorrelations is +-1.96 / sqrt n, within which 95 % of white
 * noise lies.
 * Arguments: the day before the first return, the days and the simple returns, oldest first.
 * Throws `data/too-short` {needed, have} for fewer than two returns. Cost: O(n x 460), the volatility cone's.
 */
const DEEPEST = 10
const LAGS = 20
const TWO_SIDED_95 = 1.96
const LEAST = 2

export function describe(start: number, dates: Int32Array, returns: Float64Array): Description {
  const n = returns.length
  if (n < LEAST) throw new Failure('data/too-short', { needed: LEAST, have: n })
  const { mean, deviation } = centred(returns)
  const moves = deviation > 0
  const shape = {
    skewness: moves ? skewness(returns) : 0,
    excessKurtosis: moves ? excessKurtosis(returns) : 0,
  }
  const { episodes, underwater } = drawdowns(start, dates, returns)
  // In units of the volatility, which changes no autocorrelation and keeps small squares apart from rounding.
  const squares = returns.map((value) => (moves ? (value / deviation) ** 2 : 0))
  const ofReturns = autocorrelations(returns, LAGS)
  const ofSquares = autocorrelations(squares, LAGS)
  const tail = tailIndex(returns)
  return {
    ...{ mean, volatility: deviation, ...shape },
    ...extremes(dates, returns),
    drawdowns: deepest(episodes, DEEPEST),
    underwater,
    volatilityCone: volatilityCone(returns),
    ...(tail && { tailIndex: tail }),
    autocorrelation: { returns: ofReturns, squares: ofSquares, band: TWO_SIDED_95 / Math.sqrt(n) },
    ljungBox: ljungBox(ofReturns, n),
    ljungBoxSquares: ljungBox(ofSquares, n),
    jarqueBera: jarqueBera(n, shape.skewness, shape.excessKurtosis),
  }
}

/** The worst and the best day, the earliest of equals. */
function extremes(dates: Int32Array, returns: Float64Array): Pick<Description, 'worst' | 'best'> {
  let low = 0
  let high = 0
  for (let row = 1; row < returns.length; row++) {
    if (returns[row] < returns[low]) low = row
    if (returns[row] > returns[high]) high = row
  }
  return {
    worst: { day: dates[low], value: returns[low] },
    best: { day: dates[high], value: returns[high] },
  }
}
