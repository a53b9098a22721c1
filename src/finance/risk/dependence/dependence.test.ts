import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot } from '../../../numerics/vector'
import { priceList, priceWalk } from '../../../testing/golden/finance/price-walk'
import { readPrices, sharedData } from '../../../testing/golden/finance/shared-prices'
import { structure, structureSeries, structureWeights } from '../../../testing/golden/finance/structure'
import { centred, correlation } from '../decomposition/centred'
import { heldReturns } from '../decomposition/held-returns'
import { dependence, dependenceOf } from './dependence'
import { principalFactors } from './principal-factors'

/** Two ways of summing 280 products in float64, relative to figures near 1. */
const SAME = 1e-12

const near = (measured: number, truth: number, tolerance = SAME) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const nearAll = (measured: ArrayLike<number>, truth: ArrayLike<number>) => {
  expect(measured.length).toBe(truth.length)
  for (let i = 0; i < truth.length; i++) near(measured[i], truth[i])
}

describe('against numpy', () => {
  const truth = structure.dependence
  const result = dependence(structureSeries, structureWeights)!

  it('correlation, factors with their signs, diversification, concentration', () => {
    expect(result.tickers).toEqual(['A', 'B', 'C'])
    result.correlation.forEach((row, i) => nearAll(row, truth.correlation[i]))
    result.factors.forEach(({ share, loadings }, k) => {
      near(share, truth.shares[k])
      nearAll(loadings, truth.loadings[k])
    })
    near(result.diversificationRatio, truth.diversificationRatio)
    near(result.concentration.herfindahl, truth.herfindahl)
    near(result.concentration.effectiveHoldings, 1 / truth.herfindahl)
  })

  it('the last window: half of a history of 280', () => {
    const { window, dates, meanCorrelation, beta } = result.rolling!
    expect(window).toBe(truth.window)
    expect(dates).toHaveLength(141)
    expect(dates.at(-1)).toBe(10_280)
    near(meanCorrelation.at(-1)!, truth.lastMeanCorrelation)
    nearAll(
      beta.map((row) => row.at(-1)!),
      truth.lastBeta,
    )
  })
})

describe('rolling windows', () => {
  const series = ['A', 'B', 'C', 'D'].map((ticker) => priceWalk(ticker, 1_800))
  const weights = { A: 0.4, B: 0.3, C: 0.2, D: 0.05 }
  const held = heldReturns(series, weights)
  const { window, dates, meanCorrelation, beta } = dependence(series, weights)!.rolling!

  it('are thinned out to 500 at most, evenly, the last one ending today', () => {
    expect(window).toBe(250)
    // 1,550 windows, every fourth.
    expect(dates).toHaveLength(388)
    expect(dates.at(-1)).toBe(held.dates.at(-1))
    expect(dates.every((day, i) => i === 0 || day - dates[i - 1] === 4)).toBe(true)
  })

  it('are the mean over all pairs, and betas whose weighted sum is 1', () => {
    dates.forEach((day, point) => {
      near(
        held.weights.reduce((sum, weight, i) => sum + weight * beta[i][point], 0),
        1,
      )
      if (point % 50 > 0) return
      const end = held.dates.indexOf(day) + 1
      const parts = held.columns.map((column) => centred(column.slice(end - window, end)))
      const pairs = parts.flatMap((a, i) => parts.slice(0, i).map((b) => correlation(a, b)))
      expect(pairs).toHaveLength(6)
      near(meanCorrelation[point], pairs.reduce((sum, value) => sum + value, 0) / 6)
    })
  })

  it('need 60 days', () => {
    const of = (days: number) => [priceWalk('A', days), priceWalk('B', days)]
    expect(dependence(of(60), { A: 0.5, B: 0.5 })!.rolling).toBeNull()
    expect(dependence(of(61), { A: 0.5, B: 0.5 })!.rolling).toMatchObject({ window: 30 })
  })
})

// Whole thousandths: ties, columns that never move, twins and hedges.
const column = fc.oneof(
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 70, maxLength: 70 }),
  fc.integer({ min: -2, max: 2 }).map((value) => new Array<number>(70).fill(value)),
)
const dates = Int32Array.from({ length: 70 }, (_, i) => i)

