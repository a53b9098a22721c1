import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../testing/golden/finance/numerics.json'
import { chiSquaredSurvival } from './chi-squared'
import { commonRows, pairwiseCovariance } from './covariance'
import { logGamma } from './gamma'
import { excessKurtosis, mean, skewness, standardDeviation, variance } from './moments'
import { normalCdf, normalInverse, normalPdf } from './normal'
import { isPositiveDefinite, repairCovariance } from './positive-definite'
import { quantile, quantileSorted } from './quantile'
import { quadraticForm } from './vector'

/** Relative error; absolute where the truth is 0. */
const error = (measured: number, truth: number) => Math.abs(measured - truth) / (Math.abs(truth) || 1)

describe('quantile (numpy type 7)', () => {
  it.each(golden.quantile)('level $level of $values.length values', ({ values, level, quantile: truth }) => {
    expect(error(quantile(values, level), truth)).toBeLessThan(1e-14)
  })

  it('leaves its argument alone and reads only the stated length', () => {
    const values = [3, 1, 2]
    quantile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
    expect(quantileSorted([1, 2, 3, -99], 1, 3)).toBe(3)
  })

  it('rejects an empty sample and a level outside [0, 1]', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => quantile([1], 1.01)).toThrow(RangeError)
    expect(() => quantile([1], NaN)).toThrow(RangeError)
  })
})

describe('moments (numpy and scipy)', () => {
  it.each(golden.moments)('of $values.length values', (truth) => {
    expect(error(variance(truth.values), truth.variance)).toBeLessThan(1e-13)
    expect(error(skewness(truth.values), truth.skewness)).toBeLessThan(1e-12)
    expect(error(excessKurtosis(truth.values), truth.excessKurtosis)).toBeLessThan(1e-12)
  })

  it('tells sample from population, and survives a constant', () => {
    expect(variance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 15)
    expect(variance([1, 2, 3, 4], 0)).toBe(1.25)
    expect(mean([1, 2, 6])).toBe(3)
    expect([standardDeviation([7, 7]), skewness([0.1, 0.1, 0.1]), excessKurtosis([0.1, 0.1, 0.1])]).toEqual([
      0, 0, 0,
    ])
    expect(() => variance([1])).toThrow(RangeError)
  })
})

describe('normal distribution (mpmath, 40 digits)', () => {
  it.each(golden.normalCdf)('cdf($x)', ({ x, p }) => {
    expect(error(normalCdf(x), p)).toBeLessThan(1e-13)
  })
  it.each(golden.normalInverse)('inverse($p)', ({ p, x }) => {
    expect(error(normalInverse(p), x)).toBeLessThan(1e-14)
  })
  it('is at its limits where it should be', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalInverse(0), normalInverse(1)]).toEqual([
      0,
      1,
      -Infinity,
      Infinity,
    ])
    expect(normalPdf(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 16)
    expect(() => normalInverse(1.1)).toThrow(RangeError)
  })
})

describe('gamma and chi-squared (mpmath, 40 digits)', () => {
  it.each(golden.chiSquaredSurvival)('survival of $statistic with $df degrees', ({ statistic, df, p }) => {
    expect(Math.abs(chiSquaredSurvival(statistic, df) - p)).toBeLessThan(1e-13)
    if (p > 1e-300) expect(error(chiSquaredSurvival(statistic, df), p)).toBeLessThan(1e-11)
  })
  it.each(golden.logGamma)('logGamma($a)', ({ a, value }) => {
    expect(Math.abs(logGamma(a) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)))
  })
  it('has all its mass above zero', () => {
    expect([chiSquaredSurvival(0, 1), chiSquaredSurvival(-1e-9, 2), chiSquaredSurvival(Infinity, 1)]).toEqual(
      [1, 1, 0],
    )
  })
})

describe('covariance', () => {
  const gap = NaN
  it('uses, for each pair, the rows that both have', () => {
    const columns = [
      [1, 2, 3, gap, 5],
      [2, gap, 7, 1, 4],
    ].map((column) => Float64Array.from(column))
    const [[xx, xy], [yx, yy]] = pairwiseCovariance(columns)
    expect(xx).toBeCloseTo(variance([1, 2, 3, 5]), 14)
    expect(yy).toBeCloseTo(variance([2, 7, 1, 4]), 14)
    // Common rows (1,2), (3,7), (5,4): means 3 and 13/3.
    expect(xy).toBeCloseTo(2, 14)
    expect(yx).toBe(xy)
    expect(commonRows(columns[0], columns[1])).toBe(3)
  })

  it('says NaN when a pair never meets', () => {
    const [row] = pairwiseCovariance([Float64Array.of(1, 2, gap, gap), Float64Array.of(gap, gap, 1, 2)])
    expect(row[1]).toBeNaN()
  })
})

describe('positive definiteness', () => {
  const indefinite = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ].map((row) => Float64Array.from(row))

  it('is seen and repaired, and the repair is reported', () => {
    expect(isPositiveDefinite(indefinite)).toBe(false)
    const { matrix, repaired, clipped } = repairCovariance(indefinite)
    expect(repaired).toBe(true)
    // Eigenvalues of the matrix are 1.9, 1.9 and -0.8.
    expect(clipped).toBeCloseTo(-0.8, 12)
    expect(isPositiveDefinite(matrix, 1e-12)).toBe(true)
    expect(quadraticForm(matrix, [1, -1, 1])).toBeCloseTo(0, 12)
  })

  it('leaves a singular matrix as it is', () => {
    const singular = [Float64Array.of(1, 2), Float64Array.of(2, 4)]
    expect(isPositiveDefinite(singular)).toBe(false)
    expect(repairCovariance(singular)).toEqual({ matrix: singular, repaired: false, clipped: 0 })
  })

  it('never repairs the covariance of complete data', () => {
    const column = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), (columns) => {
        const covariance = pairwiseCovariance(columns.map((values) => Float64Array.from(values)))
        expect(repairCovariance(covariance).repaired).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
