import { describe, expect, it } from 'vitest'
import { pairwiseCovariance } from '../../numerics/covariance'
import { mean, standardDeviation } from '../../numerics/moments'
import { priceWalk } from '../../testing/golden/finance/price-walk'
import { simpleReturns } from '../returns/simple'
import { Account } from './account'
import { estimates } from './estimates'
import { minimumVariance } from './minimum-variance'
import type { OptimiseInput } from './optimise'
import { optimise } from './optimise'
import { walkForward } from './walk-forward'

const series = [
  priceWalk('A', 900, { volatility: 0.01, mean: 0.0006 }),
  priceWalk('B', 900, { volatility: 0.02, mean: 0.0008 }),
  priceWalk('C', 900, { volatility: 0.015, mean: 0.0003 }),
]
const input = (change: Partial<OptimiseInput> = {}): OptimiseInput => ({
  series,
  weights: { A: 0.5, B: 0.3 },
  cash: 0.2,
  value: 1000,
  objective: 'minimumVariance',
  constraints: { longOnly: true, maximumWeight: 1 },
  riskFree: 0,
  daysPerYear: 252,
  costBasisPoints: 10,
  ...change,
})
const failure = (code: string, detail?: object) =>
  expect.objectContaining(detail ? { code, detail } : { code })

describe('Account', () => {
  it('drifts, pays for trades from the second on, and counts one-way turnover', () => {
    const account = new Account(100)
    const columns = [Float64Array.of(0.1, 0), Float64Array.of(-0.1, 0)]
    account.rebalance(Float64Array.of(0.5, 0.5))
    account.earn(columns, 0)
    expect(account.returns[0]).toBeCloseTo(0, 15)
    // Drifted to 0.55 / 0.45; back to halves trades 0.1, costs 1 % of that, turns over 0.05.
    account.rebalance(Float64Array.of(0.5, 0.5))
    account.earn(columns, 1)
    expect(account.returns[1]).toBeCloseTo(-0.001, 15)
    expect(account.turnover).toBeCloseTo(0.05, 15)
  })

  it('counts cash as the other side of a purchase', () => {
    const account = new Account(0)
    account.rebalance(Float64Array.of(0.5))
    account.rebalance(Float64Array.of(1))
    expect(account.turnover).toBe(0.5)
  })
})

describe('walk-forward', () => {
  const settings = { series, current: { A: 1 }, cap: 1, riskFree: 0, daysPerYear: 252, costBasisPoints: 10 }

  it('fits on the past only: one period agrees with the same thing done by hand', async () => {
    const short = series.map((one) => ({
      ...one,
      dates: one.dates.slice(0, 126),
      close: one.close.slice(0, 126),
    }))
    const { walkForward: record } = await walkForward({ ...settings, series: short, window: 104, every: 21 })
    const columns = short.map(({ close }) => simpleReturns(close))
    const weights = minimumVariance(pairwiseCovariance(columns.map((column) => column.slice(0, 104))), 1)
    const held = weights.map((weight, i) => (weight * short[i].close[125]) / short[i].close[104])
    const growth = held.reduce((sum, value) => sum + value, 0)
    expect(record?.rebalances).toBe(1)
    expect([record?.from, record?.to]).toEqual([short[0].dates[105], short[0].dates[125]])
    expect(record?.rows[0].annualReturn).toBeCloseTo(growth ** (252 / 21) - 1, 12)
    const single = columns[0].slice(104)
    const own = record!.rows[3]
    expect(own).toMatchObject({ strategy: 'current', turnover: 0 })
    expect(own.volatility).toBeCloseTo(standardDeviation(single) * Math.sqrt(252), 12)
    expect(Math.sign(own.sharpe)).toBe(Math.sign(mean(single)))
  })

  it('keeps four rows, charges costs and counts rebalances', async () => {
    const free = await walkForward({ ...settings, costBasisPoints: 0 })
    const dear = await walkForward({ ...settings, costBasisPoints: 200 })
    expect(free.walkForward).toMatchObject({ rebalances: 19, trials: 4, window: 504 })
    expect(free.walkForward?.rows.map(({ strategy }) => strategy)).toEqual([
      'minimumVariance',
      'maximumSharpe',
      'equalWeight',
      'current',
    ])
    for (const i of [0, 1, 2]) {
      const [before, after] = [free.walkForward!.rows[i], dear.walkForward!.rows[i]]
      expect(after.annualReturn).toBeLessThan(before.annualReturn)
      expect(after.turnover).toBe(before.turnover)
      expect(before.deflatedSharpe).toBeGreaterThanOrEqual(0)
      expect(before.deflatedSharpe).toBeLessThanOrEqual(1)
    }
    // A single holding is never traded.
    expect(dear.walkForward!.rows[3]).toMatchObject({ turnover: 0 })
  })

  it('needs two returns to judge by: five years of months and one are one too few', async () => {
    const outcome = await walkForward({ ...settings, daysPerYear: 12, window: 898, every: 1 })
    expect(outcome).toEqual({
      walkForward: null,
      notes: [{ code: 'allocation/walk-forward-too-short', detail: { needed: 900, have: 899 } }],
    })
    const judged = await walkForward({ ...settings, daysPerYear: 12, window: 897, every: 1 })
    expect(judged.walkForward!.rows.every(({ sharpe }) => Number.isFinite(sharpe))).toBe(true)
  })

  it('says when the history is too short, and counts fallbacks', async () => {
    expect(await walkForward({ ...settings, window: 890 })).toEqual({
      walkForward: null,
      notes: [{ code: 'allocation/walk-forward-too-short', detail: { needed: 911, have: 899 } }],
    })
    const { notes } = await walkForward({ ...settings, riskFree: 9 })
    expect(notes).toEqual([
      { code: 'allocation/walk-forward-fallback', detail: { count: 19, rebalances: 19 } },
    ])
  })
})

