import { describe, expect, test } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { TAIL_LEVEL } from '../measure'
import { byConfidence, type Holdings } from '../method'
import { typedArrays } from '../monte-carlo/paths'
import { studentTPrediction } from '../predictions/student-t'
import { monteCarlo, monteCarloModel, simulatedPrediction } from './monte-carlo'

/** 10,000 paths: at 99 % the VaR is known to about 3 % of it, at 99.9 % to about 9 %. */
const SIMULATION = { 0.05: 0.06, 0.01: 0.12, 0.001: 0.3 }
const LEVELS = [0.05, 0.01, 0.001] as const

function holdings(columns: Float64Array[], weights = columns.map(() => 1 / columns.length)) {
  const returns = columns[0].map((_, day) => columns.reduce((sum, c, i) => sum + weights[i] * c[day], 0))
  return { returns, held: { weights, columns } satisfies Holdings }
}

/** Days with one shared and one own t move each, of 5 degrees. */
function market(size: number, days: number, seed = 1): Float64Array[] {
  const random = randomStream(seed, 'market')
  const columns = Array.from({ length: size }, () => new Float64Array(days))
  for (let day = 0; day < days; day++) {
    const shared = studentTVariate(random, 5)
    for (const [i, column] of columns.entries()) {
      column[day] = 0.0004 + 0.006 * (1 + i / size) * (shared + studentTVariate(random, 5))
    }
  }
  return columns
}

const tails = (prediction: ReturnType<ReturnType<typeof monteCarlo.fit>['next']>) =>
  LEVELS.map((level) => prediction.tail(level).valueAtRisk)

describe('Monte Carlo', () => {
  test('a single holding: its own t times its volatility', () => {
    const { returns, held } = holdings(market(1, 1_500))
    const fitted = monteCarlo.fit(returns, held)
    const { location, scales, degrees, maps } = fitted.spec()
    expect(degrees).toBe(200)
    expect(maps.length).toBeGreaterThan(0)
    const many = monteCarloModel('multivariateT').fit(returns, held)
    // One column: the multivariate t is the t of that column, and what is drawn has a closed form.
    const t = many.spec()
    const exact = studentTPrediction(t.location, t.scales[0], t.degrees)
    for (const level of LEVELS) {
      const wanted = exact.tail(level).valueAtRisk
      expect(Math.abs(many.next().tail(level).valueAtRisk / wanted - 1)).toBeLessThan(SIMULATION[level])
      expect(Math.abs(fitted.next().tail(level).valueAtRisk / wanted - 1)).toBeLessThan(2 * SIMULATION[level])
    }
    expect(location).toBeCloseTo(t.location, 3)
    expect(scales[0] / t.scales[0]).toBeCloseTo(1, 1)
  })

  test('two identical tickers are one with the weights together', () => {
    const [column] = market(1, 800)
    const once = holdings([column], [1])
    const twice = holdings([column, column], [0.3, 0.7])
    for (const kind of ['tCopula', 'multivariateT'] as const) {
      const a = monteCarloModel(kind).fit(once.returns, once.held)
      const b = monteCarloModel(kind).fit(twice.returns, twice.held)
      expect(b.notes).toEqual([])
      LEVELS.forEach((level, k) => {
        expect(Math.abs(tails(b.next())[k] / tails(a.next())[k] - 1)).toBeLessThan(2 * SIMULATION[level])
      })
    }
  })

  test('the order of the holdings changes nothing but the draw', () => {
    const columns = market(4, 800)
    const weights = [0.4, 0.3, 0.2, 0.1]
    const a = holdings(columns, weights)
    const b = holdings(columns.toReversed(), weights.toReversed())
    const one = tails(monteCarlo.fit(a.returns, a.held).next())
    const other = tails(monteCarlo.fit(b.returns, b.held).next())
    LEVELS.forEach((level, k) => {
      expect(Math.abs(one[k] / other[k] - 1)).toBeLessThan(2 * SIMULATION[level])
      expect(one[k]).not.toBe(other[k])
    })
  })

  test('the same history gives the same figures', () => {
    const { returns, held } = holdings(market(3, 400))
    const [a, b] = [monteCarlo.fit(returns, held), monteCarlo.fit(returns, held)]
    expect(tails(b.next())).toEqual(tails(a.next()))
    expect(b.standardError(0.01)).toBe(a.standardError(0.01))
    expect(b.horizons(2)[1].tail(0.01)).toEqual(a.horizons(2)[1].tail(0.01))
  })

  test('seeing a day is the same as knowing it, as far as volatility goes; cash only scales', () => {
    const { returns, held } = holdings(market(3, 400))
    const fitted = monteCarlo.fit(returns, held)
    const before = fitted.next().tail(0.01).valueAtRisk
    fitted.see(-0.1, [-0.1, -0.1, -0.1])
    expect(fitted.next().tail(0.01).valueAtRisk).toBeGreaterThan(1.5 * before)
    for (let day = 0; day < 300; day++) fitted.see(0, [0, 0, 0])
    expect(fitted.next().tail(0.01).valueAtRisk).toBeGreaterThan(0)
    // No less than a tenth of the usual volatility.
    expect(fitted.next().tail(0.01).valueAtRisk).toBeLessThan(0.12 * before)

    const half = { ...held, weights: held.weights.map((weight) => weight / 2) }
    const withCash = monteCarlo.fit(
      returns.map((value) => value / 2),
      half,
    )
    expect(withCash.next().tail(0.01).valueAtRisk).toBeCloseTo(before / 2, 12)
  })

  test('ES >= VaR, both rise with the confidence, and the probability is the inverse', () => {
    const { returns, held } = holdings(market(5, 600))
    const prediction = monteCarlo.fit(returns, held).next()
    const table = Object.values(byConfidence((confidence) => prediction.tail(TAIL_LEVEL[confidence])))
    table.forEach(({ valueAtRisk, expectedShortfall }, k) => {
      expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
      if (k > 0) expect(valueAtRisk).toBeGreaterThan(table[k - 1].valueAtRisk)
      if (k > 0) expect(expectedShortfall).toBeGreaterThan(table[k - 1].expectedShortfall)
    })
    for (const level of LEVELS) {
      expect(prediction.probability(-prediction.tail(level).valueAtRisk)).toBeCloseTo(level, 10)
    }
  })

  test('many paths from a simulator say the same, more exactly', async () => {
    const { returns, held } = holdings(market(4, 600))
    const fitted = monteCarlo.fit(returns, held)
    const many = await simulatedPrediction(fitted.spec(), typedArrays, 100_000)
    LEVELS.forEach((level, k) => {
      const few = tails(fitted.next())[k]
      expect(Math.abs(many.tail(level).valueAtRisk / few - 1)).toBeLessThan(SIMULATION[level])
      expect(many.probability(-many.tail(level).valueAtRisk)).toBeCloseTo(level, 10)
    })
  })

  test('over several days losses grow about with the root of time, from the same first day', () => {
    const { returns, held } = holdings(market(3, 600))
    const fitted = monteCarlo.fit(returns, held)
    const [first, ...later] = fitted.horizons(10)
    const day = fitted.next().tail(0.05).valueAtRisk
    expect(Math.abs(first.tail(0.05).valueAtRisk / day - 1)).toBeLessThan(0.05)
    const ratio = later[8].tail(0.05).valueAtRisk / (day * Math.sqrt(10))
    // Volatility that moves along the path widens the tail, the mean gain narrows it.
    expect(ratio).toBeGreaterThan(0.75)
    expect(ratio).toBeLessThan(1.15)
  })

  test('the standard error is a plausible share of the VaR, and larger further out', () => {
    const { returns, held } = holdings(market(4, 1_000))
    const fitted = monteCarlo.fit(returns, held)
    const [at5, at1, at01] = LEVELS.map((level) => fitted.standardError(level))
    const [var5, var1] = tails(fitted.next())
    // The volatility alone: sqrt((kurtosis - 1) * 0.06 / 1.94) / 2 with a kurtosis between 3 and 12.
    expect(at5 / var5).toBeGreaterThan(0.1)
    expect(at5 / var5).toBeLessThan(0.5)
    expect(at1).toBeGreaterThan(at5)
    expect(at01).toBeGreaterThan(at1)
    expect(at1 / var1).toBeLessThan(0.5)
  })
})

