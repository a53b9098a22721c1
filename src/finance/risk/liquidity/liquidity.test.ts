import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { priceList, priceWalk } from '../../../testing/golden/finance/price-walk'
import { readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import {
  STRUCTURE_CASH,
  structure,
  structureSeries,
  structureWeights,
} from '../../../testing/golden/finance/structure'
import { corwinSchultzSpreads } from './corwin-schultz'
import { liquidity } from './liquidity'
import { rollSpread } from './roll'
import { amihud, moneyTraded } from './volume'

/** The same sums in another order, in float64: relative. */
const SAME = 1e-11
const near = (measured: number | undefined, truth: number, relative = SAME) =>
  expect(Math.abs(measured! - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(
    relative * Math.abs(truth),
  )
const tail = { valueAtRisk: 0.03, expectedShortfall: 0.04 }

describe('against plain Python loops', () => {
  const truth = structure.liquidity
  const result = liquidity(structureSeries, structureWeights, { value: 1e6, tail })

  it('volume, Amihud, Roll, Corwin and Schultz', () => {
    const [first] = result.rows
    expect(first).toMatchObject({ ticker: 'A', hasVolume: true, hasRange: true })
    near(first.moneyTraded, truth.moneyTraded)
    near(first.amihud, truth.amihud)
    near(first.rollSpread, truth.roll)
    near(first.corwinSchultzSpread, truth.corwinSchultz)
    // Half a million, a fifth of the usual money a day.
    near(first.daysToLiquidate, 500_000 / (0.2 * truth.moneyTraded))
  })

  it('leaves out what has no columns', () => {
    expect(result.rows[1]).toEqual({ ticker: 'B', hasVolume: false, hasRange: false, rollSpread: 0 })
    expect(result).toMatchObject({ participation: 0.2, value: 1e6 })
  })

  it('adds half of the stressed spreads to the VaR', () => {
    const [wA, wB, wC] = structure.weights
    const [, rollB, rollC] = truth.rolls
    const stressed = truth.corwinSchultz + 2.33 * truth.corwinSchultzDeviation
    const cost = (wA * stressed + wB * rollB + wC * rollC) / 2
    expect(result.adjusted!.valueAtRisk).toBe(tail.valueAtRisk)
    near(result.adjusted!.cost, cost)
    near(result.adjusted!.liquidityAdjusted, tail.valueAtRisk + cost)
    expect(structure.weights.reduce((sum, weight) => sum + weight, STRUCTURE_CASH)).toBeCloseTo(1, 15)
  })

  it('knows no days without a value, and more participation is faster', () => {
    expect(
      liquidity(structureSeries, structureWeights, { value: null, tail }).rows[0].daysToLiquidate,
    ).toBeUndefined()
    const fast = liquidity(structureSeries, structureWeights, { value: 1e6, participation: 0.4, tail })
    near(fast.rows[0].daysToLiquidate! * 2, result.rows[0].daysToLiquidate!)
  })
})

describe('Corwin and Schultz', () => {
  const of = (high: number[], low: number[], close: number[]) =>
    corwinSchultzSpreads(Float64Array.from(high), Float64Array.from(low), Float64Array.from(close))

  it('is the whole spread where nothing but the spread moves the price', () => {
    // Bid 99, ask 101 on both days: beta = 2 g^2, gamma = g^2 with g = ln(101/99), so alpha = g and the spread is 2/100.
    near(of([101, 101], [99, 99], [101, 99])[0], 0.02, 1e-13)
  })

  it('takes out the overnight gap, up and down', () => {
    // The close before is 100, and the next day's range is moved to touch it, as if it had been so from the start.
    expect(of([101, 112], [99, 110], [100, 111])).toEqual(of([101, 102], [99, 100], [100, 101]))
    expect(of([101, 92], [99, 90], [100, 91])).toEqual(of([101, 100], [99, 98], [100, 99]))
  })

  it('sets a negative estimate to zero', () => {
    expect(of([100, 110], [99, 100], [100, 110])).toEqual([0])
    expect(of([100, 100], [100, 100], [100, 100])).toEqual([0])
  })

  it('ignores rows without a range', () => {
    const rows = [NaN, 101, 98, 101, 101, Infinity]
    const lows = [99, 99, 99, 99, 0, 99]
    expect(of(rows, lows, [100, 100, 100, 100, 100, 100])).toEqual([])
  })

  it('finds the spread of a simulated market roughly, and Roll from its closes too', () => {
    const SPREAD = 0.02
    const STEPS = 390
    const DAYS = 400
    const random = randomStream(5, 'spread')
    const high = new Float64Array(DAYS)
    const low = new Float64Array(DAYS).fill(Infinity)
    const close = new Float64Array(DAYS)
    let middle = 100
    for (let day = 0; day < DAYS; day++) {
      for (let step = 0; step < STEPS; step++) {
        middle *= Math.exp((0.005 / Math.sqrt(STEPS)) * random.normal())
        close[day] = middle * (1 + (random.uniform() < 0.5 ? SPREAD / 2 : -SPREAD / 2))
        high[day] = Math.max(high[day], close[day])
        low[day] = Math.min(low[day], close[day])
      }
    }
    const estimates = corwinSchultzSpreads(high, low, close)
    const mean = estimates.reduce((sum, value) => sum + value, 0) / estimates.length
    // Both have a standard error of about a tenth here; the paper's own simulations are as rough.
    expect(Math.abs(mean - SPREAD)).toBeLessThan(0.25 * SPREAD)
    const returns = close.slice(1).map((price, day) => price / close[day] - 1)
    expect(Math.abs(rollSpread(returns)! - SPREAD)).toBeLessThan(0.25 * SPREAD)
  })
})

describe('Roll', () => {
  it('is worked by hand: a price that bounces between bid and ask', () => {
    // Returns +d, -d, ...: the autocovariance is -d^2 about means near 0, the spread 2 d.
    const bounce = Float64Array.from({ length: 41 }, (_, i) => (i % 2 ? -0.01 : 0.01))
    near(rollSpread(bounce), 0.02 * Math.sqrt(40 / 39), 1e-12)
  })

  it('is 0 for a trend, and unknown for a short history', () => {
    expect(rollSpread(Float64Array.from({ length: 40 }, (_, i) => i / 1000))).toBe(0)
    expect(rollSpread(new Float64Array(40))).toBe(0)
    expect(rollSpread(new Float64Array(19))).toBeUndefined()
  })
})

describe('volume', () => {
  it('is worked by hand, without days that have none', () => {
    const close = Float64Array.of(10, 11, 11, 22, 22)
    const volume = Float64Array.of(5, 0, 100, NaN, 1e6)
    // Money 50, 1100, 22e6.
    expect(moneyTraded(close, volume)).toBe(1100)
    // |r| 0 and 0 on the two days that have both.
    expect(amihud(close, volume)).toBe(0)
    near(amihud(Float64Array.of(10, 11), Float64Array.of(NaN, 2)), (1e6 * 0.1) / 22, 1e-14)
  })

  it('looks at the last days only', () => {
    const close = new Float64Array(100).fill(2)
    const volume = Float64Array.from({ length: 100 }, (_, i) => (i < 40 ? 1e9 : 3))
    expect(moneyTraded(close, volume)).toBe(6)
  })
})

describe('bad input', () => {
  const days = [1, 2, 3]
  const bare = priceList('A', days, [1, 2, 3])

  it('columns full of nothing count as missing; too short a history has no spread at all', () => {
    const empty = { ...bare, volume: Float64Array.of(0, NaN, 0), high: Float64Array.of(NaN, 1, NaN) }
    const result = liquidity([{ ...empty, low: Float64Array.of(1, 2, 3) }], { A: 1 }, { value: 10, tail })
    expect(result.rows).toEqual([{ ticker: 'A', hasVolume: false, hasRange: false }])
    expect(result.adjusted).toBeUndefined()
  })

  it('a constant price', () => {
    const flat = priceList(
      'F',
      Array.from({ length: 50 }, (_, i) => i),
      new Array<number>(50).fill(3),
    )
    const columns = { high: flat.close, low: flat.close, volume: new Float64Array(50).fill(1e12) }
    const { rows, adjusted } = liquidity([{ ...flat, ...columns }], { F: 1 }, { value: 10, tail })
    expect(rows[0]).toMatchObject({ amihud: 0, rollSpread: 0, corwinSchultzSpread: 0, moneyTraded: 3e12 })
    expect(adjusted).toEqual({ valueAtRisk: 0.03, cost: 0, liquidityAdjusted: 0.03 })
  })

  it('leaves out what is not held, and refuses an impossible participation', () => {
    const series = [bare, priceWalk('B', 40)]
    expect(liquidity(series, { A: 0, B: 1 }, { value: null, tail }).rows.map(({ ticker }) => ticker)).toEqual(
      ['B'],
    )
    for (const participation of [0, -1, 1.5, NaN])
      expect(() => liquidity(series, { B: 1 }, { value: 1, participation, tail })).toThrow(
        expect.objectContaining({ code: 'risk/participation' }),
      )
  })
})

describe.skipIf(!sharedData('vega_sp500-2000.csv'))('S&P 500', () => {
  it('has every figure; a basis-point market reads as under one per cent, as daily ranges are rough', () => {
    const { header, dates, columns } = readTable('vega_sp500-2000.csv')
    const [high, low, close, volume] = ['high', 'low', 'close', 'volume'].map(
      (name) => columns[header.indexOf(name)],
    )
    const series = [{ ticker: 'SPX', dates, close, high, low, volume, adjusted: false }]
    const { rows, adjusted } = liquidity(series, { SPX: 1 }, { value: 1e6, tail })
    const [row] = rows
    expect(row).toMatchObject({ hasVolume: true, hasRange: true })
    expect(row.corwinSchultzSpread).toBeGreaterThan(0)
    expect(row.corwinSchultzSpread).toBeLessThan(0.01)
    // Index points times shares traded: an enormous "money", a million is sold at once.
    expect(row.daysToLiquidate).toBeLessThan(1e-6)
    expect(row.amihud).toBeGreaterThan(0)
    expect(adjusted!.cost).toBeLessThan(0.02)
  })
})
