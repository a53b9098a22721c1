import { describe, expect, it } from 'vitest'
import { weightedPrediction } from '../predictions/weighted-sample'
import { AGE_DECAY, ageWeighted } from './age-weighted'

const UNHELD = { weights: [], columns: [] }
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)

describe('age-weighted historical simulation', () => {
  it('reproduces the example of Boudoukh, Richardson and Whitelaw: 2.73 %', () => {
    // L = 0.98, 100 days; the six worst returns and how many days ago they came.
    const worst = [-3.3, -2.9, -2.7, -2.5, -2.4, -2.3]
    const ages = [3, 2, 65, 45, 5, 30]
    const weight = (age: number) => (0.02 * 0.98 ** (age - 1)) / (1 - 0.98 ** 100)
    const weights = ages.map(weight)
    const rest = 1 - weights.reduce((sum, value) => sum + value, 0)
    const prediction = weightedPrediction(
      Float64Array.from([...worst, 0]),
      Float64Array.from([...weights, rest]),
    )
    near(prediction.tail(0.05).valueAtRisk, 2.73, 0.005)
    // The cumulative weights as printed: 0.0221, 0.0447, 0.0511, 0.0605, 0.0818, 0.0947 (the last 0.0946 by the formula).
    const printed = [0.0221, 0.0447, 0.0511, 0.0605, 0.0818, 0.0947]
    worst.forEach((value, i) => near(prediction.probability(value), printed[i], 1e-4))
    // By hand: level to 3.3 up to 0.0221, then straight lines; in units of per cent.
    const c = [weight(3), weight(3) + weight(2)]
    const end = prediction.tail(0.05).valueAtRisk
    const area = 3.3 * c[0] + ((3.3 + 2.9) / 2) * (c[1] - c[0]) + ((2.9 + end) / 2) * (0.05 - c[1])
    near(prediction.tail(0.05).expectedShortfall, area / 0.05, 1e-12)
  })

  it('halves a weight in 69 days', () => {
    expect(Math.log(0.5) / Math.log(AGE_DECAY)).toBeCloseTo(68.97, 2)
    // 100 days, the worst of them 30 days ago: its probability is its weight.
    const returns = Float64Array.from({ length: 100 }, (_, i) => (i === 69 ? -0.5 : i / 1000))
    const prediction = ageWeighted.fit(returns, UNHELD).next()
    near(prediction.probability(-0.5), (0.01 * 0.99 ** 30) / (1 - 0.99 ** 100), 1e-15)
  })

  it('forgets an old crash and minds a recent one', () => {
    const calm = Float64Array.from({ length: 500 }, (_, i) => Math.sin(i) / 100)
    const old = calm.slice().fill(-0.08, 0, 6)
    const recent = calm.slice().fill(-0.08, 494)
    const at = (returns: Float64Array) => ageWeighted.fit(returns, UNHELD).next().tail(0.05).valueAtRisk
    near(at(old), at(calm), 1e-3)
    near(at(recent), 0.08, 1e-15)
  })

  it('leaves out what weighs nothing', () => {
    const returns = Float64Array.from({ length: 6000 }, (_, i) => Math.sin(i * i) / 100)
    const altered = returns.slice().fill(-0.9, 0, 3000)
    const one = ageWeighted.fit(returns, UNHELD)
    const other = ageWeighted.fit(altered, UNHELD)
    expect(other.next().tail(0.001)).toEqual(one.next().tail(0.001))
    expect(other.standardError(0.01)).toBe(one.standardError(0.01))
  })

  it('counts effective days for its horizons', () => {
    const fitted = ageWeighted.fit(
      Float64Array.from({ length: 100 }, (_, i) => Math.sin(i) / 100),
      UNHELD,
    )
    fitted.horizons(5)
    expect(fitted.notes).toEqual([])
    // 1 / sum of squared weights: 199 (1 - 0.366) / (1 + 0.366) = 92.4 days.
    fitted.horizons(10)
    expect(fitted.notes).toEqual([{ code: 'risk/few-spans', detail: { days: 10, spans: 9 } }])
  })
})
