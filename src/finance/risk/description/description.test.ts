import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { readPrices, sharedData } from '../../../testing/golden/finance/shared-prices'
import {
  STRUCTURE_CASH,
  structure,
  structureSeries,
  structureWeights,
} from '../../../testing/golden/finance/structure'
import { portfolioReturns } from '../../returns/portfolio'
import { simpleReturns } from '../../returns/simple'
import { drawdown } from '../drawdown'
import { autocorrelations, ljungBox } from './autocorrelation'
import { describe } from './describe'
import { drawdowns } from './drawdowns'
import { jarqueBera } from './jarque-bera'
import { tailIndex } from './tail-index'
import { volatilityCone } from './volatility-cone'

/** The same sums in another order, in float64: relative, absolute below 1. */
const SAME = 1e-12
const near = (measured: number, truth: number, tolerance = SAME) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(truth), 1),
  )
const nearAll = (measured: ArrayLike<number>, truth: ArrayLike<number>) => {
  expect(measured.length).toBe(truth.length)
  for (let i = 0; i < truth.length; i++) near(measured[i], truth[i])
}
const daysOf = (returns: ArrayLike<number>) => Int32Array.from(returns, (_, i) => i + 1)
const of = (returns: Float64Array) => describe(0, daysOf(returns), returns)

suite('against scipy and numpy', () => {
  const truth = structure.description
  const { start, dates, returns } = portfolioReturns(structureSeries, structureWeights, STRUCTURE_CASH)
  const result = describe(start, dates, returns)

  it('moments, Jarque-Bera, Ljung-Box, Hill', () => {
    for (const name of ['mean', 'volatility', 'skewness', 'excessKurtosis'] as const)
      near(result[name], truth[name])
    near(result.jarqueBera.statistic, truth.jarqueBera.statistic)
    near(result.jarqueBera.pValue, truth.jarqueBera.pValue)
    for (const name of ['ljungBox', 'ljungBoxSquares'] as const) {
      near(result[name].statistic, truth[name].statistic)
      near(result[name].pValue, truth[name].pValue)
      expect(result[name].lags).toBe(20)
    }
    near(result.tailIndex!.value, truth.tailIndex)
    expect(result.tailIndex!.exceedances).toBe(truth.exceedances)
    near(result.tailIndex!.standardError, truth.tailIndex / Math.sqrt(truth.exceedances))
  })

  it('a sample that Jarque-Bera does not reject', () => {
    const { skewness, excessKurtosis } = of(simpleReturns(structureSeries[1].close).slice(-60))
    const { statistic, pValue } = jarqueBera(60, skewness, excessKurtosis)
    near(statistic, truth.jarqueBeraOfLast60.statistic)
    near(pValue, truth.jarqueBeraOfLast60.pValue)
  })

  it('autocorrelations and their band', () => {
    nearAll(result.autocorrelation.returns, truth.acf)
    nearAll(result.autocorrelation.squares, truth.acfSquares)
    near(result.autocorrelation.band, 1.96 / Math.sqrt(280))
  })

  it('the volatility cone', () => {
    expect(result.volatilityCone.map(({ window }) => window)).toEqual([10, 20, 60, 120, 250])
    result.volatilityCone.forEach((row, i) => nearAll(Object.values(row), Object.values(truth.cone[i])))
  })

  it('the distance below the peak', () => nearAll(result.underwater, truth.underwater))

  it('worst and best day', () => {
    expect(result.worst.value).toBe(Math.min(...returns))
    expect(returns[dates.indexOf(result.best.day)]).toBe(Math.max(...returns))
  })
})

suite('drawdown', () => {
  it('finds peak and trough', () => {
    const result = drawdown(1, [2, 3, 4, 5, 6], [0.1, -0.5, 0.2, 1, -0.1])
    expect(result).toEqual({
      maximum: expect.closeTo(0.5, 14),
      current: expect.closeTo(0.1, 14),
      peak: 2,
      trough: 3,
    })
  })

  it('starts from the day before the first return', () => {
    expect(drawdown(1, [2, 3], [-0.2, 0.1])).toMatchObject({
      peak: 1,
      trough: 2,
      current: expect.closeTo(0.12, 14),
    })
    expect(drawdown(1, [2], [0.3])).toEqual({ maximum: 0, current: 0, peak: 1, trough: 1 })
  })

  it('the table is worked by hand', () => {
    // Wealth 1, 0.9, 0.8, 1, 1.1, 0.99, 1.045: one fall that was made good, one that is not.
    const prices = Float64Array.of(1, 0.9, 0.8, 1, 1.1, 0.99, 1.045)
    const { episodes } = drawdowns(0, [1, 2, 3, 4, 5, 6], simpleReturns(prices))
    expect(episodes).toEqual([
      { peak: 0, trough: 2, recovery: 3, depth: expect.closeTo(0.2, 14), fall: 2, climb: 1 },
      { peak: 4, trough: 5, recovery: null, depth: expect.closeTo(0.1, 14), fall: 1, climb: 1 },
    ])
  })

  it('a total loss is never made good', () => {
    const { episodes, underwater } = drawdowns(0, [1, 2, 3], [0.1, -1, 5])
    expect(episodes).toEqual([{ peak: 1, trough: 2, recovery: null, depth: 1, fall: 1, climb: 1 }])
    expect([...underwater]).toEqual([0, 1, 1])
  })

  it('episodes cover exactly the days under water, and do not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 60 }),
        (percents) => {
          const returns = percents.map((percent) => percent / 100)
          const { episodes, underwater } = drawdowns(0, daysOf(returns), returns)
          const covered = new Set<number>()
          for (const { peak, trough, recovery, depth, fall, climb } of episodes) {
            expect(trough - peak).toBe(fall)
            expect((recovery ?? returns.length) - trough).toBe(climb)
            near(depth, Math.max(...underwater.slice(peak, recovery ?? undefined)))
            near(depth, underwater[trough - 1])
            for (let day = peak + 1; day < (recovery ?? returns.length + 1); day++) {
              expect(covered.has(day)).toBe(false)
              covered.add(day)
            }
          }
          underwater.forEach((below, i) => expect(below > 0).toBe(covered.has(i + 1)))
        },
      ),
    )
  })

  it('a price back at its old high has recovered, whatever the rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 100, max: 1_000 }),
        (below, high) => {
          const prices = Float64Array.of(high, ...below, high)
          const { episodes, underwater } = drawdowns(0, daysOf(prices), simpleReturns(prices))
          expect(episodes).toHaveLength(1)
          expect(episodes[0].recovery).toBe(below.length + 1)
          expect(underwater.at(-1)).toBe(0)
        },
      ),
    )
  })

  it('keeps the ten deepest, deepest first', () => {
    const returns = Float64Array.from({ length: 30 }, (_, i) => (i % 2 ? 1 : -0.01 * (1 + ((i * 7) % 30))))
    const { drawdowns: table } = of(returns)
    expect(table).toHaveLength(10)
    expect(table.every(({ depth }, i) => i === 0 || depth <= table[i - 1].depth)).toBe(true)
  })
})

