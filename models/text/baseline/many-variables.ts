/**
 * The minimum of a smooth function of very many variables: the limited-memory BFGS method, which keeps the last few steps
 * and changes of the gradient instead of a matrix (`src/numerics/minimise.ts` is for a few variables).
 *
 * Source: J. Nocedal and S. Wright, Numerical Optimization, algorithm 7.4; scipy's L-BFGS-B is the same without bounds.
 * `objective` writes the gradient and returns the value. Ends when the largest component of the gradient is at most
 * `tolerance` or after `steps`. Cost: about one evaluation a step.
 */
export type LargeObjective = (x: Float64Array, gradient: Float64Array) => number

const MEMORY = 10
const DESCENT = 1e-4
const FLATTER = 0.9

export function minimiseMany(
  objective: LargeObjective,
  size: number,
  { tolerance, steps }: { tolerance: number; steps: number },
): { x: Float64Array; value: number; slope: number; steps: number } {
  let x = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = objective(x, gradient)
  const past: { s: Float64Array; y: Float64Array; curvature: number }[] = []
  for (let step = 0; ; step++) {
    const slope = gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0)
    if (slope <= tolerance || step === steps) return { x, value, slope, steps: step }
    const direction = downhill(gradient, past)
    const descent = product(gradient, direction)
    let [low, high, length] = [0, Infinity, step === 0 ? 1 / Math.sqrt(-descent) : 1]
    let next = x
    let nextGradient = gradient
    let nextValue = value
    // Wolfe's weak conditions by bisection; thirty halvings are the end of float64 here.
    for (let i = 0; i < 30; i++) {
      next = x.map((at, k) => at + length * direction[k])
      nextGradient = new Float64Array(size)
      nextValue = objective(next, nextGradient)
      if (nextValue > value + DESCENT * length * descent) high = length
      else if (product(nextGradient, direction) < FLATTER * descent) low = length
      else break
      length = high < Infinity ? 0.5 * (low + high) : 2 * length
    }
    const s = next.map((at, k) => at - x[k])
    const y = nextGradient.map((at, k) => at - gradient[k])
    const curvature = product(s, y)
    if (curvature > 0) past.push({ s, y, curvature })
    if (past.length > MEMORY) past.shift()
    ;[x, gradient, value] = [next, nextGradient, nextValue]
  }
}

/** -H g by the two loops over the remembered steps. */
function downhill(
  gradient: Float64Array,
  past: { s: Float64Array; y: Float64Array; curvature: number }[],
): Float64Array {
  const direction = gradient.map((g) => -g)
  const shares = past.map(() => 0)
  for (let i = past.length - 1; i >= 0; i--) {
    shares[i] = product(past[i].s, direction) / past[i].curvature
    addTimes(direction, past[i].y, -shares[i])
  }
  const last = past.at(-1)
  if (last) {
    const scale = last.curvature / product(last.y, last.y)
    for (let k = 0; k < direction.length; k++) direction[k] *= scale
  }
  past.forEach(({ s, y, curvature }, i) =>
    addTimes(direction, s, shares[i] - product(y, direction) / curvature),
  )
  return direction
}

function addTimes(to: Float64Array, other: Float64Array, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k] += factor * other[k]
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k]
  return sum
}
