import { expect, test } from 'vitest'
import type { Portfolio } from '../../finance/portfolio'
import type { ForecastSettings } from '../../learning/forecast'
import { madeBook } from '../../testing/made-book'
import { measureRisk } from './measure-risk'
import { trainForecaster } from './train-forecaster'

const settings: ForecastSettings = {
  ...{ preset: 'custom', layers: [2], window: 20, horizon: 2, batch: 4, steps: 2 },
  ...{ learningRate: 1e-3, weightDecay: 0, dropout: 0, seed: 1 },
}
const control = { progress: () => {}, breathe: async () => {} }

/** AAA whole, BBB cut to some days; all of the portfolio in one of them. */
async function run(held: string, from: number, to: number) {
  const { series, portfolio: equal } = madeBook(400)
  const [whole, other] = series
  const cut = { ...other, dates: other.dates.slice(from, to), close: other.close.slice(from, to) }
  const portfolio: Portfolio = { ...equal, holdings: [{ ticker: held, amount: 1 }] }
  const book = { series: [whole, cut], portfolio }
  const common = { identity: '', backend: 'cpu' as const, known: [], resume: null }
  const { forecast } = await trainForecaster({ book, settings, ...common }, control)
  return { forecast, risk: await measureRisk({ book, forecast, marketSeed: null, backend: 'cpu' }, control) }
}
const codes = (notes: { code: string }[]) => notes.map(({ code }) => code)

test('the only ticker of a portfolio stands for it', async () => {
  const { forecast, risk } = await run('BBB', 0, 400)
  expect(forecast.perTicker.PORTFOLIO).toEqual(forecast.perTicker.BBB)
  expect(risk.methods.network).toBeDefined()
  expect(codes(risk.notes)).not.toContain('risk/network-without-portfolio')
})

test('an only ticker too short for the network leaves no empty forecast, and the risk figures say so', async () => {
  const { forecast, risk } = await run('BBB', 362, 400)
  expect(Object.keys(forecast.perTicker)).toEqual(['AAA'])
  expect(Object.keys(forecast.testPaths)).toEqual(['AAA'])
  expect(risk.methods.network).toBeUndefined()
  expect(codes(risk.notes)).toContain('risk/network-without-portfolio')
})

test('so they do when the portfolio ends before the test part', async () => {
  const { risk } = await run('BBB', 0, 300)
  expect(risk.methods.network).toBeUndefined()
  expect(codes(risk.notes)).toContain('risk/network-without-portfolio')
})
