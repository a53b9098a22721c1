import { describe, expect, it } from 'vitest'
import { normalPrediction } from './normal'
import { PATHS, simulateHorizons } from './simulated'

const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)

describe('simulateHorizons', () => {
  it('is the law of a product of independent days', () => {
    // Logarithms of the growth are normal: -log(1 - VaR) = z s sqrt h.
    const horizons = simulateHorizons(4, 'lognormal', (random) => () => Math.expm1(0.02 * random.normal()))
    expect(horizons).toHaveLength(4)
    horizons.forEach((prediction, i) => {
      const spread = 0.02 * Math.sqrt(i + 1)
      for (const level of [0.05, 0.01]) {
        const truth = -Math.expm1(-normalPrediction(0, spread).tail(level).valueAtRisk)
        // sqrt(p (1 - p) / paths) / density: 1.7 % at 99 %, in units of the spread; three of those.
        near(prediction.tail(level).valueAtRisk, truth, 0.08 * spread)
        near(prediction.probability(-truth), level, 3 * Math.sqrt(level / PATHS))
      }
    })
  })

  it('opens one path after the other and gives the same figures for the same seed', () => {
    let opened = 0
    const draw = (seed: string) =>
      simulateHorizons(2, seed, (random) => {
        opened++
        return () => 0.01 * random.normal()
      })[1].tail(0.01)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(opened).toBe(4 * PATHS)
  })

  it('what is lost does not come back', () => {
    let day = 0
    const horizons = simulateHorizons(3, 'lost', () => {
      day = 0
      return () => [0.5, -1.7, 3][day++]
    })
    expect(horizons.map((prediction) => prediction.tail(0.05).valueAtRisk)).toEqual([-0.5, 1, 1])
  })
})
