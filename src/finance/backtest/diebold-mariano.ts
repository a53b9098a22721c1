import { mean } from '../../numerics/moments'
import { normalCdf } from '../../numerics/normal'
import type { TestStatistic } from './verdict'

/**
 * The Diebold-Mariano test: is one forecast's loss lower than another's by more than luck?
 *
 * d[t] = lossA[t] - lossB[t], DM = mean(d) / sqrt(V / n), V = g_0 + 2 sum over k = 1..L of (1 - k / (L + 1)) g_k
 * (Newey-West, Bartlett weights), g_k the autocovariance of d at lag k (divided by n). Two-sided normal p-value.
 * A negative statistic favours A.
 *
 * Convention: L = floor(4 (n / 100)^(2/9)) unless given; for forecasts h days ahead give at least h - 1.
 * Source: F. Diebold (2015), https://www.sas.upenn.edu/~fdiebold/papers/paper113/Diebold_DM%20Test.pdf
 * Arguments: losses on the same days. Where the difference never varies (equal forecasts) the answer is 0 and p 1.
 * Throws RangeError for unequal lengths or fewer than two days. Cost: O(n L).
 */
export function dieboldMariano(
  lossA: ArrayLike<number>,
  lossB: ArrayLike<number>,
  lag = neweyWestLag(lossA.length),
): TestStatistic {
  if (lossA.length !== lossB.length || lossA.length < 2)
    throw new RangeError('need two loss series of equal length')
  const difference = Float64Array.from(lossA, (loss, i) => loss - lossB[i])
  const average = mean(difference)
  const centred = difference.map((value) => value - average)
  const longRun = longRunVariance(centred, lag)
  // Rounding leaves about 1e-32 of the squared level; a real spread is far above it.
  if (!(longRun > 1e-24 * average * average)) return { statistic: 0, pValue: 1 }
  const statistic = average / Math.sqrt(longRun / difference.length)
  return { statistic, pValue: 2 * normalCdf(-Math.abs(statistic)) }
}

export function neweyWestLag(observations: number): number {
  return Math.floor(4 * (observations / 100) ** (2 / 9))
}

function longRunVariance(centred: Float64Array, lag: number): number {
  let sum = 0
  for (let k = 0; k <= Math.min(lag, centred.length - 1); k++) {
    let covariance = 0
    for (let t = k; t < centred.length; t++) covariance += centred[t] * centred[t - k]
    sum += (k === 0 ? 1 : 2 * (1 - k / (lag + 1))) * covariance
  }
  return sum / centred.length
}
