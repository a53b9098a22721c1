import { resolveWeights } from '../../finance/resolve-weights'
import { logReturns } from '../../finance/returns/log'
import { portfolioReturns } from '../../finance/returns/portfolio'
import { PORTFOLIO, type Forecast, type ReturnSeries } from '../../learning/forecast'
import { trainForecaster as train } from '../../learning/training'
import type { Book, JobHandler } from '../contract'
import { chooseDevice, throwIfDeviceLost } from '../device'

export const trainForecaster: JobHandler<'train-forecaster'> = async (input, control) => {
  const { book, settings, identity, resume, shuffleLabels } = input
  const device = await chooseDevice(input.backend)
  const starting = { done: 0, total: settings.steps, message: 'progress.preparing' }
  control.progress({ ...starting, metric: { training: null, checkpoint: null, device } })
  await control.breathe()

  const { series, only } = seriesOf(book)
  const forecast = await train(
    { series, settings, resume, dataHash: identity, shuffleLabels },
    {
      progress: (update) => control.progress({ ...update, metric: { ...update.metric, device } }),
      async breathe() {
        await control.breathe()
        throwIfDeviceLost()
      },
    },
  )
  return { forecast: only ? named(forecast, only) : forecast, device }
}

/**
 * What the network learns from: every ticker's log returns between its own days, and the portfolio's at today's
 * weights. A portfolio of one ticker and no cash is that ticker, and is not learned twice.
 */
function seriesOf({ series, portfolio }: Book): { series: ReturnSeries[]; only: string | null } {
  const { weights, cash } = resolveWeights(portfolio, series)
  const tickers = series.map(({ ticker, dates, close }) => ({
    name: ticker,
    dates: dates.slice(1),
    returns: logReturns(close),
  }))
  const held = Object.entries(weights).filter(([, weight]) => weight > 0)
  if (held.length === 1 && cash === 0) return { series: tickers, only: held[0][0] }
  const { dates, returns } = portfolioReturns(series, weights, cash)
  return { series: [...tickers, { name: PORTFOLIO, dates, returns: returns.map(Math.log1p) }], only: null }
}

/** Gives the only ticker's forecast the portfolio's name as well, where the ticker was long enough for one. */
function named(forecast: Forecast, ticker: string): Forecast {
  const alsoAsPortfolio = <T>(by: Record<string, T>) =>
    Object.hasOwn(by, ticker) ? { ...by, [PORTFOLIO]: by[ticker] } : by
  const { perTicker, testPaths } = forecast
  return { ...forecast, perTicker: alsoAsPortfolio(perTicker), testPaths: alsoAsPortfolio(testPaths) }
}
