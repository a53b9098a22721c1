import { describe, expect, it } from 'vitest'
import { standardDeviation } from '../../../numerics/moments'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { paretoTailPrediction, unitExcess } from '../extremes/pareto-tail'
import { extremeValue } from './extreme-value'

const UNHELD = { weights: [], columns: [] }
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
/** Losses of at most 1 % on most days; on 5 % of them generalised Pareto beyond. */
const tailed = (shape: number, count: number, seed: string) => {
  const random = randomStream(51, seed)
  return Float64Array.from({ length: count }, (_, i) =>
    i % 20 === 0 ? -0.01 * (1 + unitExcess(shape, 1 - random.uniform())) : 0.02 * random.uniform() - 0.01,
  )
}

describe('extreme value theory', () => {
  it('is worked by hand', () => {
    // 1000 days, 50 beyond 2 %: VaR 99 % = u + beta / xi ((1000 / 50 x 0.01)^-xi - 1), ES = (VaR + beta - xi u) / (1 - xi).
    const sorted = Float64Array.from({ length: 1000 }, (_, i) => (i < 50 ? -0.03 : -0.02 + 0.0001 * (i - 50)))
    const tail = { threshold: 0.02, shape: 0.25, scale: 0.008, exceedances: 50 }
    const prediction = paretoTailPrediction(tail, sorted)
    const valueAtRisk = 0.02 + 0.032 * (0.2 ** -0.25 - 1)
    near(prediction.tail(0.01).valueAtRisk, valueAtRisk, 1e-15)
    near(prediction.tail(0.01).expectedShortfall, (valueAtRisk + 0.008 - 0.005) / 0.75, 1e-15)
    near(prediction.probability(-valueAtRisk), 0.01, 1e-15)
    // At 90 %: 50 days with mean 0.02 + 0.008 / 0.75, and the 50 sample losses from 2 % on.
    const rest = Array.from({ length: 50 }, (_, i) => 0.02 - 0.0001 * i)
    const sum = 50 * (0.02 + 0.008 / 0.75) + rest.reduce((total, value) => total + value, 0)
    near(prediction.tail(0.1).expectedShortfall, sum / 100, 1e-15)
    // Position 999 x 0.1 = 99.9, between losses of 0.0151 and 0.015.
    near(prediction.tail(0.1).valueAtRisk, 0.01501, 1e-15)
  })

  it('joins the sample without a step, and ES is the mean of the VaR beyond', () => {
    for (const shape of [-0.3, 0, 0.4]) {
      const prediction = extremeValue.fit(tailed(shape, 2000, `join ${shape}`), UNHELD).next()
      const [below, above] = [prediction.tail(0.05 - 1e-12), prediction.tail(0.05 + 1e-12)]
      near(below.valueAtRisk, above.valueAtRisk, 1e-9)
      near(below.expectedShortfall, above.expectedShortfall, 1e-9)
      for (const level of [0.001, 0.01, 0.08]) {
        // The midpoint rule in s with p = level s^4, which has the corner at p = 0 spread out.
        const points = 4000
        let integral = 0
        for (let i = 0; i < points; i++) {
          const s = (i + 0.5) / points
          integral += (prediction.tail(level * s ** 4).valueAtRisk * 4 * s ** 3) / points
        }
        // Beyond 5 % the sample's VaR is interpolated, its ES is not.
        near(prediction.tail(level).expectedShortfall / integral, 1, level > 0.05 ? 1e-3 : 1e-4)
      }
    }
  })

  it('refuses what it cannot know', () => {
    const few = Float64Array.from({ length: 200 }, (_, i) => (i < 10 ? -0.01 * (i + 1) : 0))
    expect(() => extremeValue.fit(few, UNHELD)).toThrow(/risk\/few-exceedances.*"exceedances":10,"needed":20/)
    expect(() => extremeValue.fit(tailed(1.8, 2000, 'infinite'), UNHELD)).toThrow(/risk\/infinite-shortfall/)
    expect(extremeValue.fit(tailed(0.75, 2000, 'heavy'), UNHELD).notes).toEqual([
      { code: 'risk/heavy-tail', detail: { shape: expect.closeTo(0.75, 0), exceedances: 100 } },
    ])
    const bounded = Float64Array.from({ length: 400 }, (_, i) => i / 4000 - 0.05)
    expect(extremeValue.fit(bounded, UNHELD).notes).toEqual([
      { code: 'risk/short-tail', detail: { shape: -0.5 } },
    ])
  })

  it('standard error is the spread of the VaR over histories', () => {
    const random = randomStream(52, 'tail-error')
    for (const level of [0.01, 0.001]) {
      const figures = new Float64Array(400)
      let squares = 0
      for (let i = 0; i < figures.length; i++) {
        const fitted = extremeValue.fit(
          Float64Array.from({ length: 1500 }, () => studentTVariate(random, 5)),
          UNHELD,
        )
        figures[i] = fitted.next().tail(level).valueAtRisk
        squares += fitted.standardError(level) ** 2 / figures.length
      }
      // 3.5 % of noise; 75 exceedances are few for the delta method at 99.9 %.
      const ratio = Math.sqrt(squares) / standardDeviation(figures)
      expect(ratio).toBeGreaterThan(0.85)
      expect(ratio).toBeLessThan(1.3)
    }
  })

  it('simulates several days from the same distribution, the same way each time', () => {
    const random = randomStream(53, 'days')
    const returns = Float64Array.from({ length: 3000 }, () => 0.01 * random.normal())
    const fitted = extremeValue.fit(returns, UNHELD)
    const horizons = fitted.horizons(5)
    expect(fitted.horizons(5)[4].tail(0.01)).toEqual(horizons[4].tail(0.01))
    // Close to normal days: sqrt 5. Sampling of the history 3 %, of the paths 1.5 %, compounding 1 %.
    near(horizons[4].tail(0.05).valueAtRisk / (0.01 * 1.6448536269514722 * Math.sqrt(5)), 1, 0.12)
  })
})
