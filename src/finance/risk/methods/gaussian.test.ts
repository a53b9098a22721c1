import { beforeAll, describe, expect, it } from 'vitest'
import { mean, standardDeviation } from '../../../numerics/moments'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import { normalTail } from '../predictions/normal'
import { gaussian } from './gaussian'

const UNHELD = { weights: [], columns: [] }
/** Published to six decimals. */
const SIX_DECIMALS = 5e-7
const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const valueAtRisk = (returns: Float64Array) => gaussian.fit(returns, UNHELD).next().tail(0.05).valueAtRisk

// Source: PerformanceAnalytics' archived test baseline, edhec data, rows 1-100, 95 %.
describe.skipIf(!sharedData('edhec.csv'))('PerformanceAnalytics', () => {
  let first: Float64Array, second: Float64Array, third: Float64Array
  beforeAll(() => {
    ;[first, second, third] = readTable('edhec.csv').columns.map((column) => column.slice(0, 100))
  })

  it('VaR 0.012133 with the population deviation, which theirs uses for a single asset', () => {
    near(normalTail(mean(first), standardDeviation(first, 0), 0.05).valueAtRisk, 0.012133, SIX_DECIMALS)
    // Ours uses the sample deviation and is larger by z s (1 - sqrt(99/100)).
    const sample = standardDeviation(first, 0) * Math.sqrt(100 / 99)
    near(valueAtRisk(first), normalTail(mean(first), sample, 0.05).valueAtRisk, 1e-15)
    expect(valueAtRisk(first) - 0.012133).toBeGreaterThan(5e-5)
  })

  it('portfolio VaR 0.012916 with the sample deviation', () => {
    const portfolio = first.map((_, i) => 0.3 * first[i] + 0.4 * second[i] + 0.3 * third[i])
    near(valueAtRisk(portfolio), 0.012916, SIX_DECIMALS)
  })
})

describe('Gaussian', () => {
  it('takes the square root of time', () => {
    const fitted = gaussian.fit(Float64Array.of(0.03, -0.01), UNHELD)
    // Mean 0.01, sample deviation 0.04 / sqrt 2; over nine days 0.09 and three times as much.
    near(
      fitted.horizons(9)[8].tail(0.05).valueAtRisk,
      -0.09 + (3 * 1.6448536269514722 * 0.04) / Math.SQRT2,
      1e-15,
    )
  })

  it('standard error is the spread of the VaR over histories, fat-tailed and skewed too', () => {
    const repetitions = 2000
    const random = randomStream(21, 'gaussian-error')
    const draws: Record<string, () => number> = {
      normal: () => random.normal(),
      fat: () => studentTVariate(random, 9),
      skewed: () => Math.log(1 - random.uniform()), // minus an exponential: skewness -2, excess kurtosis 6
    }
    for (const draw of Object.values(draws)) {
      const figures = Float64Array.from({ length: repetitions })
      let squares = 0
      for (let i = 0; i < repetitions; i++) {
        const fitted = gaussian.fit(Float64Array.from({ length: 400 }, draw), UNHELD)
        figures[i] = fitted.next().tail(0.01).valueAtRisk
        squares += fitted.standardError(0.01) ** 2 / repetitions
      }
      // A spread from 2,000 figures is good to 1.6 %, the sample kurtosis of 400 days is a few per cent too small.
      const ratio = Math.sqrt(squares) / standardDeviation(figures)
      expect(ratio).toBeGreaterThan(0.9)
      expect(ratio).toBeLessThan(1.08)
    }
  })
})