describe('odd histories', () => {
  const day = (seed: number) => market(1, 100, seed)[0]
  const constant = (value: number) => new Float64Array(100).fill(value)
  const mostlyZero = day(3).map((value, i) => (i % 4 ? 0 : value))
  test.each<[string, Float64Array[]]>([
    ['one constant', [day(1), constant(0.001)]],
    ['one of zeros', [day(1), constant(0)]],
    ['all constant', [constant(0.001), constant(-0.002)]],
    ['all zeros', [constant(0), constant(0)]],
    ['mostly unchanged prices', [day(1), mostlyZero, mostlyZero]],
    ['opposite holdings', [day(1), day(1).map((value) => -value)]],
    ['more holdings than would fit', Array.from({ length: 130 }, (_, i) => day(i))],
    ['one enormous day', [day(1), day(2).with(50, 9)]],
  ])('%s: finite numbers', (name, columns) => {
    for (const kind of ['tCopula', 'multivariateT'] as const) {
      const { returns, held } = holdings(columns)
      const fitted = monteCarloModel(kind, 500).fit(returns, held)
      fitted.see(
        0,
        columns.map(() => 0),
      )
      for (const prediction of [fitted.next(), ...fitted.horizons(2)]) {
        for (const level of LEVELS) {
          const { valueAtRisk, expectedShortfall } = prediction.tail(level)
          expect(Number.isFinite(valueAtRisk) && expectedShortfall >= valueAtRisk, name).toBe(true)
        }
      }
      expect(Number.isFinite(fitted.standardError(0.01))).toBe(true)
    }
  })

  test('a constant holding contributes its constant', () => {
    const { returns, held } = holdings([constant(0.001), constant(-0.002)], [0.5, 0.5])
    const fitted = monteCarlo.fit(returns, held)
    expect(fitted.next().tail(0.01).valueAtRisk).toBeCloseTo(0.0005, 12)
  })

  test('mostly unchanged prices are said', () => {
    const { returns, held } = holdings([day(1), mostlyZero])
    expect(monteCarlo.fit(returns, held).notes).toContainEqual({
      code: 'risk/margin-normal',
      detail: { columns: 1 },
    })
  })
})