suite('tail index', () => {
  it('is worked by hand', () => {
    // 20 losses e^1 .. e^20 per mille of a per mille: k = 10, logs of ratios to the eleventh 10, 9, ..., 1.
    const returns = Float64Array.from({ length: 20 }, (_, i) => -1e-9 * Math.exp(i + 1))
    const { value, standardError, exceedances } = tailIndex(returns)!
    expect(exceedances).toBe(10)
    near(value, 10 / 55)
    near(standardError, 10 / 55 / Math.sqrt(10))
  })

  it('finds the index of a Pareto tail', () => {
    const random = randomStream(3, 'pareto')
    const losses = Float64Array.from({ length: 20_000 }, () => -0.01 * (1 - random.uniform()) ** (-1 / 3))
    const { value, standardError, exceedances } = tailIndex(losses)!
    expect(exceedances).toBe(1_000)
    // Four standard errors of 0.095.
    expect(Math.abs(value - 3)).toBeLessThan(4 * standardError)
  })

  it('is unknown for few losses and for equal ones', () => {
    expect(tailIndex(new Float64Array(19).fill(-0.01))).toBeUndefined()
    expect(tailIndex(new Float64Array(100).fill(-0.01))).toBeUndefined()
    expect(tailIndex(new Float64Array(100))).toBeUndefined()
  })
})

suite('bad input', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || typeof value !== 'object' || Object.values(value).every(finite)

  it('any history of two returns or more is finite', () => {
    const values = fc.constantFrom(0, 0, 0.001, 0.01, -0.01, -0.5, -1, 3, 1e-17, 0.1)
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 300 }), (returns) => {
        expect(finite(of(Float64Array.from(returns)))).toBe(true)
      }),
    )
  })

  it('a constant history', () => {
    const result = of(new Float64Array(300).fill(0.1))
    expect(result).toMatchObject({ volatility: 0, skewness: 0, excessKurtosis: 0, drawdowns: [] })
    expect(result.jarqueBera).toEqual({ statistic: 0, pValue: 1 })
    expect(result.ljungBox).toEqual({ statistic: 0, pValue: 1, lags: 20 })
    expect(result.tailIndex).toBeUndefined()
    expect(result.autocorrelation.returns.every((value) => value === 0)).toBe(true)
  })

  it('short histories', () => {
    expect(() => of(Float64Array.of(0.1))).toThrow(expect.objectContaining({ code: 'data/too-short' }))
    expect(volatilityCone(new Float64Array(9))).toEqual([])
    // Alternating: rho[1] = -(n - 1) / n for n = 4, and so on; lags 4 to 20 do not exist.
    const alternating = autocorrelations(Float64Array.of(1, -1, 1, -1), 20)
    nearAll(alternating.slice(0, 4), [-0.75, 0.5, -0.25, 0])
    const { statistic, lags } = ljungBox(alternating, 4)
    expect(lags).toBe(3)
    near(statistic, 24 * (0.75 ** 2 / 3 + 0.5 ** 2 / 2 + 0.25 ** 2))
  })
})

// The S&P 500's own record, in every almanac: peak 2007-10-09 1565.15, trough 2009-03-09 676.53; and 2000 to 2002.
suite.skipIf(!sharedData('vega_sp500-2000.csv'))('S&P 500', () => {
  it('fell 56.8 % from 9 October 2007 to 9 March 2009', () => {
    const close = readPrices('vega_sp500-2000.csv').find(({ ticker }) => ticker === 'adjclose')!
    const { drawdowns: table, tailIndex: tail } = describe(
      close.dates[0],
      close.dates.slice(1),
      simpleReturns(close.close),
    )
    const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000
    expect(table[0]).toMatchObject({ peak: day(2007, 10, 9), trough: day(2009, 3, 9) })
    expect(table[0].recovery).toBe(day(2013, 3, 28))
    near(table[0].depth, 1 - 676.53 / 1565.15, 1e-6)
    expect(table[1]).toMatchObject({ peak: day(2000, 3, 24), trough: day(2002, 10, 9) })
    // Daily shares and indices: between 2 and 5 in the literature.
    expect(tail!.value).toBeGreaterThan(2)
    expect(tail!.value).toBeLessThan(5)
  })
})
