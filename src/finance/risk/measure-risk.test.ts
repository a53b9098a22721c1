import { describe, expect, it } from 'vitest'
import { priceWalk } from '../../testing/golden/finance/price-walk'
import { readPrices, sharedData } from '../../testing/golden/finance/shared-prices'
import { rollingPath } from '../backtest/rolling'
import { gaussian } from './gaussian'
import { measureRisk } from './measure-risk'

const series = [priceWalk('A', 700), priceWalk('B', 700, { volatility: 0.02 }), priceWalk('C', 40)]
const weights = { A: 0.5, B: 0.3 }

describe('measureRisk', () => {
  it('fills every section and leaves out, with a note, what is too short', async () => {
    const seen: number[] = []
    const risk = await measureRisk(
      { series, weights, cash: 0.2 },
      (done, total) => void seen.push(done / total),
    )
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(1)
    expect(risk).toMatchObject({
      horizonDays: 1,
      observations: 699,
      from: 10_001,
      to: 10_699,
      weights,
      cash: 0.2,
    })
    expect(Object.keys(risk.methods)).toEqual(['historical', 'gaussian', 'ewma'])
    expect(risk.backtests.ewma?.['0.99']).toMatchObject({ window: 349, observations: 350 })
    expect(risk.paths.historical?.dates[0]).toBe(risk.dates[349])
    expect(Object.keys(risk.perTicker)).toEqual(['A', 'B', 'C'])
    expect(risk.notes).toEqual([
      { code: 'risk/method-too-short', detail: { method: 'historical', ticker: 'C', needed: 50, have: 39 } },
    ])
    const total = risk.contributions.reduce((sum, { component }) => sum + component, 0)
    expect(Math.abs(total - risk.methods.gaussian!['0.95'].valueAtRisk)).toBeLessThan(1e-15)
    expect(risk.contributions.map(({ ticker }) => ticker)).toEqual(['A', 'B'])
    expect(risk.drawdown.maximum).toBeGreaterThan(0)
  })

  it('puts the network beside the others', async () => {
    const plain = await measureRisk({ series, weights, cash: 0.2 })
    const next = plain.methods.gaussian!
    const path = rollingPath(gaussian, plain.dates, plain.returns, 600)
    const network = { path, next, window: 60, perTicker: { B: next } }
    const risk = await measureRisk({ series, weights, cash: 0.2, network })
    expect(risk.methods.network).toBe(next)
    expect(risk.backtests.network?.['0.95']).toMatchObject({ window: 60, observations: 99 })
    expect(risk.perTicker.B.network).toBe(next)
    expect(risk.perTicker.A.network).toBeUndefined()
  })

  it('measures a short history without a backtest, and refuses a shorter one', async () => {
    const risk = await measureRisk({ series, weights: { C: 1 }, cash: 0 })
    expect(Object.keys(risk.methods)).toEqual(['gaussian', 'ewma'])
    expect(risk.backtests).toEqual({})
    expect(risk.notes.map(({ code }) => code)).toContain('risk/backtest-too-short')
    await expect(measureRisk({ series: [priceWalk('D', 20)], weights: { D: 1 }, cash: 0 })).rejects.toThrow(
      expect.objectContaining({ code: 'data/too-short', detail: { needed: 30, have: 19 } }),
    )
  })
})

describe('sparse days', () => {
  const daily = priceWalk('DAY', 2_000)
  const [dates, close] = [daily.dates, daily.close].map((values) => values.filter((_, i) => i % 30 === 0))
  const monthly = { ...daily, ticker: 'MONTH', dates: dates as Int32Array, close: close as Float64Array }
  const codes = async (held: Record<string, number>) =>
    (await measureRisk({ series: [daily, monthly], weights: held, cash: 0 })).notes.filter(
      ({ code }) => code === 'risk/sparse-days',
    )

  it('says that a monthly holding makes months of the portfolio’s days', async () => {
    const note = { code: 'risk/sparse-days', detail: { step: 30, usual: 1 } }
    expect(await codes({ DAY: 0.5, MONTH: 0.5 })).toEqual([note])
    expect(await codes({ MONTH: 1 })).toEqual([note])
    expect(await codes({ DAY: 1 })).toEqual([])
  })
})

describe.skipIf(!sharedData('pypfopt_stock_prices.csv'))('measureRisk on real prices', () => {
  it('holds its laws on 20 stocks', async () => {
    const stocks = readPrices('pypfopt_stock_prices.csv').filter(({ close }) => close.length > 7000)
    const equal = Object.fromEntries(stocks.map(({ ticker }) => [ticker, 1 / stocks.length]))
    const risk = await measureRisk({ series: stocks, weights: equal, cash: 0 })
    expect(risk.observations).toBeGreaterThan(7000)
    for (const table of Object.values(risk.methods)) {
      expect(table['0.95'].expectedShortfall).toBeGreaterThan(table['0.95'].valueAtRisk)
      expect(table['0.99'].valueAtRisk).toBeGreaterThan(table['0.95'].valueAtRisk)
    }
    const total = risk.contributions.reduce((sum, { component }) => sum + component, 0)
    expect(Math.abs(total - risk.methods.gaussian!['0.95'].valueAtRisk)).toBeLessThan(1e-12)
  })
})
