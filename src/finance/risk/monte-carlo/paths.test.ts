import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf } from '../../../numerics/normal'
import { excessKurtosis, mean, skewness, variance } from '../../../numerics/moments'
import { studentTCdf, studentTInverse } from '../../../numerics/student-t'
import { FastRandom } from './fast-random'
import { semidefiniteFactor } from './factor'
import { partialSort } from './partial-sort'
import { simulateMoves, simulatePortfolio, typedArrays, type PathSpec } from './paths'
import { quantileMap } from './quantile-map'

const PATHS = 200_000
const LEVELS = [0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]

/** A share of PATHS draws has the error sqrt(p (1 - p) / PATHS); five of them are passed once in a million times. */
function expectDistribution(values: Float64Array, cdf: (x: number) => number): void {
  const sorted = values.slice().sort()
  for (const level of LEVELS) {
    const share = cdf(sorted[Math.floor(level * sorted.length)])
    expect(Math.abs(share - level), `level ${level}`).toBeLessThan(
      5 * Math.sqrt((level * (1 - level)) / PATHS),
    )
  }
}

const CORRELATION = [
  [1, 0.5, -0.2],
  [0.5, 1, 0.1],
  [-0.2, 0.1, 1],
].map((row) => Float64Array.from(row))
const SCALES = Float64Array.of(0.01, 0.02, 0.005)

function specOf(degrees: number, margins: number[] = []): PathSpec {
  const maps = Float64Array.from(margins.flatMap((own) => [...quantileMap(degrees, own)]))
  const factor = semidefiniteFactor(CORRELATION).values
  return { factor, degrees, maps, scales: SCALES, location: 0.001 }
}

/** sqrt(c' R c) */
function scaleOf(correlation: Float64Array[], scales: Float64Array): number {
  let sum = 0
  correlation.forEach((row, i) => row.forEach((value, j) => (sum += scales[i] * value * scales[j])))
  return Math.sqrt(sum)
}

describe('the fast stream', () => {
  test('uniform and normal numbers have their distributions', () => {
    const random = new FastRandom(1, 'test')
    const uniform = Float64Array.from({ length: PATHS }, () => random.uniform())
    expectDistribution(uniform, (x) => x)
    const normal = Float64Array.from({ length: PATHS }, () => random.normal())
    expectDistribution(normal, normalCdf)
    // Errors of the moments of PATHS normal numbers, five of each.
    const error = 5 / Math.sqrt(PATHS)
    expect(Math.abs(mean(normal))).toBeLessThan(error)
    expect(Math.abs(variance(normal) - 1)).toBeLessThan(Math.SQRT2 * error)
    expect(Math.abs(skewness(normal))).toBeLessThan(Math.sqrt(6) * error)
    expect(Math.abs(excessKurtosis(normal))).toBeLessThan(Math.sqrt(24) * error)
    // Beyond the ziggurat's last edge, 3.44, where another method draws.
    const far = normal.filter((x) => Math.abs(x) > 3.6).length / PATHS
    expect(Math.abs(far - 2 * normalCdf(-3.6))).toBeLessThan(5 * Math.sqrt(far / PATHS))
  })

  test('neighbours are unrelated, and paths of other names differ', () => {
    const random = new FastRandom(2)
    const values = Float64Array.from({ length: PATHS }, () => random.normal())
    for (const lag of [1, 2, 3, 20]) {
      let sum = 0
      for (let i = lag; i < PATHS; i++) sum += values[i] * values[i - lag]
      expect(Math.abs(sum / PATHS)).toBeLessThan(5 / Math.sqrt(PATHS))
    }
    expect(new FastRandom(1, 'a').word()).not.toBe(new FastRandom(1, 'b').word())
    expect(new FastRandom(1, 'a').word()).toBe(new FastRandom(1, 'a').word())
  })
})

describe('paths', () => {
  test.each([2.5, 4, 12])(
    'without maps: a weighted sum of a multivariate t is a t, %d degrees',
    (degrees) => {
      const spec = specOf(degrees)
      const scale = scaleOf(CORRELATION, SCALES)
      expectDistribution(simulatePortfolio(spec, PATHS, 1), (x) => studentTCdf((x - 0.001) / scale, degrees))
    },
  )

  test('with infinitely many degrees, and with very many, it is the normal distribution', () => {
    const scale = scaleOf(CORRELATION, SCALES)
    const cdf = (x: number) => normalCdf((x - 0.001) / scale)
    expectDistribution(simulatePortfolio(specOf(Infinity), PATHS, 1), cdf)
    expectDistribution(simulatePortfolio(specOf(1e5), PATHS, 1), cdf)
    expectDistribution(simulatePortfolio(specOf(200, [Infinity, Infinity, Infinity]), PATHS, 5), (x) =>
      // The copula still has tail dependence of 200 degrees: the middle of the table cannot tell.
      cdf(x),
    )
  })

  test('with maps every margin has degrees of its own', () => {
    const margins = [3, 8, 30]
    const moves = simulateMoves(specOf(5, margins), PATHS, 3)
    moves.forEach((column, i) => expectDistribution(column, (x) => studentTCdf(x, margins[i])))
    // Falling together: P(both below their 1 % quantile) for 5 degrees and r = 0.5 is 0.00292 by numerical integration of
    // P(X2 < q | X1 = x) = T_6((q - r x) / sqrt((1 - r^2) (5 + x^2) / 6)); see the loop.
    const q = studentTInverse(0.01, 5)
    let joint = 0
    const steps = 2_000
    for (let k = 0; k < steps; k++) {
      const x = studentTInverse((0.01 * (k + 0.5)) / steps, 5)
      joint += (0.01 / steps) * studentTCdf((q - 0.5 * x) / Math.sqrt((0.75 * (5 + x * x)) / 6), 6)
    }
    const [a, b] = margins.map((degrees) => studentTInverse(0.01, degrees))
    let both = 0
    for (let path = 0; path < PATHS; path++) if (moves[0][path] < a && moves[1][path] < b) both++
    expect(Math.abs(both / PATHS - joint)).toBeLessThan(5 * Math.sqrt(joint / PATHS))
  })

  test('the same seed gives the same paths, however many are asked for', async () => {
    const spec = specOf(5, [3, 8, 30])
    const few = simulatePortfolio(spec, 10, 9)
    expect([...simulatePortfolio(spec, 10, 9)]).toEqual([...few])
    expect([...simulatePortfolio(spec, 103, 9).subarray(0, 10)]).toEqual([...few])
    expect(simulatePortfolio(spec, 10, 8).some((value, i) => value === few[i])).toBe(false)
    expect([...(await typedArrays.simulate(spec, 10, 9))]).toEqual([...few])
    const moves = simulateMoves(spec, 10, 9)
    expect(few[7]).toBeCloseTo(0.001 + moves.reduce((sum, column, i) => sum + SCALES[i] * column[7], 0), 14)
  })
})

test('the smallest first, whatever comes behind', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 200 })
  const coarse = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(fc.oneof(values, coarse), fc.nat(), (list, some) => {
      const count = some % (list.length + 1)
      const result = partialSort(Float64Array.from(list), count)
      const sorted = Float64Array.from(list).sort()
      expect([...result.subarray(0, count)]).toEqual([...sorted.subarray(0, count)])
      expect([...result.sort()]).toEqual([...sorted])
    }),
  )
})
