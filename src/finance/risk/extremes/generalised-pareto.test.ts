import { describe, expect, it } from 'vitest'
import { standardDeviation } from '../../../numerics/moments'
import { randomStream } from '../../../numerics/random'
import golden from '../../../testing/golden/finance/extremes.json'
import { fitGeneralisedPareto, LEAST_SHAPE } from './generalised-pareto'
import { unitExcess } from './pareto-tail'

/** scipy's maximum is searched to 1e-12 of the likelihood, which is flat: 1e-6 of the parameters. */
const SEARCHED = 2e-6
/** What scipy's own genpareto.fit reaches with its default tolerance. */
const DEFAULT_FIT = 5e-4
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const draws = (shape: number, count: number, seed: string) => {
  const random = randomStream(31, seed)
  return Float64Array.from({ length: count }, () => unitExcess(shape, 1 - random.uniform()))
}

describe('generalised Pareto fit', () => {
  it.each(golden.generalisedPareto.map((one) => [one.name, one] as const))('is scipy’s: %s', (_, one) => {
    const fit = fitGeneralisedPareto(Float64Array.from(one.excesses))
    near(fit.shape, one.shape, SEARCHED)
    near(fit.scale / one.scale, 1, SEARCHED)
    near(fit.shape, one.genparetoFit[0], DEFAULT_FIT)
    near(fit.scale / one.genparetoFit[1], 1, DEFAULT_FIT)
    expect(fit.edge).toBe(false)
    for (const { share, excess } of one.survival) {
      near((fit.scale * unitExcess(fit.shape, share)) / excess, 1, 10 * SEARCHED)
    }
  })

  it('has the unit of the excesses', () => {
    const excesses = draws(0.3, 80, 'unit')
    const plain = fitGeneralisedPareto(excesses)
    const scaled = fitGeneralisedPareto(excesses.map((value) => value * 1000))
    near(scaled.shape, plain.shape, 1e-10)
    near(scaled.scale, plain.scale * 1000, 1e-7)
  })

  it('passes smoothly through shape zero', () => {
    // An excess more moves the sample from one side of the exponential to the other.
    const base = draws(0, 200, 'zero')
    const shapes = Array.from(
      { length: 60 },
      (_, i) => fitGeneralisedPareto(Float64Array.of(...base, 1 + i / 8)).shape,
    )
    expect(Math.min(...shapes)).toBeLessThan(0)
    expect(Math.max(...shapes)).toBeGreaterThan(0)
    for (let i = 2; i < shapes.length; i++) {
      // Second differences of a smooth curve with steps of an eighth.
      near(shapes[i] - 2 * shapes[i - 1] + shapes[i - 2], 0, 2e-4)
    }
    near(unitExcess(1e-12, 0.01), unitExcess(0, 0.01), 1e-9)
  })

  it('stays at -0.5 where maximum likelihood is not regular', () => {
    const uniform = Float64Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)
    for (const excesses of [uniform, new Float64Array(30).fill(0.02), Float64Array.of(1, 1, 1, 1.01)]) {
      const fit = fitGeneralisedPareto(excesses)
      expect(fit).toMatchObject({ shape: LEAST_SHAPE, edge: true })
      // The end of the distribution, scale / 0.5, is beyond the largest excess.
      expect(2 * fit.scale).toBeGreaterThan(Math.max(...excesses))
      expect(Number.isFinite(fit.scaleError)).toBe(true)
    }
  })

  it('says how far off it is', () => {
    for (const shape of [-0.2, 0.3]) {
      const fits = Array.from({ length: 400 }, (_, i) =>
        fitGeneralisedPareto(draws(shape, 300, `error ${shape} ${i}`)),
      )
      const spread = standardDeviation(fits.map((fit) => fit.shape))
      const scaleSpread = standardDeviation(fits.map((fit) => fit.scale))
      const covariance =
        fits.reduce((sum, fit) => sum + fit.scale * (fit.shape - shape), 0) / 400 -
        (fits.reduce((sum, fit) => sum + fit.scale, 0) *
          fits.reduce((sum, fit) => sum + fit.shape - shape, 0)) /
          400 ** 2
      // A spread from 400 figures is good to 3.5 %; the information is that of long samples.
      near(fits.reduce((sum, fit) => sum + fit.shapeError, 0) / 400 / spread, 1, 0.15)
      near(fits.reduce((sum, fit) => sum + fit.scaleError, 0) / 400 / scaleSpread, 1, 0.15)
      near(fits.reduce((sum, fit) => sum + fit.covariance, 0) / 400 / covariance, 1, 0.25)
    }
  })
})
