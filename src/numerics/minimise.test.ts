import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definiteInverse } from './definite-inverse'
import { LogProduct } from './log-product'
import type { Objective } from './minimise'
import { minimise } from './minimise'
import { dot } from './vector'

/** (1 - x)^2 + 100 (y - x^2)^2, least at (1, 1): a bent valley. */
const rosenbrock: Objective = (x, gradient) => {
  const [a, b] = x
  const across = b - a * a
  gradient.set([-2 * (1 - a) - 400 * a * across, 200 * across])
  return (1 - a) ** 2 + 100 * across ** 2
}

describe('minimise', () => {
  it('follows a bent valley to its end', () => {
    const { x, value, converged, steps } = minimise(rosenbrock, [-1.2, 1])
    expect(converged).toBe(true)
    expect(steps).toBeLessThan(100)
    // Gradient 1e-9 over the smallest curvature of 0.4.
    expect(Math.abs(x[0] - 1) + Math.abs(x[1] - 1)).toBeLessThan(1e-7)
    expect(value).toBeLessThan(1e-15)
  })

  it('stays where there is a value', () => {
    // x - log x, least at 1, from far outside: full steps would leave the half line.
    const objective: Objective = (x, gradient) => {
      gradient[0] = 1 - 1 / x[0]
      return x[0] - Math.log(x[0]) // NaN below zero
    }
    expect(minimise(objective, [1e-3], { longest: 100 }).x[0]).toBeCloseTo(1, 7)
    expect(() => minimise(objective, [-1])).toThrow(RangeError)
  })

  it('says that it has not arrived when the steps run out', () => {
    const { converged, steps, slope } = minimise(rosenbrock, [-1.2, 1], { steps: 3 })
    expect([converged, steps]).toEqual([false, 3])
    expect(slope).toBeGreaterThan(1e-9)
  })

  it('ends a search that cannot descend', () => {
    // The gradient points the wrong way: no step is lower.
    const objective: Objective = (x, gradient) => {
      gradient[0] = -1 - 2 * x[0]
      return x[0] * x[0] + x[0]
    }
    expect(minimise(objective, [1]).converged).toBe(false)
  })

  it('takes one step with the right second derivatives', () => {
    const objective: Objective = (x, gradient) => {
      gradient.set([4 * (x[0] - 0.1), 10 * (x[1] + 0.2)])
      return 2 * (x[0] - 0.1) ** 2 + 5 * (x[1] + 0.2) ** 2
    }
    const inverse = [Float64Array.of(1 / 4, 0), Float64Array.of(0, 1 / 10)]
    expect(minimise(objective, [0, 0], { inverse }).steps).toBe(1)
  })
})

describe('inverse of a definite matrix', () => {
  it('is the inverse', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), (values) => {
        const rows = [0, 1, 2, 3].map((i) => values.slice(4 * i, 4 * i + 4))
        const matrix = rows.map((a, i) => Float64Array.from(rows, (b, j) => dot(a, b) + (i === j ? 0.1 : 0)))
        const inverse = definiteInverse(matrix)!
        // Condition at most 160: three digits of sixteen.
        matrix.forEach((row, i) =>
          inverse.forEach((column, j) => expect(dot(row, column)).toBeCloseTo(i === j ? 1 : 0, 11)),
        )
      }),
    )
  })
  it('is refused where there is none', () => {
    expect(definiteInverse([Float64Array.of(1, 2), Float64Array.of(2, 4)])).toBeNull()
    expect(definiteInverse([Float64Array.of(-1)])).toBeNull()
    expect(definiteInverse([Float64Array.of(NaN)])).toBeNull()
  })
})

it('a product keeps its logarithm where it has no value itself', () => {
  const product = new LogProduct()
  let sum = 0
  for (let i = 0; i < 5000; i++) {
    const factor = 1e-9 + (i % 7) * (i < 2500 ? 1e-8 : 1e9)
    product.times(factor)
    sum += Math.log(factor)
  }
  expect(product.log() / sum).toBeCloseTo(1, 11)
})