describe('optimise', () => {
  it('proposes, compares, and says what to trade', async () => {
    const steps: string[] = []
    const result = await optimise(input(), (_done, _total, message) => void steps.push(message))
    expect(new Set(steps)).toEqual(new Set(['progress.estimates', 'progress.walkForward']))
    expect(result.objectiveValue).toBeCloseTo(result.volatility ** 2, 15)
    expect(result.strategies.map(({ strategy }) => strategy)).toEqual([
      'minimumVariance',
      'maximumSharpe',
      'equalWeight',
      'current',
    ])
    const best = Object.fromEntries(result.strategies.map((one) => [one.strategy, one]))
    for (const { volatility, sharpe } of result.strategies.slice(0, 3)) {
      expect(best.minimumVariance.volatility).toBeLessThanOrEqual(volatility + 1e-12)
      expect(best.maximumSharpe.sharpe).toBeGreaterThanOrEqual(sharpe - 1e-9)
    }
    expect(result.frontier).toHaveLength(25)
    expect(result.notes).toEqual([{ code: 'allocation/cash-invested', detail: { cash: 0.2 } }])
    const [first] = result.trades
    expect(first).toMatchObject({ ticker: 'A', from: 0.5, to: result.weights.A })
    expect(first.money).toBeCloseTo((result.weights.A - 0.5) * 1000, 10)
    expect(first.units! * series[0].close[899]).toBeCloseTo(first.money!, 10)
    expect(result.trades.reduce((sum, { money }) => sum + money!, 0)).toBeCloseTo(200, 9)
  })

  it('keeps the cap', async () => {
    const result = await optimise(input({ constraints: { longOnly: true, maximumWeight: 0.4 } }))
    expect(Math.max(...Object.values(result.weights))).toBeLessThanOrEqual(0.4)
    for (const { weights } of result.frontier)
      expect(Math.max(...Object.values(weights))).toBeLessThanOrEqual(0.4)
  })

  it('names what is impossible', async () => {
    const capped = input({ constraints: { longOnly: true, maximumWeight: 0.3 } })
    const limits = { cap: 0.3, tickers: 3, minimumCap: 1 / 3 }
    await expect(optimise(capped)).rejects.toThrow(failure('allocation/infeasible', limits))
    const greedy = input({ objective: 'maximumSharpe', riskFree: 9 })
    await expect(optimise(greedy)).rejects.toThrow(failure('allocation/no-positive-excess', { riskFree: 9 }))
  })

  it('goes on without a maximum Sharpe when it was not asked for', async () => {
    const result = await optimise(input({ riskFree: 9, value: null }))
    expect(result.strategies.map(({ strategy }) => strategy)).not.toContain('maximumSharpe')
    expect(result.notes.map(({ code }) => code)).toContain('allocation/no-positive-excess')
    expect(result.trades[0]).toMatchObject({ money: null, units: null })
  })

  it('works for one ticker, copies, and a ticker that never moves', async () => {
    const one = await optimise(input({ series: [series[0]], weights: { A: 1 }, cash: 0 }))
    expect(one.weights).toEqual({ A: 1 })
    const copy = { ...series[0], ticker: 'COPY' }
    const flat = { ...series[0], ticker: 'FLAT', close: new Float64Array(900).fill(10) }
    for (const objective of ['minimumVariance', 'maximumSharpe', 'equalWeight'] as const) {
      const { weights } = await optimise(input({ objective, series: [...series, copy, flat] }))
      expect(Math.abs(Object.values(weights).reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(
        1e-12,
      )
    }
  })

  it('stops when the listener throws', async () => {
    const cancel = () => {
      throw new Error('cancelled')
    }
    await expect(optimise(input(), cancel)).rejects.toThrow('cancelled')
  })
})

describe('a share beside a currency that trades at weekends', () => {
  // Days 10,000 to 11,399; the share has no prices on Saturdays and Sundays.
  const coin = priceWalk('COIN', 1_400, { volatility: 0.03 })
  const whole = priceWalk('SHARE', 1_400)
  const open = (day: number) => day % 7 !== 2 && day % 7 !== 3
  const share = {
    ...{ ticker: 'SHARE', adjusted: false },
    dates: whole.dates.filter(open),
    close: whole.close.filter((_, i) => open(whole.dates[i])),
  }

  it('keeps its Mondays and its own figures', () => {
    const [alone, beside] = [[share], [share, coin]].map((list) => estimates(list, 252))
    expect(beside.observations).toBe(alone.observations)
    expect(beside.expectedReturns[0]).toBeCloseTo(alone.expectedReturns[0], 12)
    expect(beside.covariance[0][0]).toBeCloseTo(alone.covariance[0][0], 12)
    expect(beside.covariance[1][1]).toBeGreaterThan(0.03 ** 2 * 365 * 0.8)
  })
})
