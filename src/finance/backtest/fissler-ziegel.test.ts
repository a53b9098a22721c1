import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import { jointScore, jointScores } from './fissler-ziegel'

it('is worked by hand', () => {
  // No exception: VaR / ES + ln ES - 1. An exception of 0.05: (0.05 - 0.02) / (0.05 x 0.04) = 15 more.
  const quiet = 0.02 / 0.04 + Math.log(0.04) - 1
  const scores = jointScores([0.01, -0.02, -0.05], [0.02, 0.02, 0.02], [0.04, 0.04, 0.04], 0.05)
  expect(Array.from(scores)).toEqual([quiet, quiet, quiet + 15].map((score) => expect.closeTo(score, 12)))
})

it('is least at the true VaR and ES', () => {
  const random = randomStream(6)
  const returns = Float64Array.from({ length: 20_000 }, () => 0.01 * random.normal())
  const score = (valueAtRisk: number, shortfall: number) => {
    const same = (value: number) => new Float64Array(returns.length).fill(value)
    return jointScore(returns, same(valueAtRisk), same(shortfall), 0.025)
  }
  // Normal at 97.5 %: 1.960 and 2.338 standard deviations.
  const right = score(0.0196, 0.02338)
  expect(right).toBeLessThan(score(0.016, 0.02338))
  expect(right).toBeLessThan(score(0.0225, 0.02338))
  expect(right).toBeLessThan(score(0.0196, 0.019))
  expect(right).toBeLessThan(score(0.0196, 0.029))
})

it('moves by ln 2 when everything doubles', () => {
  const one = jointScore([-0.03, 0.01], [0.02, 0.02], [0.03, 0.03], 0.05)
  expect(jointScore([-0.06, 0.02], [0.04, 0.04], [0.06, 0.06], 0.05)).toBeCloseTo(one + Math.log(2), 12)
})

it('is finite whatever a model promises, and hard on one that promises a gain and loses', () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(value, value, value, (r, valueAtRisk, shortfall) => {
      expect(Number.isFinite(jointScore([r], [valueAtRisk], [shortfall], 0.01))).toBe(true)
    }),
  )
  expect(jointScore([0], [0], [0], 0.05)).toBeCloseTo(Math.log(1e-6), 12)
  expect(jointScore([-0.01], [-0.01], [-0.01], 0.05)).toBeGreaterThan(1e5)
})

it('needs days, and as many forecasts', () => {
  expect(() => jointScore([], [], [], 0.05)).toThrow(RangeError)
  expect(() => jointScore([1], [1], [], 0.05)).toThrow(RangeError)
})
