import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excessKurtosis, mean, skewness, standardDeviation } from '../../../numerics/moments'
import { normalInverse } from '../../../numerics/normal'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import { CONFIDENCES, TAIL_LEVEL } from '../measure'
import {
  cornishFisherPrediction,
  cornishFisherQuantile,
  cornishFisherTail,
  inCornishFisherDomain,
} from '../predictions/cornish-fisher'
import { cornishFisher } from './cornish-fisher'

const UNHELD = { weights: [], columns: [] }
/** Published to six decimals. */
const SIX_DECIMALS = 5e-7
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)

const bend = (z: number, s: number, k: number) =>
  z + ((z * z - 1) * s) / 6 + ((z ** 3 - 3 * z) * k) / 24 - ((2 * z ** 3 - 5 * z) * s * s) / 36

describe('Cornish-Fisher', () => {
  // Source: PerformanceAnalytics' archived test baseline, edhec data, rows 1-100, 95 %.
  it.skipIf(!sharedData('edhec.csv'))('PerformanceAnalytics: 0.014674 with the population deviation', () => {
    const first = readTable('edhec.csv').columns[0].slice(0, 100)
    const moments = {
      mean: mean(first),
      deviation: standardDeviation(first, 0),
      skewness: skewness(first),
      excessKurtosis: excessKurtosis(first),
    }
    near(cornishFisherTail(moments, 0.05).valueAtRisk, 0.014674, SIX_DECIMALS)
    // Ours: the sample deviation.
    const ours = cornishFisher.fit(first, UNHELD).next().tail(0.05).valueAtRisk
    const sample = { ...moments, deviation: standardDeviation(first) }
    near(ours, cornishFisherTail(sample, 0.05).valueAtRisk, 1e-14)
    expect(ours - 0.014674).toBeGreaterThan(5e-5)
  })

  it('knows its domain', () => {
    // Maillard: without skewness the excess kurtosis may be 0 to 8.
    expect(inCornishFisherDomain(0, 0)).toBe(true)
    expect(inCornishFisherDomain(0, 7.99)).toBe(true)
    expect(inCornishFisherDomain(0, 8.01)).toBe(false)
    expect(inCornishFisherDomain(0, -1)).toBe(false)
    // For a skewness 6 t it may be 4 (1 + 11 t^2 -+ sqrt(t^4 - 6 t^2 + 1)), at most 6 (sqrt 2 - 1) = 2.485.
    for (const skewness of [-2.4, -1, 0.5, 2]) {
      const t = (skewness / 6) ** 2
      const half = Math.sqrt(t * t - 6 * t + 1)
      expect(inCornishFisherDomain(skewness, 4 * (1 + 11 * t - half) + 0.001)).toBe(true)
      expect(inCornishFisherDomain(skewness, 4 * (1 + 11 * t + half) - 0.001)).toBe(true)
      expect(inCornishFisherDomain(skewness, 4 * (1 + 11 * t + half) + 0.001)).toBe(false)
      // Just below the lower limit the fold lies far out; half of it is well inside.
      expect(inCornishFisherDomain(skewness, 2 * (1 + 11 * t - half) - 0.5)).toBe(false)
    }
    expect(inCornishFisherDomain(2.6, 11.55)).toBe(false)
  })

  it('inside the domain is the plain formula', () => {
    for (const [s, k] of [
      [0, 0],
      [0.3, 2],
      [-0.8, 4],
    ]) {
      expect(inCornishFisherDomain(s, k)).toBe(true)
      for (const level of [0.1, 0.05, 0.01, 0.001]) {
        near(cornishFisherQuantile(s, k, level), bend(normalInverse(level), s, k), 1e-13)
      }
    }
  })

  it('everywhere is the distribution of the bent normal variable, sorted', () => {
    // 200,000 equally likely values of Z, bent and sorted: the rearrangement by its definition.
    const count = 200_000
    const normal = Float64Array.from({ length: count }, (_, i) => normalInverse((i + 0.5) / count))
    const cases = [
      [0.3, 2],
      [0, 12],
      [-3, 40],
      [-2, 1],
      [4, 20],
      [0.5, -1],
      [0, -1.5],
      [-9, 90],
    ]
    for (const [s, k] of cases) {
      const values = normal.map((z) => bend(z, s, k)).sort()
      const prediction = cornishFisherPrediction({ mean: 0, deviation: 1, skewness: s, excessKurtosis: k })
      for (const level of [0.5, 0.1, 0.05, 0.01, 0.001]) {
        const edge = Math.round(level * count)
        const { valueAtRisk, expectedShortfall } = prediction.tail(level)
        // Between the neighbours of the edge; the sum over the tail misses a little of an end that reaches far.
        expect(-valueAtRisk).toBeGreaterThanOrEqual(values[edge - 2])
        expect(-valueAtRisk).toBeLessThanOrEqual(values[edge + 1])
        const sum = values.subarray(0, edge).reduce((total, value) => total + value, 0)
        near(expectedShortfall / (-sum / edge), 1, 2e-3)
        near(prediction.probability(-valueAtRisk), level, 1e-7)
      }
    }
  })

  it('is monotone with ES >= VaR for any moments that a sample can have', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (s, more) => {
          const prediction = cornishFisherPrediction({
            mean: 0,
            deviation: 1,
            skewness: s,
            excessKurtosis: s * s - 2 + more, // the least that goes with a skewness
          })
          let [lastVaR, lastShortfall] = [-Infinity, -Infinity]
          for (const confidence of CONFIDENCES) {
            const { valueAtRisk, expectedShortfall } = prediction.tail(TAIL_LEVEL[confidence])
            expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
            expect(valueAtRisk).toBeGreaterThanOrEqual(lastVaR - 1e-12)
            expect(expectedShortfall).toBeGreaterThanOrEqual(lastShortfall - 1e-12)
            ;[lastVaR, lastShortfall] = [valueAtRisk, expectedShortfall]
          }
        },
      ),
    )
  })

  it('notes the fold, and approaches the normal over many days', () => {
    const random = randomStream(4, 'fold')
    const calm = Float64Array.from({ length: 300 }, () => random.normal() / 100)
    calm[150] = -0.2
    const fitted = cornishFisher.fit(calm, UNHELD)
    expect(fitted.notes).toEqual([
      {
        code: 'risk/cornish-fisher-domain',
        detail: {
          skewness: expect.closeTo(skewness(calm), 10),
          excessKurtosis: expect.closeTo(excessKurtosis(calm), 9),
        },
      },
    ])
    const horizons = fitted.horizons(1600)
    // Of the skewness, about -7, a fortieth is left, and (z^2 - 1) / 6 = 0.28 of that is in the quantile.
    const long = horizons[1599]
    const centre = 1600 * mean(calm)
    const spread = 40 * standardDeviation(calm)
    near((long.tail(0.05).valueAtRisk + centre) / spread, 1.6448536269514722, 0.06)
    const four = cornishFisherTail(
      {
        mean: 4 * mean(calm),
        deviation: 2 * standardDeviation(calm),
        skewness: skewness(calm) / 2,
        excessKurtosis: excessKurtosis(calm) / 4,
      },
      0.01,
    )
    near(horizons[3].tail(0.01).valueAtRisk, four.valueAtRisk, 1e-12)
  })

  it('standard error is the spread of the VaR over histories', () => {
    const random = randomStream(23, 'modified-error')
    for (const draw of [() => random.normal(), () => studentTVariate(random, 15)]) {
      const figures = new Float64Array(800)
      let squares = 0
      for (let i = 0; i < figures.length; i++) {
        const fitted = cornishFisher.fit(Float64Array.from({ length: 1000 }, draw), UNHELD)
        figures[i] = fitted.next().tail(0.01).valueAtRisk
        squares += fitted.standardError(0.01) ** 2 / figures.length
      }
      // 2.5 % of noise; eighth moments from 1,000 days are rough.
      const ratio = Math.sqrt(squares) / standardDeviation(figures)
      expect(ratio).toBeGreaterThan(0.85)
      expect(ratio).toBeLessThan(1.15)
    }
  })
})
