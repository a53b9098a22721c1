import { resolveWeights } from '../../finance/resolve-weights'
import { logReturns } from '../../finance/returns/log'
import { portfolioReturns } from '../../finance/returns/portfolio'
import { PORTFOLIO, type Forecast, type ReturnSeries } from '../../learning/forecast'
import { trainForecaster as train } from '../../learning/training'
import type { Book, JobHandler } from '../contract'
import { chooseDevice } from '../device'
import { inTurn } from '../in-turn'
import { survivingLoss } from '../recovery'
import { throwIfDeviceLost } from '../webgpu'

export const trainForecaster: JobHandler<'train-forecaster'> = (input, control) =>
  inTurn(async () => {
    const { book, settings, identity, shuffleLabels } = input
    let device = await chooseDevice(input.backend, input.known)
    let checkpoint = input.resume
    const tell = (message: string) =>
      control.progress({
        ...{ done: checkpoint?.step ?? 0, total: settings.steps, message },
        metric: { training: null, checkpoint: null, device },
      })
    tell('progress.preparing')
    await control.breathe()

    const { series, only } = seriesOf(book)
    const forecast = await survivingLoss(
      { device, resume: input.resume },
      () => checkpoint,
      (now) => {
        device = now
        tell(now.reason === 'gpu-too-small' ? 'progress.tooSmall' : 'progress.recovering')
      },
      ({ resume }) =>
        train(
          { series, settings, resume, dataHash: identity, shuffleLabels },
          {
            progress: (update) => control.progress({ ...update, metric: { ...update.metric, device } }),
            // Only a GPU can be lost, and a checkpoint reads back the whole state.
            snapshot: device.backend === 'webgpu' ? (taken) => (checkpoint = taken) : undefined,
            async breathe() {
              await control.breathe()
              throwIfDeviceLost()
            },
          },
        ),
    )
    return { forecast: only ? named(forecast, only) : forecast, device }
  })

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
