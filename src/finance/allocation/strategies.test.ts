import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairwiseCovariance } from '../../numerics/covariance'
import { randomStream } from '../../numerics/random'
import { dot, multiply } from '../../numerics/vector'
import { priceList, priceWalk } from '../../testing/golden/finance/price-walk'
import { bestReturn, cappedWeights } from './capped-weights'
import { efficientFrontier } from './efficient-frontier'
import { estimates } from './estimates'
import { maximumSharpe } from './maximum-sharpe'
import { minimumVariance } from './minimum-variance'
import { solveQuadraticProgram } from './quadratic-program'

const failure = (code: string, detail?: object) =>
  expect.objectContaining(detail ? { code, detail } : { code })

/** A market of n tickers; some are copies of others (collinear), some never move. */
function market(seed: number, size: number, rows = 60) {
  const random = randomStream(seed, 'market')
  const columns: Float64Array[] = []
  for (let i = 0; i < size; i++) {
    const kind = random.uniform()
    if (kind < 0.15 && i > 0) columns.push(Float64Array.from(columns[random.integer(i)]))
    else if (kind < 0.25) columns.push(new Float64Array(rows))
    else
      columns.push(
        Float64Array.from({ length: rows }, () => 0.0005 + 0.02 * random.uniform() * random.normal()),
      )
  }
  const covariance = pairwiseCovariance(columns).map((row) => row.map((value) => value * 252))
  const expectedReturns = Float64Array.from({ length: size }, () => 0.05 + 0.1 * random.normal())
  return { covariance, expectedReturns }
}

function expectAllowed(weights: Float64Array, cap: number) {
  expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
  for (const weight of weights) {
    expect(weight).toBeGreaterThanOrEqual(0)
    expect(weight).toBeLessThanOrEqual(cap)
  }
}

/** No shift of weight from one ticker to another may help: the condition for an optimum over capped weights. */
function expectOptimal(weights: Float64Array, gradient: ArrayLike<number>, cap: number, tolerance: number) {
  for (let from = 0; from < weights.length; from++) {
    if (weights[from] < 1e-7) continue
    for (let to = 0; to < weights.length; to++) {
      if (weights[to] < cap - 1e-7) expect(gradient[to] - gradient[from]).toBeGreaterThan(-tolerance)
    }
  }
}

const scenario = fc.record({
  seed: fc.integer(),
  size: fc.integer({ min: 1, max: 12 }),
  slack: fc.double({ min: 0, max: 1, noNaN: true }),
})
const capOf = (size: number, slack: number) => Math.min(1 / size + slack * (1 - 1 / size), 1)

