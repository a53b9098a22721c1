import { describe, expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import { binomialInverse } from './binomial'
import { drawDistinctDays, drawExceptionDays, exceptionDays } from './exception-days'
import { impliedDegrees, impliedTail, normalRatio } from './implied-tail'
import { projectedLength } from './projected-length'
import { seedOf, simulatedPValue } from './simulated-p-value'

/** Means over so many draws are within five standard errors: one wrong alarm in two million. */
const MANY = 20_000
const FIVE = 5 / Math.sqrt(MANY)

describe('the simulated p-value', () => {
  const drawsOf = (values: number[]) => {
    let i = 0
    return () => values[i++]
  }

  it('counts what is above, and half of the ties', () => {
    expect(simulatedPValue(2, drawsOf([1, 2, 3]), 3)).toBe((1 + 1 + 0.5) / 4)
    expect(simulatedPValue(9, drawsOf([1, 2, 3]), 3)).toBe(1 / 4)
    expect(simulatedPValue(0, drawsOf([1, 2, 3]), 3)).toBe(1)
    // Equal but for rounding.
    expect(simulatedPValue(0.1 + 0.2, drawsOf([0.3]), 1)).toBe(0.75)
  })

  it('is as often below any level as the level says, when the observation is one more draw', () => {
    const random = randomStream(1)
    let below = 0
    for (let i = 0; i < 2000; i++) {
      if (simulatedPValue(random.normal(), () => random.normal(), 19) <= 0.05) below++
    }
    expect(Math.abs(below / 2000 - 0.05)).toBeLessThan(5 * Math.sqrt((0.05 * 0.95) / 2000))
  })

  it('has a seed that follows the numbers', () => {
    const values = Float64Array.of(0.01, -0.02)
    expect(seedOf(values)).toBe(seedOf(values.slice()))
    expect(seedOf(Float64Array.of(9, 0.01, -0.02).subarray(1))).toBe(seedOf(values))
    expect(seedOf(values)).not.toBe(seedOf(Float64Array.of(0.01, -0.020000001)))
    expect(seedOf(values)).not.toBe(seedOf(Float64Array.of(-0.02, 0.01)))
  })
})

describe('drawn exceptions', () => {
  it('come on each day with the same chance, independently', () => {
    const random = randomStream(2)
    const into = new Int32Array(10)
    const counts = new Float64Array(10)
    let both = 0
    for (let i = 0; i < MANY; i++) {
      const drawn = into.subarray(0, drawExceptionDays(random, 10, 0.3, into))
      for (const day of drawn) counts[day]++
      if (drawn.includes(3) && drawn.includes(4)) both++
    }
    for (const count of counts) expect(Math.abs(count / MANY - 0.3)).toBeLessThan(FIVE * Math.sqrt(0.21))
    expect(Math.abs(both / MANY - 0.09)).toBeLessThan(FIVE * Math.sqrt(0.09 * 0.91))
  })

  it('on distinct days: sorted, all different, every day alike', () => {
    const random = randomStream(3)
    const into = new Int32Array(3)
    const taken = new Uint8Array(7)
    const counts = new Float64Array(7)
    for (let i = 0; i < MANY; i++) {
      drawDistinctDays(random, 7, into, taken)
      expect(into[0] < into[1] && into[1] < into[2]).toBe(true)
      for (const day of into) counts[day]++
    }
    for (const count of counts) {
      expect(Math.abs(count / MANY - 3 / 7)).toBeLessThan(FIVE * Math.sqrt(12 / 49))
    }
  })

  it('are found again', () => {
    expect(Array.from(exceptionDays([true, false, true]))).toEqual([0, 2])
    expect(exceptionDays([])).toHaveLength(0)
  })

  it('in number: the binomial inverse', () => {
    const inverse = binomialInverse(2, 0.5)
    expect([0, 0.2, 0.26, 0.74, 0.76, 0.9999999].map(inverse)).toEqual([0, 0, 1, 1, 2, 2])
  })
})

describe('the implied tail', () => {
  it.each([1.1, 1.3, 1.6, 3, Infinity])('with ES / VaR = %f has mean 1 and starts at the VaR', (ratio) => {
    const tail = impliedTail(ratio, 0.05)
    const random = randomStream(4)
    const drawn = Float64Array.from({ length: MANY }, () => tail.draw(random))
    const ownRatio = Math.max(ratio, normalRatio(0.05))
    if (ratio < 3) {
      const mean = drawn.reduce((sum, x) => sum + x, 0) / MANY
      const deviation = Math.sqrt(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / MANY)
      expect(Math.abs(mean - 1)).toBeLessThan(FIVE * deviation)
      expect(Math.min(...drawn)).toBeCloseTo(1 / ownRatio, 3)
    }
    expect(drawn.every((x) => x > 0 && Number.isFinite(x))).toBe(true)
  })

  it('is the normal one at and below its ratio, and the heaviest above all', () => {
    // From tables: ES 2.0627 and VaR 1.6449 standard deviations.
    expect(normalRatio(0.05)).toBeCloseTo(2.0627 / 1.6449, 4)
    expect(impliedDegrees(normalRatio(0.05), 0.05)).toBe(Infinity)
    expect(impliedDegrees(1, 0.05)).toBe(Infinity)
    expect(impliedDegrees(1000, 0.05)).toBe(1.1)
    expect(impliedDegrees(NaN, 0.05)).toBe(1.1)
  })
})

describe('the projected length', () => {
  it('is worked by hand: columns (1, 1, 0) and (0, 1, 1), y = (1, 2, 3)', () => {
    // X'X = [2 1; 1 2], X'y = (3, 5): (2 x 9 - 2 x 15 + 2 x 25) / 3.
    const answer = projectedLength(Float64Array.of(2, 0, 1, 2), Float64Array.of(3, 5))
    expect(answer).toEqual({ length: expect.closeTo(38 / 3, 12), rank: 2 })
  })

  it('skips zero columns and copies', () => {
    const zero = projectedLength(Float64Array.of(0, 0, 0, 2), Float64Array.of(0, 4))
    expect(zero).toEqual({ length: expect.closeTo(8, 12), rank: 1 })
    const copy = projectedLength(Float64Array.of(2, 0, 2, 2), Float64Array.of(4, 4))
    expect(copy).toEqual({ length: expect.closeTo(8, 12), rank: 1 })
  })
})
