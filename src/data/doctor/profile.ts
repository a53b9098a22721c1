import type { PriceSeries } from '../series'

/** Moves looked at for the usual size of a day: about half a year of days. */
const WINDOW = 128
/** How far apart two such looks are; the usual size changes slowly. */
const STRIDE = 32
/** The unrest right around one move: two weeks before and two after. */
const NEAR = 10
/** Fewer changes than these say nothing about their usual size. */
const FEWEST = 8
/** The median absolute deviation of a normal variable is its standard deviation / 1.4826. */
const NORMAL = 1.4826
/** Longer than a weekend with holidays, in steps of the series: what happened meanwhile adds up. */
const LONG_STEP = 4

/** One series with its log prices and how large its moves usually are. */
export interface Profile {
  series: PriceSeries
  logs: Float64Array
  /** `moves[i]` = log price i - log price i - 1; 0 for the first. */
  moves: Float64Array
  /** The median distance of neighbouring days, in days. */
  step: number
  /**
   * The robust standard deviation of the moves around move `i`, in log units; NaN where too few prices changed.
   * Over a gap it grows with the square root of the time, as that of a random walk does.
   */
  scaleAt(i: number): number
  /** The same, and not below the unrest of the two weeks on each side, move `i` itself left out. */
  unrestAt(i: number): number
  /** The robust standard deviation of the moves `from` to `to` - 1; NaN where too few prices changed. */
  scaleOf(from: number, to: number): number
}

/**
 * Looks at a series once for all the rules.
 *
 * Scale: 1.4826 x the median absolute move (Hampel's estimate, https://doi.org/10.1080/01621459.1974.10482962),
 * over prices that changed: a price that stands still says nothing about the size of a change. With n changes it is
 * raised by 1 + 5 / n, since a median of few is easily too small.
 * Cost: O(n log WINDOW).
 */
export function profileOf(series: PriceSeries): Profile {
  const { close, dates } = series
  const n = close.length
  const logs = Float64Array.from(close, Math.log)
  const moves = new Float64Array(n)
  for (let i = 1; i < n; i++) moves[i] = logs[i] - logs[i - 1]
  const sizes = new Float64Array(n)
  const scaleOf = (from: number, to: number, except = -1) => {
    let count = 0
    for (let i = Math.max(1, from); i < Math.min(n, to); i++) {
      if (moves[i] !== 0 && i !== except) sizes[count++] = Math.abs(moves[i])
    }
    if (count < FEWEST) return NaN
    return NORMAL * sizes.subarray(0, count).sort()[count >> 1] * (1 + 5 / count)
  }
  let whole: number | null = null
  const blocks = new Float64Array(Math.ceil(n / STRIDE))
  const side = (WINDOW - STRIDE) / 2
  for (let b = 0; b < blocks.length; b++) {
    const local = scaleOf(b * STRIDE - side, (b + 1) * STRIDE + side)
    blocks[b] = Number.isNaN(local) ? (whole ??= scaleOf(1, n)) : local
  }
  const step = stepOf(dates)
  const scaleAt = (i: number) => {
    const steps = (dates[i] - dates[i - 1]) / step
    return blocks[Math.floor(i / STRIDE)] * (steps > LONG_STEP ? Math.sqrt(steps) : 1)
  }
  const unrestAt = (i: number) => {
    const near = scaleOf(i - NEAR, i + NEAR + 1, i)
    return Number.isNaN(near) ? scaleAt(i) : Math.max(scaleAt(i), near)
  }
  return { series, logs, moves, step, scaleAt, unrestAt, scaleOf }
}

/** The median distance of neighbouring days; 1 for fewer than two. */
function stepOf(dates: Int32Array): number {
  const steps = dates.slice(1).map((day, i) => day - dates[i])
  return steps.length === 0 ? 1 : steps.sort()[steps.length >> 1]
}

/** The middle of some numbers, the upper one of two middles. @throws RangeError for none */
export function median(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('median of nothing')
  return Float64Array.from(values).sort()[values.length >> 1]
}