describe('strategies on random markets with copies and constants', () => {
  it('minimum variance is allowed and optimal', () => {
    fc.assert(
      fc.property(scenario, ({ seed, size, slack }) => {
        const { covariance } = market(seed, size)
        const cap = capOf(size, slack)
        const weights = minimumVariance(covariance, cap)
        expectAllowed(weights, cap)
        expectOptimal(weights, multiply(covariance, weights), cap, 1e-7)
      }),
      { numRuns: 300 },
    )
  })

  it('maximum Sharpe is allowed and optimal, or says why not', () => {
    fc.assert(
      fc.property(scenario, ({ seed, size, slack }) => {
        const { covariance, expectedReturns } = market(seed, size)
        // A ticker that never moves has no Sharpe ratio; give all of them some variance of their own.
        covariance.forEach((row, i) => (row[i] += 0.001))
        const cap = capOf(size, slack)
        if (dot(bestReturn(expectedReturns, cap), expectedReturns) <= 0.02) {
          expect(() => maximumSharpe(expectedReturns, covariance, cap, 0.02)).toThrow(
            failure('allocation/no-positive-excess', { riskFree: 0.02 }),
          )
          return
        }
        const weights = maximumSharpe(expectedReturns, covariance, cap, 0.02)
        expectAllowed(weights, cap)
        const risk = multiply(covariance, weights)
        const variance = dot(risk, weights)
        const excess = dot(expectedReturns, weights) - 0.02
        const gradient = risk.map((value, i) => (value * excess) / variance - expectedReturns[i])
        expectOptimal(weights, gradient, cap, 1e-6)
      }),
      { numRuns: 300 },
    )
  })

  it('the frontier never crashes', () => {
    fc.assert(
      fc.property(scenario, ({ seed, size, slack }) => {
        const { covariance, expectedReturns } = market(seed, size)
        const tickers = Array.from(expectedReturns, (_, i) => `T${i}`)
        const cap = capOf(size, slack)
        const estimated = { tickers, expectedReturns, covariance, observations: 60, notes: [] }
        for (const point of efficientFrontier(estimated, cap)) {
          expectAllowed(Float64Array.from(Object.values(point.weights)), cap)
          expect(point.volatility).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('minimum variance', () => {
  it('of two uncorrelated tickers is by inverse variance', () => {
    const weights = minimumVariance([Float64Array.of(0.01, 0), Float64Array.of(0, 0.04)], 1)
    expect(weights[0]).toBeCloseTo(0.8, 14)
    expect(Array.from(minimumVariance([Float64Array.of(0.01, 0), Float64Array.of(0, 0.04)], 0.7))).toEqual([
      0.7,
      expect.closeTo(0.3, 14),
    ])
  })

  it('of one ticker is that ticker, even if it never moves', () => {
    expect(Array.from(minimumVariance([Float64Array.of(0.04)], 1))).toEqual([1])
    expect(Array.from(minimumVariance([Float64Array.of(0)], 1))).toEqual([1])
  })
})

describe('the solver', () => {
  it('names a contradiction instead of returning zeros', () => {
    const identity = [Float64Array.of(1, 0), Float64Array.of(0, 1)]
    const above = { row: [1, 0], value: 2 }
    const below = { row: [-1, 0], value: -1 }
    expect(() => solveQuadraticProgram(identity, [], [above, below])).toThrow(
      failure('allocation/no-solution'),
    )
  })

  it('refuses an indefinite matrix', () => {
    const indefinite = [Float64Array.of(1, 2), Float64Array.of(2, 1)]
    expect(() => solveQuadraticProgram(indefinite, [{ row: [1, 1], value: 1 }], [])).toThrow(
      failure('allocation/no-solution'),
    )
  })
})

describe('cappedWeights', () => {
  it('mends what rounding left', () => {
    expect(Array.from(cappedWeights([0.5, 0.500001, -1e-17], 1))).toEqual([
      expect.closeTo(0.5, 6),
      expect.closeTo(0.5, 6),
      0,
    ])
    expect(Array.from(cappedWeights([0.5, 0.4999, 0], 0.5))).toEqual([0.5, 0.5, 0])
    expect(Array.from(bestReturn([0.1, 0.3, 0.2], 0.4))).toEqual([expect.closeTo(0.2, 15), 0.4, 0.4])
  })

  it('opens idle tickers when the others are full', () => {
    expectAllowed(cappedWeights([0.5, 0.3, 0], 0.4), 0.4)
  })
})

describe('estimates', () => {
  it('leaves out, by name, a ticker that meets no other', () => {
    const early = priceWalk('EARLY', 20, { from: 1 })
    const series = [priceWalk('A', 100), priceWalk('B', 100), early]
    const { tickers, notes, observations } = estimates(series, 252)
    expect(tickers).toEqual(['A', 'B'])
    expect(notes).toEqual([{ code: 'allocation/ticker-left-out', detail: { ticker: 'EARLY', needed: 2 } }])
    expect(observations).toBe(99)
    expect(() => estimates([priceList('A', [1], [5])], 252)).toThrow(
      failure('data/too-short', { needed: 3, have: 1 }),
    )
  })

  it('reports a repaired covariance', () => {
    // Pairs that agree on disjoint days with contradictory signs.
    const a = priceList('A', [1, 2, 3, 4, 5, 11, 12, 13, 14, 15], [1, 2, 1, 2, 1, 1, 2, 1, 2, 1])
    const b = priceList('B', [1, 2, 3, 4, 5, 21, 22, 23, 24, 25], [1, 2, 1, 2, 1, 1, 2, 1, 2, 1])
    const c = priceList('C', [11, 12, 13, 14, 15, 21, 22, 23, 24, 25], [1, 2, 1, 2, 1, 2, 1, 2, 1, 2])
    const { covariance, notes } = estimates([a, b, c], 252)
    expect(notes.map(({ code }) => code)).toEqual(['allocation/covariance-repaired'])
    expect(notes[0].detail.smallestEigenvalue).toBeLessThan(0)
    expectAllowed(minimumVariance(covariance, 1), 1)
  })
})
