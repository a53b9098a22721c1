import { resolveWeights } from '../../finance/resolve-weights'
import { measureRisk as measure, type NetworkRisk } from '../../finance/risk/measure-risk'
import type { MeasureTable } from '../../finance/risk/measure'
import { PORTFOLIO, type Forecast, type SeriesForecast } from '../../learning/forecast'
import type { JobHandler } from '../contract'

/** A forecast without the portfolio in its test part gives no network row: `risk/network-without-portfolio`. */
export const measureRisk: JobHandler<'measure-risk'> = async ({ book, forecast }, control) => {
  const { weights, cash } = resolveWeights(book.portfolio, book.series)
  const network = forecast && networkRisk(forecast)
  const risk = await measure({ series: book.series, weights, cash, network }, (done, total, message) => {
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
    next: measureTable(next),
    window: forecast.model.window,
    perTicker: Object.fromEntries(tables.map(([ticker, one]) => [ticker, measureTable(one)])),
  }
}

/** Tomorrow's tails as positive losses. */
function measureTable({ quantiles, expectedShortfall }: SeriesForecast): MeasureTable {
  const at = (level: string) => ({
    valueAtRisk: -quantiles[level][0],
    expectedShortfall: -expectedShortfall[level],
  })
  return { '0.95': at('0.05'), '0.99': at('0.01') }
}
