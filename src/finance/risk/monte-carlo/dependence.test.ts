import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { studentTCdf, studentTInverse } from '../../../numerics/student-t'
import { normalCdf } from '../../../numerics/normal'
import { fitCopula } from './copula'
import { semidefiniteFactor, squaredDistance } from './factor'
import { kendallTau } from './kendall'
import { fitMoves } from './fit'
import { fitMultivariateT } from './multivariate-t'
import { simulateMoves } from './paths'
import { KNOTS, mapped, quantileMap } from './quantile-map'
import { ranksOf } from './ranks'

/** Linear interpolation between 256 knots, which are far apart in a far tail: see quantile-map.ts. */
const TABLE = (p: number) => (p >= 0.01 ? 2e-4 : p >= 1e-4 ? 1e-3 : 1e-2)
/** Sampling error of a correlation from 1,000 days is 0.03; three and a half of them. */
const CORRELATION = 0.1

const equicorrelation = (size: number, r: number) =>
  Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : r)))

/** `days` moves of a multivariate t (no maps) with equal correlations. */
function sample(size: number, r: number, degrees: number, days: number, seed = 7): Float64Array[] {
  const { values: factor } = semidefiniteFactor(equicorrelation(size, r))
  const spec = { factor, degrees, maps: new Float64Array(0), scales: new Float64Array(size), location: 0 }
  return simulateMoves(spec, days, seed)
}

describe('Kendall', () => {
  test('by hand: 1 2 3 4 against 1 3 2 4 has one exchange, tau 4/6; the reverse is -1', () => {
    const of = (...values: number[]) => ranksOf(Float64Array.from(values))
    expect(kendallTau(of(1, 2, 3, 4), of(1, 3, 2, 4))).toBeCloseTo(4 / 6, 14)
    expect(kendallTau(of(1, 2, 3, 4), of(8, 3, 2, 1))).toBe(-1)
    expect(kendallTau(of(1, 2, 3), of(5, 5, 5))).toBe(0)
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]), scipy 1.10
    expect(kendallTau(of(12, 2, 1, 12, 2), of(1, 4, 7, 1, 0))).toBeCloseTo(-0.47140452079103173, 14)
  })

  test('equals the count over all pairs, with ties', () => {
    const column = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(column, column, (x, y) => {
        let [score, inX, inY] = [0, 0, 0]
        for (let i = 0; i < 40; i++) {
          for (let j = 0; j < i; j++) {
            score += Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j])
            inX += x[i] === x[j] ? 0 : 1
            inY += y[i] === y[j] ? 0 : 1
          }
        }
        const expected = inX * inY > 0 ? score / Math.sqrt(inX * inY) : 0
        const tau = kendallTau(ranksOf(Float64Array.from(x)), ranksOf(Float64Array.from(y)))
        expect(tau).toBeCloseTo(expected, 12)
      }),
    )
  })
})

describe('the quantile map', () => {
  test.each([
    [5, 3],
    [3, 8],
    [2, 40],
    [60, 2.5],
    [Infinity, 4],
    [6, Infinity],
  ])('from %d to %d degrees has the probability of where it came from', (from, to) => {
    const table = quantileMap(from, to)
    expect(table.every(Number.isFinite)).toBe(true)
    const cdf = (x: number, degrees: number) =>
      degrees === Infinity ? normalCdf(x) : studentTCdf(x, degrees)
    const quantile = (p: number) =>
      from === Infinity ? -studentTInverse(1 - p, 1e4) : studentTInverse(p, from)
    for (const p of [1e-6, 1e-4, 1e-3, 0.01, 0.05, 0.2, 0.45]) {
      const x = quantile(p)
      const exact = to === Infinity ? NaN : studentTInverse(cdf(x, from), to)
      const value = mapped(x, table)
      expect(mapped(-x, table)).toBe(-value)
      // Where the target is normal, its probability is compared: a small error of h is x times as large in it.
      if (to === Infinity) expect(Math.abs(normalCdf(value) / cdf(x, from) - 1)).toBeLessThan(20 * TABLE(p))
      else expect(Math.abs(value / exact - 1), `p ${p}`).toBeLessThan(TABLE(p))
    }
  })

  test('is increasing, and finite for any number', () => {
    const table = quantileMap(100, 2.1)
    let before = -Infinity
    for (let x = -40; x <= 40; x += 0.01) {
      const value = mapped(x, table)
      expect(value).toBeGreaterThan(before)
      before = value
    }
    for (const x of [0, 1e6, 1e300, -1e300]) expect(Number.isFinite(mapped(x, table))).toBe(true)
    expect(table).toHaveLength(KNOTS + 1)
  })
})

