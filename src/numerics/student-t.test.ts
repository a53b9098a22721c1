import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../testing/golden/finance/distributions.json'
import { incompleteBeta, logBeta } from './beta'
import { digamma, trigamma } from './digamma'
import { normalInverse } from './normal'
import { randomStream } from './random'
import { studentTCdf, studentTInverse, studentTPdf, studentTShortfall } from './student-t'
import { gammaVariate, studentTVariate } from './variates'

/** Relative error against 60-digit values: rounding of exponents of size up to 300 costs three of 16 digits. */
const RELATIVE = 1e-12
/** Beyond, 1 - x is so small that the continued fraction loses digits in proportion. */
const MANY_DEGREES = 1e4
const allowed = (degrees: number) => RELATIVE * Math.max(1, degrees / MANY_DEGREES)
const error = (measured: number, truth: number) => Math.abs(measured / truth - 1)

describe('beta (mpmath, 60 digits)', () => {
  it.each(golden.incompleteBeta)('I($x; $a, $b)', ({ x, a, b, value }) => {
    expect(error(incompleteBeta(x, a, b), value)).toBeLessThan(RELATIVE)
  })
  it.each(golden.logBeta)('log B($a, $b)', ({ a, b, value }) => {
    expect(error(logBeta(a, b), value)).toBeLessThan(RELATIVE)
  })
  it('is 0 and 1 at the ends, and rejects what it cannot mean', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    expect(() => incompleteBeta(1.1, 2, 3)).toThrow(RangeError)
    expect(() => incompleteBeta(0.5, 0, 3)).toThrow(RangeError)
    expect(() => logBeta(-1, 3)).toThrow(RangeError)
  })
})

describe('Student-t (mpmath, 60 digits)', () => {
  it.each(golden.studentT)(
    'density and distribution at $t with $degrees degrees',
    ({ t, degrees, pdf, cdf }) => {
      expect(error(studentTPdf(t, degrees), pdf)).toBeLessThan(allowed(degrees))
      expect(error(studentTCdf(t, degrees), cdf)).toBeLessThan(allowed(degrees))
      expect(studentTCdf(-t, degrees)).toBe(1 - studentTCdf(t, degrees))
    },
  )
  it.each(golden.studentTInverse)('inverse at $p with $degrees degrees', ({ p, degrees, t }) => {
    // Near the centre the quantile is as uncertain as 0.5 - p, of which rounding leaves 12 digits.
    expect(error(studentTInverse(p, degrees), t)).toBeLessThan(allowed(degrees))
    expect(studentTInverse(1 - p, degrees)).toBeCloseTo(-studentTInverse(1 - (1 - p), degrees), 12)
  })
  it.each(golden.studentTShortfall)(
    'shortfall at $level with $degrees degrees',
    ({ level, degrees, value }) => {
      expect(error(studentTShortfall(level, degrees), value)).toBeLessThan(allowed(degrees))
    },
  )
  it('finds the way back for any degrees and probability', () => {
    const p = fc.double({ min: 1e-100, max: 0.5, noNaN: true })
    const degrees = fc.double({ min: 1, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(p, degrees, (level, v) => {
        expect(studentTCdf(studentTInverse(level, v), v) / level).toBeCloseTo(1, 10)
      }),
    )
  })
  it('knows its ends, and rejects what it cannot mean', () => {
    expect([0, 0.5, 1].map((p) => studentTInverse(p, 3))).toEqual([-Infinity, 0, Infinity])
    expect([studentTCdf(-Infinity, 3), studentTCdf(0, 3), studentTCdf(Infinity, 3)]).toEqual([0, 0.5, 1])
    expect(studentTCdf(NaN, 3)).toBeNaN()
    expect(() => studentTInverse(1.1, 3)).toThrow(RangeError)
    expect(() => studentTPdf(0, 0)).toThrow(RangeError)
    expect(() => studentTShortfall(0.01, 1)).toThrow(RangeError)
  })
  it('with many degrees is the normal distribution', () => {
    // The difference is about (z^3 + z) / (4 degrees).
    expect(studentTInverse(0.01, 1e9)).toBeCloseTo(normalInverse(0.01), 7)
  })
})

describe('digamma and trigamma (mpmath, 60 digits)', () => {
  it.each(golden.digamma)('at $x', (truth) => {
    expect(error(digamma(truth.x), truth.digamma)).toBeLessThan(1e-13)
    expect(error(trigamma(truth.x), truth.trigamma)).toBeLessThan(1e-13)
  })
  it('are not defined at zero', () => {
    expect(() => digamma(0)).toThrow(RangeError)
    expect(() => trigamma(NaN)).toThrow(RangeError)
  })
})

describe('variates', () => {
  const COUNT = 40_000
  /** Kolmogorov's distance is below 1.95 / sqrt n with probability 0.999; the seed is fixed. */
  const DISTANCE = 1.95 / Math.sqrt(COUNT)
  const distance = (values: Float64Array, cdf: (x: number) => number) =>
    values.sort().reduce((worst, x, i) => Math.max(worst, Math.abs(cdf(x) - (i + 0.5) / COUNT)), 0)

  it.each([1.5, 4, 60])('Student-t with %d degrees has its distribution', (degrees) => {
    const random = randomStream(1, 'student-t')
    const values = Float64Array.from({ length: COUNT }, () => studentTVariate(random, degrees))
    expect(distance(values, (x) => studentTCdf(x, degrees))).toBeLessThan(DISTANCE)
  })
  it.each([0.3, 1, 7])('gamma of shape %d: its ratio to another is beta', (shape) => {
    // X / (X + Y) is beta(shape, 2) when X and Y are gamma of these shapes: a check of the whole distribution.
    const random = randomStream(2, 'gamma')
    const values = Float64Array.from({ length: COUNT }, () => {
      const x = gammaVariate(random, shape)
      return x / (x + gammaVariate(random, 2))
    })
    expect(distance(values, (x) => incompleteBeta(x, shape, 2))).toBeLessThan(DISTANCE)
  })
  it.each([0.3, 1, 7])('gamma of shape %d has scale 1', (shape) => {
    const random = randomStream(3, 'gamma')
    let sum = 0
    for (let i = 0; i < COUNT; i++) sum += gammaVariate(random, shape)
    // Four standard errors of the mean.
    expect(Math.abs(sum / COUNT - shape)).toBeLessThan(4 * Math.sqrt(shape / COUNT))
  })
  it('refuse a shape that is not positive', () => {
    expect(() => gammaVariate(randomStream(1), 0)).toThrow(RangeError)
    expect(() => studentTVariate(randomStream(1), -1)).toThrow(RangeError)
  })
})
