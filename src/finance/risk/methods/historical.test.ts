import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalPdf } from '../../../numerics/normal'
import { quantile } from '../../../numerics/quantile'
import { randomStream } from '../../../numerics/random'
import { readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import { CONFIDENCES, TAIL_LEVEL } from '../measure'
import { quantileStandardError } from '../quantile-error'
import { historical } from './historical'

const UNHELD = { weights: [], columns: [] }
/** Published to six decimals. */
const SIX_DECIMALS = 5e-7
/** Sums of some hundred returns of size 0.1. */
const ROUNDING = 1e-14
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const tail = (returns: ArrayLike<number>, level: number) =>
  historical.fit(Float64Array.from(returns), UNHELD).next().tail(level)

describe('historical simulation', () => {
  // Source: PerformanceAnalytics' archived test baseline, edhec data, rows 1-100, 95 %.
  it.skipIf(!sharedData('edhec.csv'))('PerformanceAnalytics: VaR 0.014095', () => {
    near(tail(readTable('edhec.csv').columns[0].slice(0, 100), 0.05).valueAtRisk, 0.014095, SIX_DECIMALS)
  })

  it('is worked by hand', () => {
    const returns = Float64Array.from({ length: 41 }, (_, i) => (20 - i) / 1000)
    // (41 - 1) x 0.05 = 2: VaR is the third worst day. 41 x 0.05 = 2.05 days make the tail: the two worst and 0.05 of the third.
    near(tail(returns, 0.05).valueAtRisk, 0.018, 1e-15)
    near(tail(returns, 0.05).expectedShortfall, (0.02 + 0.019 + 0.05 * 0.018) / 2.05, 1e-15)
    // Less than one day: the worst.
    near(tail(returns, 0.01).expectedShortfall, 0.02, 1e-15)
  })

  it('ES is the mean of the worst days where they are a whole number', () => {
    const random = randomStream(3, 'whole')
    const returns = Array.from({ length: 200 }, () => random.normal())
    const worst = [...returns].sort((x, y) => x - y).slice(0, 10)
    near(tail(returns, 0.05).expectedShortfall, -worst.reduce((sum, value) => sum + value, 0) / 10, ROUNDING)
  })

  it('ES of a sum is at most the sum of the ES, ties or not', () => {
    const pair = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60 }), (pairs) => {
        const first = pairs.map(([x]) => x / 100)
        const second = pairs.map(([, y]) => y / 100)
        const both = first.map((x, i) => x + second[i])
        for (const confidence of CONFIDENCES) {
          const level = TAIL_LEVEL[confidence]
          const parts = tail(first, level).expectedShortfall + tail(second, level).expectedShortfall
          expect(tail(both, level).expectedShortfall).toBeLessThanOrEqual(parts + ROUNDING)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the mean of the returns up to the quantile would not be subadditive', () => {
    // Why that common definition is not ours: equal losses at the edge of the tail are all averaged in.
    const meanBelow = (values: number[], level: number) => {
      const below = values.filter((value) => value <= quantile(values, level))
      return -below.reduce((sum, value) => sum + value, 0) / below.length
    }
    const first = [-2, -1, -1, -1, 0, 0, 0, 0]
    const second = [-2, 0, 0, -1, -1, -1, 0, 0]
    const both = first.map((x, i) => x + second[i])
    expect(meanBelow(both, 0.2)).toBeGreaterThan(meanBelow(first, 0.2) + meanBelow(second, 0.2))
    expect(tail(both, 0.2).expectedShortfall).toBeLessThanOrEqual(
      tail(first, 0.2).expectedShortfall + tail(second, 0.2).expectedShortfall,
    )
  })

  it('compounds overlapping days and says when they hold few separate spans', () => {
    const returns = Float64Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? -0.1 : 0.02))
    const fitted = historical.fit(returns, UNHELD)
    const horizons = fitted.horizons(3)
    // Every run of three days holds at most one bad day: the worst runs lose 1 - 0.9 x 1.02^2.
    near(horizons[2].tail(0.05).valueAtRisk, 1 - 0.9 * 1.02 ** 2, 1e-15)
    expect(fitted.notes).toEqual([])
    fitted.horizons(20)
    expect(fitted.notes).toEqual([{ code: 'risk/few-spans', detail: { days: 20, spans: 3 } }])
    expect(() => fitted.horizons(61)).toThrow('risk/few-spans')
  })
})

describe('standard error of a quantile', () => {
  it('is that of all possible resamples', () => {
    const values = [-0.09, -0.03, -0.01, 0.02, 0.05]
    // At level 1/4 type 7 reads the second of five; 5^5 resamples.
    let [sum, squares] = [0, 0]
    for (let code = 0; code < 3125; code++) {
      const resample = [0, 1, 2, 3, 4].map((place) => values[Math.floor(code / 5 ** place) % 5])
      const second = resample.sort((x, y) => x - y)[1]
      sum += second / 3125
      squares += second ** 2 / 3125
    }
    near(quantileStandardError(values, 0.25), Math.sqrt(squares - sum ** 2), 1e-13)
    // Equal weights are no weights, whatever the order of equal values.
    near(
      quantileStandardError(values, 0.25, [0.2, 0.2, 0.2, 0.2, 0.2]),
      quantileStandardError(values, 0.25),
      1e-15,
    )
  })

  it('follows sqrt(p (1 - p) / n) / density for a long normal history', () => {
    const random = randomStream(9, 'long')
    const sorted = Float64Array.from({ length: 20_000 }, () => random.normal()).sort()
    const asymptotic = Math.sqrt((0.05 * 0.95) / 20_000) / normalPdf(1.6448536269514722)
    // The spacings of about 60 values around the quantile decide: some 10 % of noise.
    expect(quantileStandardError(sorted, 0.05) / asymptotic).toBeGreaterThan(0.75)
    expect(quantileStandardError(sorted, 0.05) / asymptotic).toBeLessThan(1.25)
  })

  it('is nothing where nothing moves, and finite for two days', () => {
    expect(quantileStandardError(new Float64Array(50).fill(0.3), 0.01)).toBe(0)
    expect(quantileStandardError([-0.1, 0.1], 0.001)).toBeGreaterThan(0)
    expect(quantileStandardError([0.1], 0.05)).toBe(0)
  })
})
