/** The least share of the learning rate's height, at the end. */
const LAST = 0.02

/** Linear warm-up over a share of the steps, then half a cosine down to a fiftieth. `step` counts from 1. */
export function rateAt(step: number, steps: number, peak: number, warmUp: number): number {
  const rising = Math.min(1, step / Math.max(1, warmUp * steps))
  const falling = 0.5 * (1 + Math.cos((Math.PI * step) / steps))
  return peak * rising * (LAST + (1 - LAST) * falling)
}
