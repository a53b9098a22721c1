import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomStream } from '../../numerics/random'
import { conditionalCoverage, independence, transitions } from './christoffersen'
import { dieboldMariano, neweyWestLag } from './diebold-mariano'
import { kupiec } from './kupiec'
import { pinballLoss, pinballLosses } from './pinball'

// Source: MathWorks, documentation of varbacktest (pof, cci, cc): 1043 days, 57 exceptions, 5 %.
describe('MathWorks varbacktest', () => {
  const coverage = kupiec(1043, 57, 0.05)
  const clusters = independence({ n00: 932, n10: 53, n01: 53, n11: 4 })

  it('Kupiec POF 0.46147, p 0.49694', () => {
    expect(coverage.statistic).toBeCloseTo(0.46147, 5)
    expect(coverage.pValue).toBeCloseTo(0.49694, 5)
  })
  it('independence 0.25866, p 0.61104', () => {
    expect(clusters.statistic).toBeCloseTo(0.25866, 5)
    expect(clusters.pValue).toBeCloseTo(0.61104, 5)
  })
  it('conditional coverage 0.72013, p 0.69763', () => {
    const both = conditionalCoverage(coverage, clusters)
    expect(both.statistic).toBeCloseTo(0.72013, 5)
    expect(both.pValue).toBeCloseTo(0.69763, 5)
  })
})

describe('likelihood-ratio tests', () => {
  it('are finite at both ends', () => {
    // No exception in 250 days at 1 %: -2 x 250 ln 0.99.
    expect(kupiec(250, 0, 0.01).statistic).toBeCloseTo(-500 * Math.log(0.99), 12)
    expect(kupiec(250, 250, 0.01).statistic).toBeCloseTo(-500 * Math.log(0.01), 9)
    expect(kupiec(5000, 250, 0.05)).toEqual({
      statistic: expect.closeTo(0, 10),
      pValue: expect.closeTo(1, 4),
    })
    for (const hits of [new Array<boolean>(99).fill(false), new Array<boolean>(99).fill(true), []]) {
      expect(independence(transitions(hits))).toEqual({ statistic: 0, pValue: 1 })
    }
  })

  it('never give NaN or a negative statistic', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (hits) => {
        const coverage = kupiec(hits.length, hits.filter(Boolean).length, 0.01)
        const both = conditionalCoverage(coverage, independence(transitions(hits)))
        expect(both.statistic).toBeGreaterThanOrEqual(0)
        expect(both.pValue).toBeGreaterThanOrEqual(0)
        expect(both.pValue).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('count transitions and notice clusters', () => {
    expect(transitions([true, true, false, false, true])).toEqual({ n00: 1, n01: 1, n10: 1, n11: 1 })
    const clustered = Array.from({ length: 500 }, (_, day) => day % 100 < 5)
    const scattered = Array.from({ length: 500 }, (_, day) => day % 20 === 0)
    expect(independence(transitions(clustered)).pValue).toBeLessThan(1e-6)
    expect(independence(transitions(scattered)).pValue).toBeGreaterThan(0.01)
  })

  it('reject a true 5 % VaR in about 5 % of the cases', () => {
    const random = randomStream(11)
    let rejected = 0
    for (let trial = 0; trial < 2000; trial++) {
      let exceptions = 0
      for (let day = 0; day < 1000; day++) if (random.uniform() < 0.05) exceptions++
      if (kupiec(1000, exceptions, 0.05).pValue < 0.05) rejected++
    }
    // The counts are whole, so the true size at 1000 days is near 5 %; Monte-Carlo error is 0.5 %.
    expect(rejected / 2000).toBeGreaterThan(0.03)
    expect(rejected / 2000).toBeLessThan(0.07)
  })
})

describe('pinball loss', () => {
  it('is worked by hand', () => {
    expect(Array.from(pinballLosses([0.03, -0.05], [-0.02, -0.02], 0.05))).toEqual([
      expect.closeTo(0.0025, 15),
      expect.closeTo(0.0285, 15),
    ])
    expect(pinballLoss([0.03, -0.05], [-0.02, -0.02], 0.05)).toBeCloseTo(0.0155, 15)
    expect(() => pinballLoss([], [], 0.05)).toThrow(RangeError)
    expect(() => pinballLoss([1], [], 0.05)).toThrow(RangeError)
  })

  it('is least at the true quantile', () => {
    const random = randomStream(3)
    const returns = Float64Array.from({ length: 20_000 }, () => random.normal())
    const loss = (q: number) => pinballLoss(returns, new Float64Array(returns.length).fill(q), 0.05)
    expect(loss(-1.645)).toBeLessThan(loss(-1.4))
    expect(loss(-1.645)).toBeLessThan(loss(-1.9))
  })
})

describe('Diebold-Mariano', () => {
  it('without lags is the t-statistic with the population deviation', () => {
    // d = 1, 2, 3: mean 2, population variance 2/3.
    const { statistic, pValue } = dieboldMariano([1, 2, 3], [0, 0, 0], 0)
    expect(statistic).toBeCloseTo(2 / Math.sqrt(2 / 9), 14)
    expect(pValue).toBeLessThan(1e-4)
  })

  it('uses Bartlett weights', () => {
    // d = 1, -1, 2, 2; mean 1, centred 0, -2, 1, 1: g0 6/4, g1 (-2 + 1)/4; V with one lag = 1.5 - 0.25.
    expect(dieboldMariano([1, -1, 2, 2], [0, 0, 0, 0], 1).statistic).toBeCloseTo(1 / Math.sqrt(1.25 / 4), 14)
    expect([neweyWestLag(100), neweyWestLag(1000)]).toEqual([4, 6])
  })

  it('is undecided between equals, changes sign with the order, and has the right size', () => {
    expect(dieboldMariano([0.1, 0.2, 0.3], [0.1, 0.2, 0.3])).toEqual({ statistic: 0, pValue: 1 })
    expect(dieboldMariano([0.3, 0.2], [0.2, 0.1])).toEqual({ statistic: 0, pValue: 1 })
    const random = randomStream(5)
    let rejected = 0
    for (let trial = 0; trial < 1000; trial++) {
      const [a, b] = [0, 1].map(() => Array.from({ length: 300 }, () => random.normal()))
      const { statistic, pValue } = dieboldMariano(a, b)
      expect(dieboldMariano(b, a).statistic).toBeCloseTo(-statistic, 12)
      if (pValue < 0.05) rejected++
    }
    expect(rejected / 1000).toBeGreaterThan(0.02)
    expect(rejected / 1000).toBeLessThan(0.1)
  })
})
