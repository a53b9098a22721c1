import { dot } from './vector'

/**
 * The minimum of a smooth function of a few variables whose gradient is known: the BFGS method.
 *
 * The step is -H g, with H an approximation of the inverse of the second derivatives that is mended after every step
 * from the change of the gradient. Its length is found by bisection until Wolfe's weak conditions hold: enough
 * descent, and a slope that has become flatter; then H stays positive definite.
 *
 * Sources: J. Nocedal and S. Wright, Numerical Optimization, chapter 6; A. Lewis and M. Overton (2013), section 2.2,
 * free: https://cs.nyu.edu/~overton/papers/pdffiles/bfgs_inexactLS.pdf
 * Arguments: `objective` returns the value at x and writes the gradient; a value that is not finite means "too far" (not
 * at the start: RangeError). A result is `converged` when the largest component of the gradient is at most `tolerance`
 * x max(1, |value|); without it the search ended for rounding or the number of steps. `longest` bounds the change
 * of a variable in one step, so that it cannot leap onto a plateau. Cost: about one evaluation a step.
 */
export type Objective = (x: Float64Array, gradient: Float64Array) => number

export interface Minimum {
  x: Float64Array
  value: number
  /** Largest component of the gradient over max(1, |value|). */
  slope: number
  steps: number
  converged: boolean
}

export interface MinimiseOptions {
  tolerance?: number
  longest?: number
  steps?: number
  /** A guess of the inverse of the second derivatives, positive definite; without one the scale is learned on the way. */
  inverse?: Float64Array[] | null
}

export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  { tolerance = 1e-9, longest = 1, steps = 200, inverse = null }: MinimiseOptions = {},
): Minimum {
  let here = at(objective, Float64Array.from(start))
  if (!Number.isFinite(here.value)) throw new RangeError(`no value at the start: ${here.value}`)
  for (let step = 0; ; step++) {
    const slope = largest(here.gradient) / Math.max(1, Math.abs(here.value))
    const result = { x: here.x, value: here.value, slope, steps: step, converged: slope <= tolerance }
    if (result.converged || step === steps) return result
    const direction = inverse ? downhill(inverse, here.gradient) : here.gradient.map((g) => -g)
    const next = search(objective, here, direction, longest)
    if (next) inverse = mended(inverse, here, next)
    // The approximation may have gone stale: once more along the gradient itself.
    else if (inverse) inverse = null
    else return result
    here = next ?? here
  }
}

interface Point {
  x: Float64Array
  value: number
  gradient: Float64Array
}

function at(objective: Objective, x: Float64Array): Point {
  const gradient = new Float64Array(x.length)
  return { x, value: objective(x, gradient), gradient }
}

const DESCENT = 1e-4
const FLATTER = 0.9
const HALVINGS = 40
/** Near the minimum the values differ by their rounding only, while the gradient still shows the way. */
const ROUNDING = 1e-14

/** A point along the direction at which Wolfe's conditions hold, or the best one found; null when none is lower. */
function search(objective: Objective, from: Point, direction: Float64Array, longest: number): Point | null {
  const descent = dot(from.gradient, direction)
  if (!(descent < 0)) return null
  const rounding = ROUNDING * Math.abs(from.value)
  const furthest = longest / largest(direction)
  let [low, high] = [0, Infinity]
  let length = Math.min(1, furthest)
  let best: Point | null = null
  for (let i = 0; i < HALVINGS; i++) {
    const point = at(
      objective,
      from.x.map((x, k) => x + length * direction[k]),
    )
    const enough = point.value <= from.value + DESCENT * length * descent + rounding
    if (!(enough && Number.isFinite(point.value))) high = length
    else {
      best = point
      if (dot(point.gradient, direction) >= FLATTER * descent || length >= furthest) break
      low = length
    }
    length = high < Infinity ? 0.5 * (low + high) : Math.min(2 * length, furthest)
  }
  return best
}

function downhill(inverse: Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient))
}

/** H' = (I - s y'/s'y) H (I - y s'/s'y) + s s'/s'y, with s the step and y the change of the gradient. */
function mended(inverse: Float64Array[] | null, from: Point, to: Point): Float64Array[] | null {
  const size = from.x.length
  const s = to.x.map((x, i) => x - from.x[i])
  const y = to.gradient.map((g, i) => g - from.gradient[i])
  const curvature = dot(s, y)
  if (!(curvature > 0)) return inverse
  const h = inverse ?? diagonal(size, curvature / dot(y, y))
  const hy = h.map((row) => dot(row, y))
  const factor = (1 + dot(hy, y) / curvature) / curvature
  return h.map((row, i) =>
    row.map((value, j) => value + factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature),
  )
}

function diagonal(size: number, value: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size)
    row[i] = value
    return row
  })
}

function largest(vector: Float64Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
