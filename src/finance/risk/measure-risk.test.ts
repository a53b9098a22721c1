import { beforeAll, describe, expect, it } from 'vitest'
import { priceWalk } from '../../testing/golden/finance/price-walk'
import { readPrices, sharedData } from '../../testing/golden/finance/shared-prices'
import { rollingPath } from '../backtest/rolling'
import { againstTruth } from './against-truth'
import { CONFIDENCES, TESTED_CONFIDENCES, type MeasureTable } from './measure'
import { measureRisk } from './measure-risk'
import { RISK_MODELS } from './methods'
import { gaussian } from './methods/gaussian'
import type { Risk } from './risk'

const series = [priceWalk('A', 900), priceWalk('B', 900, { volatility: 0.02 }), priceWalk('C', 40)]
const weights = { A: 0.5, B: 0.3 }
const names = RISK_MODELS.map(({ name }) => name)

/** Every number of a result is finite: what cannot be said is absent. */
function expectFinite(value: unknown, path = 'risk'): void {
  if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true)
  else if (ArrayBuffer.isView(value)) expect((value as Float64Array).every(Number.isFinite), path).toBe(true)
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`)
}

function expectOrder(table: MeasureTable): void {
  let [valueAtRisk, expectedShortfall] = [-Infinity, -Infinity]
  for (const confidence of CONFIDENCES) {
    const measure = table[confidence]
    if (!measure) continue
    expect(measure.expectedShortfall).toBeGreaterThanOrEqual(measure.valueAtRisk)
    expect(measure.valueAtRisk).toBeGreaterThanOrEqual(valueAtRisk)
    expect(measure.expectedShortfall).toBeGreaterThanOrEqual(expectedShortfall - 1e-12)
    ;({ valueAtRisk, expectedShortfall } = measure)
  }
}

describe('measureRisk', () => {
  let risk: Risk
  const seen: number[] = []
  beforeAll(async () => {
    risk = await measureRisk({ series, weights, cash: 0.2 }, (done, total) => void seen.push(done / total))
  })

  it('fills every section, all of it finite', () => {
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(1)
    expect(seen.every((share, i) => i === 0 || share >= seen[i - 1])).toBe(true)
    expect(risk).toMatchObject({
      horizonDays: 1,
      observations: 899,
      from: 10_001,
      to: 10_899,
      weights,
      cash: 0.2,
    })
    expectFinite(risk)
    expect(Object.keys(risk.methods)).toEqual(names)
    expect(Object.keys(risk.horizons)).toEqual(names)
    expect(Object.keys(risk.backtests)).toEqual(names)
    expect(Object.keys(risk.perTicker)).toEqual(['A', 'B', 'C'])
    expect(risk.dependence?.tickers).toEqual(['A', 'B'])
    expect(risk.decompositions).toHaveLength(8)
    expect(risk.choice?.candidates).toBe(names.length)
    expect(risk.stress.history.length).toBeGreaterThan(0)
    expect(risk.truth).toBeNull()
  })

  it('states for every method six confidences in order, each with its error, over 1 to 20 days', () => {
    for (const name of names) {
      const table = risk.methods[name]!
      expect(Object.keys(table)).toEqual([...CONFIDENCES])
      for (const confidence of CONFIDENCES) expect(table[confidence]!.standardError).toBeGreaterThan(0)
      expectOrder(table)
      const { tables } = risk.horizons[name]!
      expect(tables).toHaveLength(20)
      expect(tables[0]).toEqual(table)
      tables.forEach(expectOrder)
      // The error grows with the VaR, and faster where spans overlap.
      const relative = tables.map((each) => each['0.99'].standardError! / Math.abs(each['0.99'].valueAtRisk))
      const growth = risk.horizons[name]!.route === 'overlapping' ? Math.sqrt(20) : 1
      expect(relative[19] / relative[0]).toBeCloseTo(growth, 10)
      // Twenty independent days lose more than one, and less than twenty times as much.
      const [one, twenty] = [tables[0], tables[19]].map((each) => each['0.95'].valueAtRisk)
      expect(twenty).toBeGreaterThan(one)
      expect(twenty).toBeLessThan(20 * one)
    }
  })

  it('on a market whose truth is known: an error for every method, and no events of the real one', async () => {
    const path = risk.paths.gaussian!
    const truth = { dates: path.dates, valueAtRisk: path.valueAtRisk }
    const made = await measureRisk({
      ...{ series: series.slice(0, 1), weights: { A: 1 }, cash: 0 },
      truth,
    })
    expect(made.truth!.rows).toHaveLength(3 * names.length)
    expect(made.truth!.path.dates).toEqual(path.dates)
    const [row] = made.truth!.rows.filter(({ method }) => method === 'gaussian')
    const ours = made.paths.gaussian!.valueAtRisk[row.confidence]
    const total = truth.valueAtRisk[row.confidence].reduce((sum, v) => sum + v, 0)
    const gap = ours.reduce((sum, v, k) => sum + Math.abs(v - truth.valueAtRisk[row.confidence][k]), 0)
    expect(row.meanAbsoluteError).toBeCloseTo(gap / total, 12)
    expect(made.stress.history.every(({ kind }) => kind === 'worst')).toBe(true)
    // The truth against itself.
    const none = againstTruth({ gaussian: path }, truth)!
    expect(none.rows.every(({ bias, meanAbsoluteError }) => bias === 0 && meanAbsoluteError === 0)).toBe(true)
    expect(
      againstTruth({ gaussian: path }, { ...truth, dates: path.dates.map((day) => day + 9999) }),
    ).toBeNull()
  })

  it('names the device that failed to draw the paths, and keeps the few', async () => {
    const broken = { name: 'a broken device', simulate: () => Promise.reject(new Error('out of memory')) }
    const short = series
      .slice(0, 1)
      .map((one) => ({ ...one, dates: one.dates.slice(-110), close: one.close.slice(-110) }))
    for (const simulator of [broken, { ...broken, simulate: async () => Float32Array.of(0, NaN) }]) {
      const one = await measureRisk({ series: short, weights: { A: 1 }, cash: 0, simulator })
      expect(one.simulation).toBeNull()
      expectOrder(one.methods.monteCarlo!)
      const note = one.notes.find(({ code }) => code === 'risk/simulation-failed')
      expect(note?.detail).toMatchObject({
        device: 'a broken device',
        reason: expect.stringMatching(/Error: /),
      })
    }
  })

  it('judges all methods on the same days', () => {
    for (const name of names) {
      for (const confidence of TESTED_CONFIDENCES) {
        expect(risk.backtests[name]![confidence]).toMatchObject({ observations: 450 })
      }
      expect(risk.paths[name]!.dates[0]).toBe(risk.dates[449])
    }
    expect(risk.backtests.historical!['0.95'].window).toBe(449)
    expect(risk.backtests.garchT!['0.95'].window).toBe(898)
  })

  it('decomposes the same Gaussian VaR that it measures', () => {
    const total = risk.contributions.reduce((sum, { component }) => sum + component, 0)
    expect(Math.abs(total - risk.methods.gaussian!['0.95'].valueAtRisk)).toBeLessThan(1e-12)
    expect(risk.contributions.map(({ ticker }) => ticker)).toEqual(['A', 'B'])
  })

  it('leaves out with a note what is too short', () => {
    const short = risk.notes.filter(({ code }) => code === 'risk/method-too-short')
    expect(short.every(({ detail }) => detail.ticker === 'C' && detail.have === 39)).toBe(true)
    expect(Object.keys(risk.perTicker.C)).toEqual(
      RISK_MODELS.filter(({ minimumObservations }) => minimumObservations <= 39).map(({ name }) => name),
    )
  })

  it('puts the network beside the others, as far ahead as it looks', async () => {
    const next = risk.methods.gaussian!
    const { path } = await rollingPath(gaussian, { ...risk, holdings: { weights: [], columns: [] } }, 800)
    const network = { path, horizons: [next, next], window: 60, perTicker: { B: next } }
    const both = await measureRisk({ series, weights, cash: 0.2, network })
    expect(both.methods.network).toBe(next)
    expect(both.horizons.network).toEqual({ route: 'learned', tables: [next, next] })
    expect(both.backtests.network?.['0.95']).toMatchObject({ window: 60, observations: 99 })
    // All candidates are compared on the days of the one that was judged on the fewest.
    expect(both.choice).toMatchObject({ observations: 99, candidates: names.length + 1 })
    expect(both.perTicker.B.network).toBe(next)
    expect(both.perTicker.A.network).toBeUndefined()
  })
})

describe('short and odd histories', () => {
  it('measures a short history without a backtest, and refuses a shorter one', async () => {
    const risk = await measureRisk({ series, weights: { C: 1 }, cash: 0 })
    expectFinite(risk)
    expect(Object.keys(risk.methods)).toContain('gaussian')
    expect(risk.backtests).toEqual({})
    expect(risk.choice).toBeNull()
    expect(risk.notes.map(({ code }) => code)).toContain('risk/backtest-too-short')
    await expect(measureRisk({ series: [priceWalk('D', 20)], weights: { D: 1 }, cash: 0 })).rejects.toThrow(
      expect.objectContaining({ code: 'data/too-short', detail: { needed: 30, have: 19 } }),
    )
  })

  it.each([60, 120, 130, 260, 320])('is finite for %i prices', async (days) => {
    const one = priceWalk('E', days)
    expectFinite(await measureRisk({ series: [one], weights: { E: 1 }, cash: 0 }))
  })

  it('is finite or says why not for prices that never move, hardly move, or jump once', async () => {
    const base = priceWalk('F', 560)
    const shapes = {
      constant: base.close.map(() => 100),
      stale: base.close.map((_, i) => base.close[i - (i % 10)]),
      rising: base.close.map((_, i) => 100 * 1.0001 ** i),
      jump: base.close.map((_, i) => (i < 280 ? 100 : 50)),
      crash: base.close.map((price, i) => (i === 500 ? price * 0.001 : price)),
    }
    for (const [ticker, close] of Object.entries(shapes)) {
      const shaped = [{ ...base, ticker, close }, priceWalk('A', 560)]
      for (const held of [{ [ticker]: 1 }, { [ticker]: 0.5, A: 0.5 }]) {
        const risk = await measureRisk({ series: shaped, weights: held, cash: 0 })
        expectFinite(risk)
        const said = risk.notes.map(({ detail }) => detail.method)
        for (const name of names)
          expect(name in risk.methods || said.includes(name), `${ticker} ${name}`).toBe(true)
      }
    }
  }, 60_000)

  it('survives two tickers that are one', async () => {
    const [a] = series
    const twins = [a, { ...a, ticker: 'TWIN' }]
    const risk = await measureRisk({ series: twins, weights: { A: 0.5, TWIN: 0.5 }, cash: 0 })
    expectFinite(risk)
    const alone = await measureRisk({ series: [a], weights: { A: 1 }, cash: 0 })
    for (const name of names.filter((each) => each !== 'monteCarlo')) {
      const [both, one] = [risk, alone].map((each) => each.methods[name]!['0.99'].valueAtRisk)
      expect(Math.abs(both - one)).toBeLessThan(1e-6)
    }
  })
})

describe('sparse days', () => {
  const daily = priceWalk('DAY', 1_200)
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
  it('holds its laws on 20 stocks over their last 1,000 days', async () => {
    const stocks = readPrices('pypfopt_stock_prices.csv').map((one) => ({
      ...one,
      dates: one.dates.slice(-1000),
      close: one.close.slice(-1000),
    }))
    const equal = Object.fromEntries(stocks.map(({ ticker }) => [ticker, 1 / stocks.length]))
    const risk = await measureRisk({ series: stocks, weights: equal, cash: 0 })
    expectFinite(risk)
    for (const table of Object.values(risk.methods)) expectOrder(table)
    for (const tables of Object.values(risk.perTicker)) Object.values(tables).forEach(expectOrder)
    const total = risk.contributions.reduce((sum, { component }) => sum + component, 0)
    expect(Math.abs(total - risk.methods.gaussian!['0.95'].valueAtRisk)).toBeLessThan(1e-12)
  }, 60_000)
})
