import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceWalk } from '../../../testing/golden/finance/price-walk'
import { readPrices, readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import { structure, structureSeries, structureWeights } from '../../../testing/golden/finance/structure'
import { portfolioReturns } from '../../returns/portfolio'
import { TAIL_LEVEL } from '../measure'
import { normalTail } from '../predictions/normal'
import { sampleTail } from '../predictions/sample'
import { centred } from './centred'
import { decompose, decomposeColumns } from './decompose'
import { weightedSum } from './held-returns'
import { quantileWeights, shortfallWeights } from './historical'

/** What the issue asks for: components add up to the total. */
const ADDS_UP = 1e-10
/** Published to six decimals. */
const SIX_DECIMALS = 5e-7
/** Two ways of summing 280 products of size 1e-2, in float64. */
const SAME = 1e-13
/** Numerical slopes with step 1e-7 of figures near 1e-2: rounding 1e-17 / 1e-7, times a weight. */
const NUMERICAL_SLOPE = 1e-9

const near = (measured: number, truth: number, tolerance: number) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const componentsOf = (contributions: readonly { component: number }[]) =>
  contributions.map(({ component }) => component)

describe('against numpy', () => {
  const tables = decompose(structureSeries, structureWeights)

  it('makes all eight tables', () => {
    const names = tables.map(({ method, measure, confidence }) => `${method} ${measure} ${confidence}`)
    expect(new Set(names).size).toBe(8)
    expect(structure.decompositions).toHaveLength(8)
  })

  it.each(structure.decompositions)('$method $measure at $confidence', (truth) => {
    const { total, contributions } = tables.find(
      ({ method, measure, confidence }) =>
        method === truth.method && measure === truth.measure && confidence === truth.confidence,
    )!
    const slope = truth.method === 'gaussian' ? SAME : NUMERICAL_SLOPE
    near(total, truth.total, SAME)
    contributions.forEach((row, i) => {
      near(row.component, truth.components[i], slope)
      near(row.incremental, truth.incremental[i], SAME)
      near(row.marginal * row.weight, row.component, 0)
      near(row.percent, (100 * row.component) / total, 0)
    })
    near(sum(componentsOf(contributions)), total, ADDS_UP)
  })

  it('a negative component is a hedge, and selling it makes things worse', () => {
    for (const { contributions } of tables) {
      expect(contributions[2].component).toBeLessThan(0)
      expect(contributions[2].incremental).toBeLessThan(0)
    }
  })
})

// Source: PerformanceAnalytics' archived test baseline, edhec data, rows 1-100, 95 %.
describe.skipIf(!sharedData('edhec.csv'))('PerformanceAnalytics', () => {
  it('portfolio Gaussian VaR 0.012916 with the sample deviation, and its components', () => {
    const weights = [0.3, 0.4, 0.3]
    const columns = readTable('edhec.csv')
      .columns.slice(0, 3)
      .map((column) => column.slice(0, 100))
    // The first table is the Gaussian VaR at 95 %.
    const parts = decomposeColumns(['a', 'b', 'c'], weights, columns)[0].contributions
    const total = sum(componentsOf(parts))
    near(total, 0.012916, SIX_DECIMALS)
    const { mean, deviation } = centred(weightedSum(weights, columns))
    near(total, normalTail(mean, deviation, 0.05).valueAtRisk, 1e-15)
  })
})

describe.skipIf(!sharedData('pypfopt_stock_prices.csv'))('twenty shares', () => {
  it('add up on the days they have in common', () => {
    const series = readPrices('pypfopt_stock_prices.csv')
    const weights = Object.fromEntries(series.map(({ ticker }) => [ticker, 0.9 / series.length]))
    const { returns } = portfolioReturns(series, weights, 0.1)
    const sorted = returns.slice().sort()
    for (const { method, measure, confidence, total, contributions } of decompose(series, weights)) {
      expect(contributions).toHaveLength(series.length)
      near(sum(componentsOf(contributions)), total, ADDS_UP)
      near(sum(contributions.map(({ percent }) => percent)), 100, 1e-6)
      if (method === 'historical') near(total, sampleTail(sorted, TAIL_LEVEL[confidence])[measure], SAME)
    }
  })
})

// Whole thousandths: many days are equal, many portfolios do not move, and hedges are exact.
const DAYS = 30
const plain = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: DAYS, maxLength: DAYS })
const KINDS = ['free', 'constant', 'twin', 'hedge', 'zero'] as const
const book = fc
  .tuple(
    plain,
    fc.array(fc.tuple(fc.constantFrom(...KINDS), plain), { maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([first, others, shares]) => {
    const columnOf = (kind: (typeof KINDS)[number], own: number[]) =>
      kind === 'free'
        ? own
        : first.map((value) => ({ constant: own[0], twin: value, hedge: -value, zero: 0 })[kind])
    const columns = [first, ...others.map(([kind, own]) => columnOf(kind, own))].map((column) =>
      Float64Array.from(column, (value) => value / 1000),
    )
    // A tenth stays in cash.
    const held = shares.slice(0, columns.length)
    return { columns, weights: held.map((share) => (0.9 * share) / sum(held)) }
  })

describe('laws', () => {
  it('components add up to the measure of the portfolio itself, everything finite', () => {
    fc.assert(
      fc.property(book, ({ columns, weights }) => {
        const portfolio = weightedSum(weights, columns)
        const { mean, deviation } = centred(portfolio)
        const sorted = portfolio.slice().sort()
        const tickers = columns.map((_, i) => String(i))
        for (const table of decomposeColumns(tickers, weights, columns)) {
          const level = TAIL_LEVEL[table.confidence]
          const whole =
            table.method === 'gaussian' ? normalTail(mean, deviation, level) : sampleTail(sorted, level)
          near(table.total, whole[table.measure], 0)
          near(sum(componentsOf(table.contributions)), table.total, ADDS_UP)
          for (const row of table.contributions) {
            for (const value of [row.marginal, row.component, row.percent, row.incremental])
              expect(Number.isFinite(value)).toBe(true)
          }
        }
      }),
    )
  })

  it('a single holding is all of it, and selling it takes all of it away', () => {
    fc.assert(
      fc.property(plain, (values) => {
        const column = Float64Array.from(values, (value) => value / 1000)
        for (const { total, contributions } of decomposeColumns(['a'], [0.8], [column])) {
          near(contributions[0].incremental, total, ADDS_UP)
          near(contributions[0].component, total, ADDS_UP)
        }
      }),
    )
  })

  it('weights of ranks add up to one and give the measure of the sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.05, 0.01, 0.1, 0.5),
        (values, level) => {
          const sorted = Float64Array.from(values, (value) => value / 100).sort()
          const { valueAtRisk, expectedShortfall } = sampleTail(sorted, level)
          const quantile = quantileWeights(sorted.length, level)
          const tail = shortfallWeights(sorted.length, level)
          for (const [ranks, truth] of [
            [quantile, valueAtRisk],
            [tail, expectedShortfall],
          ] as const) {
            near(sum(ranks.weights), 1, SAME)
            near(-sum(ranks.weights.map((weight, k) => weight * sorted[ranks.first + k])), truth, SAME)
          }
        },
      ),
    )
  })
})

describe('bad input', () => {
  it('holdings that never move', () => {
    const nothing = { ticker: 'a', weight: 1, marginal: 0, component: 0, percent: 0, incremental: 0 }
    const tables = decomposeColumns(['a'], [1], [new Float64Array(5)])
    expect(tables.map(({ contributions }) => contributions)).toEqual(tables.map(() => [nothing]))
  })

  it('a single day', () => {
    for (const { total } of decomposeColumns(['a'], [1], [Float64Array.of(-0.02)])) near(total, 0.02, 1e-17)
  })

  it('leaves out what has no weight, and refuses an empty portfolio', () => {
    const series = [priceWalk('A', 60), priceWalk('B', 60)]
    expect(decompose(series, { A: 0, B: 0.5 })[0].contributions.map(({ ticker }) => ticker)).toEqual(['B'])
    expect(() => decompose(series, { A: 0 })).toThrow(expect.objectContaining({ code: 'portfolio/empty' }))
  })
})
