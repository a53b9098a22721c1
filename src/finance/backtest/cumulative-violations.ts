import type { RandomStream } from '../../numerics/random'
import { drawExceptionDays, exceptionDays } from './exception-days'

/**
 * Du and Escanciano's cumulative violations: how far below the p-quantile a return fell, in probability.
 *
 * H[t] = (p - u[t]) / p where u[t] <= p, else 0; u[t] is the chance that the model gave to a return as low as the one
 * that came. It is the mean over all levels below p of the exceptions at that level: a violation of the ES as an
 * exception is one of the VaR. Under a right model the u are independent and uniform.
 *
 * Kept sparse: the days with H > 0, and H on them (the first `count` entries). Cost: O(days), a draw O(violations).
 */
export interface Violations {
  observations: number
  days: Int32Array
  sizes: Float64Array
  count: number
}

/** u in [0, 1]; rounding below 0 is cut off. Undefined where u is missing or NaN on any day. */
export function cumulativeViolations(
  probability: Float64Array | undefined,
  p: number,
): Violations | undefined {
  if (!probability || probability.some(Number.isNaN)) return undefined
  const days = exceptionDays(Array.from(probability, (u) => u < p))
  const sizes = Float64Array.from(days, (day) => (p - Math.max(probability[day], 0)) / p)
  return { observations: probability.length, days, sizes, count: days.length }
}

/** Draws those of a right model, at least one; every call fills the same record. */
export function violationDrawer(random: RandomStream, observations: number, p: number): () => Violations {
  const drawn = {
    observations,
    days: new Int32Array(observations),
    sizes: new Float64Array(observations),
    count: 0,
  }
  return () => {
    do drawn.count = drawExceptionDays(random, observations, p, drawn.days)
    while (drawn.count === 0)
    for (let i = 0; i < drawn.count; i++) drawn.sizes[i] = random.uniform()
    return drawn
  }
}
