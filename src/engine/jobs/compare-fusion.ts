import { compareTowers, type Finished } from '../../learning/fusion/compare-towers'
import type { TowerSet } from '../../learning/fusion/comparison'
import { Failure } from '../../numerics/failure'
import type { JobHandler } from '../contract'
import { chooseDevice } from '../device'
import { inTurn } from '../in-turn'
import { learnedSeries } from '../learned-series'
import { survivingLoss } from '../recovery'
import { throwIfDeviceLost } from '../webgpu'

/** Throws `fusion/no-towers` where there is nothing to compare with prices alone. A lost GPU costs the run in progress only. */
export const compareFusion: JobHandler<'compare-fusion'> = (input, control) =>
  inTurn(async () => {
    const { book, settings, headlines, macro, towers, seeds, shuffleNews } = input
    if (!towers.news && !(towers.macro && macro.length > 0)) throw new Failure('fusion/no-towers')
    let device = await chooseDevice(input.backend, input.known)
    let current: TowerSet = 'price'
    const started = performance.now()
    const tell = (message: string) =>
      control.progress({
        ...{ done: 0, total: 1, message },
        metric: { towers: current, training: null, device },
      })
    tell('progress.preparing')
    await control.breathe()

    const { series, held } = learnedSeries(book)
    const exogenous = {
      ...(towers.news ? { news: { headlines, held } } : {}),
      ...(towers.macro ? { macro } : {}),
    }
    const finished: Finished = new Map()
    const comparison = await survivingLoss(
      { device, resume: null },
      () => null,
      (now) => {
        device = now
        tell(now.reason === 'gpu-too-small' ? 'progress.tooSmall' : 'progress.recovering')
      },
      () =>
        compareTowers(
          { series, settings, exogenous, seeds, shuffleNews },
          {
            progress: ({ metric, ...update }, towers) => {
              current = towers
              control.progress({ ...update, metric: { towers, training: metric.training, device } })
            },
            // Tells training that it runs on a GPU, which it then reads from less often.
            snapshot: device.backend === 'webgpu' ? () => {} : undefined,
            async breathe() {
              await control.breathe()
              throwIfDeviceLost()
            },
          },
          finished,
        ),
    )
    return { comparison, seconds: (performance.now() - started) / 1000, device }
  })
