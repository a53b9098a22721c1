import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { studentTInverse } from '../../../numerics/student-t'
import { studentTVariate } from '../../../numerics/variates'
import golden from '../../../testing/golden/finance/garch.json'
import { studentTLoss } from '../student-t/likelihood'
import { studentTQuantileError } from '../student-t/quantile-error'
import { fitStudentT, studentT } from './student-t'

const NONE = { weights: [], columns: [] }

function draws(seed: number, count: number, degrees: number): Float64Array {
  const random = randomStream(seed, 'student-t')
  return Float64Array.from({ length: count }, () => 0.001 + 0.01 * studentTVariate(random, degrees))
}

describe('Student-t by likelihood', () => {
  it('finds what scipy finds', () => {
    const fitted = fitStudentT(Float64Array.from(golden.returns))
    // A search without derivatives: five digits.
    for (const name of ['location', 'scale', 'degrees'] as const) {
      expect(Math.abs(fitted[name] / golden.independentT[name] - 1)).toBeLessThan(1e-5)
    }
  })

  it('has the gradient that differences show', () => {
    const loss = studentTLoss(draws(1, 300, 4).map((value) => 100 * value))
    const x = Float64Array.of(0.2, 0.1, 0.7)
    const gradient = new Float64Array(3)
    loss(x, gradient)
    const unused = new Float64Array(3)
    gradient.forEach((slope, i) => {
      const at = (step: number) =>
        loss(
          x.map((value, k) => (k === i ? value + step : value)),
          unused,
        )
      // Central differences with step 1e-5: 1e-10 of truncation and of rounding.
      expect(Math.abs(slope - (at(1e-5) - at(-1e-5)) / 2e-5)).toBeLessThan(1e-9)
    })
  })

  it('has the standard error of its VaR over many histories', () => {
    const REPEATS = 400
    const days = 1000
    const degrees = 4
    const level = 0.01
    let squares = 0
    for (let seed = 0; seed < REPEATS; seed++) {
      const { location, scale, degrees: v } = fitStudentT(draws(seed, days, degrees))
      const estimate = -location - scale * studentTInverse(level, v)
      squares += (estimate - (-0.001 - 0.01 * studentTInverse(level, degrees))) ** 2
    }
    const spread = Math.sqrt(squares / REPEATS)
    const stated = studentTQuantileError({ location: 0.001, scale: 0.01, degrees }, days, level)
    // Four standard errors of a standard deviation, 1 / sqrt(800) each.
    expect(Math.abs(stated / spread - 1)).toBeLessThan(0.14)
  })

  it('says when the variance is infinite, and keeps a finite shortfall', () => {
    const { notes, next, standardError } = ((fitted) => ({
      notes: fitted.notes,
      next: fitted.next(),
      standardError: fitted.standardError(0.01),
    }))(studentT.fit(draws(2, 2000, 1.6), NONE))
    expect(notes).toEqual([{ code: 'risk/infinite-variance', detail: { degrees: expect.any(Number) } }])
    expect(Number.isFinite(next.tail(0.001).expectedShortfall)).toBe(true)
    expect(standardError).toBeGreaterThan(0)
    expect(fitStudentT(draws(3, 2000, 0.5)).degrees).toBeCloseTo(1.05, 6)
  })

  it('takes normal returns for what they are', () => {
    const random = randomStream(4)
    const { degrees } = fitStudentT(Float64Array.from({ length: 2000 }, () => random.normal()))
    expect(degrees).toBeGreaterThan(30)
    expect(degrees).toBeLessThanOrEqual(200)
  })
})