describe('laws', () => {
  it('correlations in [-1, 1], shares that add up to 1, orthonormal loadings, nothing that is not a number', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 5 }),
        fc.array(fc.constantFrom(1, -1), { maxLength: 2 }),
        (plain, copies) => {
          const all = [...plain, ...copies.map((sign) => plain[0].map((value) => sign * value))]
          if (all.length < 2) return
          const columns = all.map((values) => Float64Array.from(values, (value) => value / 1000))
          const tickers = columns.map((_, i) => String(i))
          const weights = columns.map(() => 0.9 / columns.length)
          const result = dependenceOf({ tickers, weights, dates, columns })
          result.correlation.forEach((row, i) => {
            expect(row[i]).toBe(1)
            row.forEach((value, j) => {
              expect(Math.abs(value)).toBeLessThanOrEqual(1)
              expect(value).toBe(result.correlation[j][i])
            })
          })
          near(
            result.factors.reduce((sum, { share }) => sum + share, 0),
            1,
          )
          result.factors.forEach(({ share, loadings }, k) => {
            expect(share).toBeLessThanOrEqual(result.factors[k - 1]?.share ?? 1 + SAME)
            expect(loadings.reduce((sum, loading) => sum + loading, 0)).toBeGreaterThan(-1e-9)
            result.factors.forEach((other, l) => near(dot(loadings, other.loadings), k === l ? 1 : 0))
          })
          expect(result.diversificationRatio).toBeGreaterThanOrEqual(1 - SAME)
          near(result.concentration.effectiveHoldings, columns.length, 1e-9)
          const { meanCorrelation, beta } = result.rolling!
          for (const values of [meanCorrelation, ...beta])
            expect(values.every((value) => Number.isFinite(value))).toBe(true)
        },
      ),
    )
  })

  it('factors put the correlation matrix together again', () => {
    const matrix = dependence(structureSeries, structureWeights)!.correlation
    const factors = principalFactors(matrix)
    matrix.forEach((row, i) =>
      row.forEach((value, j) =>
        near(
          factors.reduce((sum, { eigenvalue, loadings }) => sum + eigenvalue * loadings[i] * loadings[j], 0),
          value,
        ),
      ),
    )
  })
})

describe('bad input', () => {
  const days = Array.from({ length: 80 }, (_, i) => i)

  it('is null for one holding', () => {
    expect(dependence([priceWalk('A', 80), priceWalk('B', 80)], { A: 0.9 })).toBeNull()
  })

  it('a price that never moves has correlation 0 with the others and beta 0', () => {
    const flat = priceList('F', days, new Array<number>(80).fill(7))
    const moving = priceWalk('M', 80, { from: 0 })
    const { correlation: matrix, rolling } = dependence([flat, moving], { F: 0.5, M: 0.5 })!
    expect(matrix.map((row) => [...row])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(rolling!.beta[0].every((value) => value === 0)).toBe(true)
    rolling!.beta[1].forEach((value) => near(value, 2))
  })

  it('so has one that grows by the same each day, though its returns differ in the last digit', () => {
    const steady = priceList(
      'S',
      days,
      days.map((day) => 3 * 1.0001 ** day),
    )
    expect(dependence([steady, priceWalk('M', 80, { from: 0 })], { S: 0.5, M: 0.5 })!.correlation[0][1]).toBe(
      0,
    )
  })

  it('nothing moves at all', () => {
    const flat = (ticker: string) => priceList(ticker, days, new Array<number>(80).fill(7))
    const result = dependence([flat('A'), flat('B')], { A: 0.5, B: 0.5 })!
    expect(result.diversificationRatio).toBe(1)
    expect(result.rolling!.meanCorrelation.every((value) => value === 0)).toBe(true)
    expect(result.factors.map(({ share }) => share)).toEqual([0.5, 0.5])
  })
})

describe.skipIf(!sharedData('pypfopt_stock_prices.csv'))('twenty shares', () => {
  it('have one large common factor', () => {
    const series = readPrices('pypfopt_stock_prices.csv')
    const weights = Object.fromEntries(series.map(({ ticker }) => [ticker, 1 / series.length]))
    const { factors, rolling, concentration } = dependence(series, weights)!
    expect(factors[0].share).toBeGreaterThan(2 * factors[1].share)
    expect(factors[0].loadings.every((loading) => loading > 0)).toBe(true)
    near(concentration.effectiveHoldings, 20, 1e-9)
    expect(rolling!.meanCorrelation.every((value) => value > 0 && value < 1)).toBe(true)
  })
})
