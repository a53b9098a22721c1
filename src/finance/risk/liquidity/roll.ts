import { centred } from '../decomposition/centred'

/**
 * Roll's effective bid-ask spread, from closing prices alone.
 *
 * A trade falls on the bid or on the ask by chance, so that prices bounce: cov(r[t], r[t-1]) = -(spread / 2)^2, and
 *   spread = 2 sqrt(-cov(r[t], r[t-1])).
 *
 * Convention: on simple returns, so that the spread is a fraction of the price; both columns about their own means,
 * ddof 1. Where the autocovariance is positive (prices that trend, nearly half of all liquid shares) the formula has
 * no value and the estimate is 0.
 * Source: R. Roll (1984), https://doi.org/10.1111/j.1540-6261.1984.tb03897.x; free:
 * https://quant-trading.co/roll-model
 * Arguments: consecutive simple returns. Undefined for fewer than LEAST. Cost: O(n).
 */
const LEAST = 20

export function rollSpread(returns: Float64Array): number | undefined {
  if (returns.length < LEAST) return undefined
  const now = centred(returns.subarray(1)).deviations
  const before = centred(returns.subarray(0, -1)).deviations
  let sum = 0
  for (let row = 0; row < now.length; row++) sum += now[row] * before[row]
  return 2 * Math.sqrt(Math.max(-sum / (now.length - 1), 0))
}
