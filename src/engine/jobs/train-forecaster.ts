import { PORTFOLIO, type Forecast } from '../../learning/forecast'
import { trainForecaster as train } from '../../learning/training'
import type { JobHandler } from '../contract'
import { chooseDevice } from '../device'
import { inTurn } from '../in-turn'
import { learnedSeries } from '../learned-series'
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

    const { series, only } = learnedSeries(book)
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

/** Gives the only ticker's forecast the portfolio's name as well, where the ticker was long enough for one. */
function named(forecast: Forecast, ticker: string): Forecast {
  const alsoAsPortfolio = <T>(by: Record<string, T>) =>
    Object.hasOwn(by, ticker) ? { ...by, [PORTFOLIO]: by[ticker] } : by
  const { perTicker, testPaths } = forecast
  return { ...forecast, perTicker: alsoAsPortfolio(perTicker), testPaths: alsoAsPortfolio(testPaths) }
}
