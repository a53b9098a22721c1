/**
 * What the network sees of one asset: ten numbers a day, all from its own returns, all free of units.
 *
 * Row t describes the market before day t: it uses the returns of days 0 .. t-1 only, and day t's return is what it
 * is asked about. There are n + 1 rows for n returns; the last one is tomorrow's.
 * With s the EWMA volatility (lambda 0.94), EW(x, h) the exponentially weighted mean with half-life h days and bias
 * correction, all up to day t-1:
 *   z      asinh(r/s) of the last day              az     asinh(|r/s|) - 0.7
 *   l3 l6 l60 l250   ln of the volatility with half-life 2.5, 6, 60, 250 to s
 *   semi   share of the squared returns (h = 10) that came from falls, minus 1/2
 *   m10    3 EW(r, 10) / s                         m60    6 EW(r, 60) / s
 *   robust ln of the volatility from mean absolute returns (h = 20) to s
 * Each is clipped to [-4, 4]. Source: `lstm.md` of the project's design, its trials in research/neural-var.
 * Arguments: log returns, oldest first. Cost: O(n).
 */
export const FEATURES = ['z', 'az', 'l3', 'l6', 'l60', 'l250', 'semi', 'm10', 'm60', 'robust'] as const
export const EWMA_LAMBDA = 0.94

const LAMBDA_HALF_LIFE = Math.log(0.5) / Math.log(EWMA_LAMBDA)
/** A daily variance below which nothing is measured (volatility of 1 basis point): keeps ratios finite. */
const LEAST_VARIANCE = 1e-8
const CLIP = 4

export interface Features {
  /** Row-major [n + 1, FEATURES.length]. */
  rows: Float64Array
  /** EWMA volatility forecast for day t from days before it, [n + 1], positive. */
  sigma: Float64Array
}

export function buildFeatures(returns: Float64Array): Features {
  const count = returns.length + 1
  const squares = returns.map((r) => r * r)
  const variance = ewMean(squares, LAMBDA_HALF_LIFE).map((v) => v + LEAST_VARIANCE)
  const sigma = variance.map(Math.sqrt)
  const logRatio = (halfLife: number) => {
    const other = ewMean(squares, halfLife)
    return other.map((v, t) => 0.5 * Math.log((v + LEAST_VARIANCE) / variance[t]))
  }
  const lastZ = Float64Array.from({ length: count }, (_, t) => (t === 0 ? 0 : returns[t - 1] / sigma[t - 1]))
  const falls = ewMean(
    returns.map((r) => (r < 0 ? r * r : 0)),
    10,
  )
  const all = ewMean(squares, 10)
  const absolute = ewMean(returns.map(Math.abs), 20)
  const columns: Record<(typeof FEATURES)[number], Float64Array> = {
    z: lastZ.map(Math.asinh),
    az: lastZ.map((z) => Math.asinh(Math.abs(z)) - 0.7),
    l3: logRatio(2.5),
    l6: logRatio(6),
    l60: logRatio(60),
    l250: logRatio(250),
    semi: falls.map((v, t) => (v + LEAST_VARIANCE / 2) / (all[t] + LEAST_VARIANCE) - 0.5),
    m10: ewMean(returns, 10).map((m, t) => (3 * m) / sigma[t]),
    m60: ewMean(returns, 60).map((m, t) => (6 * m) / sigma[t]),
    // sqrt(pi / 2) makes the mean absolute return of a normal its standard deviation.
    robust: absolute.map((m, t) => Math.log((m * Math.sqrt(Math.PI / 2) + 1e-4) / sigma[t])),
  }
  const rows = new Float64Array(count * FEATURES.length)
  FEATURES.forEach((name, k) => {
    for (let t = 0; t < count; t++) {
      rows[t * FEATURES.length + k] = Math.min(CLIP, Math.max(-CLIP, columns[name][t]))
    }
  })
  return { rows, sigma }
}

/** Row t: sum a^i x[t-1-i] / sum a^i with a = 0.5^(1 / halfLife); row 0, before any day, is 0. */
export function ewMean(values: Float64Array, halfLife: number): Float64Array {
  const decay = 0.5 ** (1 / halfLife)
  const result = new Float64Array(values.length + 1)
  let sum = 0
  let weight = 0
  for (let t = 0; t < values.length; t++) {
    sum = decay * sum + values[t]
    weight = decay * weight + 1
    result[t + 1] = sum / weight
  }
  return result
}
