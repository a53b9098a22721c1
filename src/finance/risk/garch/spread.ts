import { Failure } from '../../../numerics/failure'
import { mean, standardDeviation } from '../../../numerics/moments'

/** Below this share of the largest return the spread is rounding, not movement. */
const ROUNDING = 1e-9
/** More equal returns than this share, and a likelihood has no maximum worth the name. */
const MOST_TIES = 0.5
/** From this share on a very heavy tail is taken for the other side of a peak that unchanged prices make. */
export const MANY_TIES = 0.2

/**
 * The centre and the spread of returns to which a density is to be fitted by likelihood, or the reason why none can be.
 *
 * A density that may shrink onto one value gains without end where that value is frequent: a Student-t of v degrees
 * when its share exceeds v / (v + 1), more than one half for all degrees allowed here. Unchanged prices are such values.
 *
 * Result: mean, population standard deviation (ddof 0), the returns in ascending order, the share of ties with their
 * median. Throws RangeError for none, `risk/constant` {method} when the returns are the same but for rounding, and
 * `risk/stale-prices` {method, share} when more than half of them are. Cost: O(n log n).
 */
export function spread(
  returns: Float64Array,
  method: string,
): { centre: number; deviation: number; sorted: Float64Array; ties: number } {
  const sorted = Float64Array.from(returns).sort()
  const deviation = standardDeviation(sorted, 0)
  const largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]))
  if (!(deviation > ROUNDING * largest)) throw new Failure('risk/constant', { method })
  // A value of more than half of the days is the median.
  const median = sorted[sorted.length >> 1]
  let ties = 0
  for (const value of sorted) if (Math.abs(value - median) <= ROUNDING * largest) ties++
  const share = ties / sorted.length
  if (share > MOST_TIES) throw new Failure('risk/stale-prices', { method, share })
  return { centre: mean(sorted), deviation, sorted, ties: share }
}
