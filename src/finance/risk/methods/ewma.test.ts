import { describe, expect, it } from 'vitest'
import { standardDeviation } from '../../../numerics/moments'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { DECAY, ewma } from './ewma'

const UNHELD = { weights: [], columns: [] }
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)

describe('EWMA', () => {
  it('is the zero-mean exponentially weighted variance, worked by hand', () => {
    const volatility = Math.sqrt((0.03 ** 2 * 1 + 0.01 ** 2 * DECAY) / (1 + DECAY))
    const fitted = ewma.fit(Float64Array.of(0.01, -0.03), UNHELD)
    const { valueAtRisk, expectedShortfall } = fitted.next().tail(0.05)
    // Standard normal 95 %: VaR 1.644853626951, ES 2.062712807507.
    near(valueAtRisk, 1.644853626951 * volatility, 1e-13)
    near(expectedShortfall, 2.062712807507 * volatility, 1e-13)
    near(fitted.horizons(4)[3].tail(0.05).valueAtRisk, 2 * valueAtRisk, 1e-15)
    // Too few days to know their kurtosis: the normal's, and (sum w)^2 / sum w^2 days.
    const effective = (1 + DECAY) ** 2 / (1 + DECAY ** 2)
    near(fitted.standardError(0.05), valueAtRisk * Math.sqrt(2 / (4 * effective)), 1e-13)
  })

  it('a day leaves with the decay', () => {
    const fitted = ewma.fit(
      Float64Array.from({ length: 600 }, (_, i) => (i === 599 ? -0.1 : 0.01)),
      UNHELD,
    )
    const first = fitted.next().tail(0.01).valueAtRisk
    for (let day = 0; day < 11; day++) fitted.see(0, [])
    // After 11 days of nothing the variance is 0.94^11 = 0.506 of itself.
    near(fitted.next().tail(0.01).valueAtRisk / first, Math.sqrt(DECAY ** 11), 1e-12)
  })

  it('standard error is the spread of the VaR over histories of one volatility', () => {
    const random = randomStream(22, 'ewma-error')
    for (const draw of [() => random.normal(), () => studentTVariate(random, 8)]) {
      const figures = new Float64Array(1500)
      let squares = 0
      for (let i = 0; i < figures.length; i++) {
        const fitted = ewma.fit(Float64Array.from({ length: 400 }, draw), UNHELD)
        figures[i] = fitted.next().tail(0.05).valueAtRisk
        squares += fitted.standardError(0.05) ** 2 / figures.length
      }
      // 1.8 % of noise, and 32 effective days are few for a delta method; the kurtosis of returns divided by a rough
      // forecast is too large by about (1 + 2 / 32) ^ 2.
      const ratio = Math.sqrt(squares) / standardDeviation(figures)
      expect(ratio).toBeGreaterThan(0.95)
      expect(ratio).toBeLessThan(1.25)
    }
  })
})