test('the factor of a singular correlation gives it back, and a distance over what is left', () => {
  const correlation = [
    [1, 0.5, 1],
    [0.5, 1, 0.5],
    [1, 0.5, 1],
  ].map((row) => Float64Array.from(row))
  const factor = semidefiniteFactor(correlation)
  expect(factor.rank).toBe(2)
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += factor.values[3 * i + k] * factor.values[3 * j + k]
      expect(sum).toBeCloseTo(correlation[i][j], 14)
    }
  }
  // x' R^-1 x for [[1, .5], [.5, 1]] and x = (1, 2): (1 - 2 * 0.5 * 2 + 4) / 0.75.
  expect(squaredDistance(factor, [1, 2, 1], new Float64Array(3))).toBeCloseTo(4, 14)
})

describe('the copula', () => {
  test.each([
    [3, 0.3],
    [6, 0.6],
  ])('degrees %d and correlation %d are recovered', (degrees, r) => {
    const columns = sample(5, r, degrees, 4_000)
    // Any increasing function of a column leaves its copula as it is.
    const curved = columns.map((column, i) => (i % 2 ? column.map((x) => Math.sinh(x / 4)) : column))
    const { factor, degrees: found, clipped } = fitCopula(curved)
    // The error of 1/v from 1,000 days of five columns is about 0.012.
    expect(Math.abs(1 / found - 1 / degrees)).toBeLessThan(0.045)
    expect(Math.abs(factor.values[5] - r)).toBeLessThan(CORRELATION)
    expect(clipped).toBe(0)
  })

  test('normal columns have many degrees, and unrelated ones no correlation', () => {
    const { factor, degrees } = fitCopula(sample(4, 0, Infinity, 3_000))
    expect(degrees).toBeGreaterThan(25)
    expect(Math.abs(factor.values[4])).toBeLessThan(CORRELATION)
  })

  test('a column twice changes nothing for the others', () => {
    const columns = sample(3, 0.4, 4, 2_000)
    const single = fitCopula(columns)
    const twice = fitCopula([...columns, columns[0]])
    expect(twice.factor.rank).toBe(3)
    expect(twice.degrees).toBeCloseTo(single.degrees, 6)
  })

  test('ties, constant columns and few days give numbers', () => {
    const random = randomStream(1, 'ties')
    const coarse = () => Float64Array.from({ length: 60 }, () => Math.round(2 * random.normal()))
    const { factor, degrees } = fitCopula([coarse(), new Float64Array(60), coarse(), coarse()])
    expect(factor.values.every(Number.isFinite)).toBe(true)
    expect(Number.isFinite(degrees)).toBe(true)
  })
})

test('a matrix of rank correlations that no market can have is mended, and said', () => {
  // Day 0 to 127; two days are ordered by the highest bit in which they differ, and at each bit two of the four columns go
  // one way and two the other: tau is 0 for two pairs and about -1/2 for four, and sin(pi tau / 2) has an eigenvalue near
  // 1 + 0 - 2 sin(pi / 4) = -0.41.
  const directions = [
    [1, 1, -1, -1],
    [1, -1, 1, -1],
    [1, -1, -1, 1],
  ]
  const columns = directions[0].map((_, k) =>
    Float64Array.from({ length: 128 }, (__, day) => {
      let value = 0
      for (let bit = 0; bit < 7; bit++) {
        const way = directions[Math.min(bit, 2)][k]
        value += way * ((day >> (6 - bit)) & 1) * 2 ** -bit
      }
      return value
    }),
  )
  const { notes, factor } = fitMoves(columns, 'tCopula')
  const [{ code, detail }] = notes
  expect(code).toBe('risk/correlation-repaired')
  expect(Math.abs(Number(detail.clipped) + 0.41)).toBeLessThan(0.1)
  for (let i = 0; i < 4; i++) {
    let sum = 0
    for (let k = 0; k < 4; k++) sum += factor[4 * i + k] ** 2
    expect(sum).toBeCloseTo(1, 6)
  }
})

test('the multivariate t finds its degrees, scales and locations', () => {
  const columns = sample(4, 0.5, 5, 4_000).map((column, i) => column.map((x) => 0.3 + (i + 1) * x))
  const fit = fitMultivariateT([...columns, columns[1], new Float64Array(4_000).fill(2)])
  expect(Math.abs(1 / fit.degrees - 0.2)).toBeLessThan(0.03)
  // Sampling error of a scale: 1.3 %, of a location 0.02 scales.
  for (let i = 0; i < 4; i++) {
    expect(Math.abs(fit.scales[i] / (i + 1) - 1)).toBeLessThan(0.05)
    expect(Math.abs(fit.locations[i] - 0.3) / (i + 1)).toBeLessThan(0.07)
  }
  expect(fit.factor.rank).toBe(4)
  expect([fit.scales[5], fit.locations[5]]).toEqual([0, 2])
})
