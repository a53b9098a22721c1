/**
 * The value below which a fraction p of a sample lies.
 *
 * With the sample sorted as x[0] <= ... <= x[n-1] and h = (n - 1) p, the quantile is
 * x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]).
 *
 * Convention: Hyndman and Fan's type 7, the default of numpy, R and Excel's PERCENTILE.INC.
 * Source: R. J. Hyndman and Y. Fan (1996), https://robjhyndman.com/publications/quantiles/
 * Arguments: `values` in any unit and order (not changed); p in [0, 1]. The result has the unit of `values`.
 * Throws RangeError for an empty sample or a p outside [0, 1].
 * Cost: O(n log n); `quantileSorted` O(1).
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p)
}

/** The same for a sample that is already in ascending order; only its first `length` values are looked at. */
export function quantileSorted(sorted: ArrayLike<number>, p: number, length = sorted.length): number {
  if (length === 0) throw new RangeError('quantile of an empty sample')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile level outside [0, 1]: ${p}`)
  const position = (length - 1) * p
  const below = Math.floor(position)
  const fraction = position - below
  const low = sorted[below]
  return fraction === 0 ? low : low + fraction * (sorted[below + 1] - low)
}
