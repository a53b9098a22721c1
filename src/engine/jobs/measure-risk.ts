import { truthOf } from '../../data/samples/market-truth'
import { resolveWeights } from '../../finance/resolve-weights'
import type { MeasureTable } from '../../finance/risk/measure'
import { measureRisk as measure, type NetworkRisk } from '../../finance/risk/measure-risk'
import { PORTFOLIO, type Forecast, type SeriesForecast } from '../../learning/forecast'
import type { JobHandler } from '../contract'
import { openSimulator } from '../simulation'

/** A forecast without the portfolio in its test part gives no network row: `risk/network-without-portfolio`. */
export const measureRisk: JobHandler<'measure-risk'> = async (
  { book, forecast, marketSeed, backend },
  control,
) => {
  const { series } = book
  const { weights, cash, value } = resolveWeights(book.portfolio, series)
  const network = forecast && networkRisk(forecast)
  const truth = marketSeed === null ? null : truthOf(marketSeed, series, weights)
  const simulator = await openSimulator(backend)
  const input = { series, weights, cash, value, network, truth, simulator }
  const risk = await measure(input, (done, total, message) => {
    control.progress({ done, total, message, metric: null })
    return control.breathe()
  })
  if (!forecast || network) return risk
  return { ...risk, notes: [...risk.notes, { code: 'risk/network-without-portfolio', detail: {} }] }
}

/** What the network says about the portfolio: the portfolio was one of the series it learned from. */
function networkRisk(forecast: Forecast): NetworkRisk | null {
  const path = forecast.testPaths[PORTFOLIO]
  const next = forecast.perTicker[PORTFOLIO]
  if (!path || !next) return null
  const tables = Object.entries(forecast.perTicker).filter(([name]) => name !== PORTFOLIO)
  return {
    path,
    horizons: next.mean.map((_, d) => tableAt(next, d)),
    window: forecast.model.window,
    perTicker: Object.fromEntries(tables.map(([ticker, one]) => [ticker, tableAt(one, 0)])),
  }
}

/** The tails over d + 1 days as positive losses. */
function tableAt({ quantiles, expectedShortfall }: SeriesForecast, d: number): MeasureTable {
  const at = (level: string) => ({
    valueAtRisk: -quantiles[level][d],
    expectedShortfall: -expectedShortfall[level][d],
  })
  return { '0.95': at('0.05'), '0.975': at('0.025'), '0.99': at('0.01') }
}
