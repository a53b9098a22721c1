import type { TextModel } from '../learning/attention/text-model'
import type { Device, JobControl } from './contract'
import { chooseDevice } from './device'
import { inTurn } from './in-turn'
import type { NewsJobs, Where } from './news-contract'
import { survivingLoss } from './recovery'
import { shippedModel } from './shipped-model'
import { throwIfDeviceLost } from './webgpu'

export type NewsHandler<N extends keyof NewsJobs> = (
  input: NewsJobs[N]['input'],
  control: JobControl<NewsJobs[N]['metric']>,
) => Promise<NewsJobs[N]['result']>

/**
 * Does work of the text model on the device that was asked for, or the best there is, with the model given or the one
 * that is shipped. A GPU that is lost on the way is opened again and the work begun anew, because it is short; after the
 * second loss it is done on WASM. `tell` hears of each change; `device` is where it ended. Throws what the device, the model and the work throw.
 */
export function onTextDevice<T>(
  { backend, known, model }: Where & { model: TextModel | null },
  control: Pick<JobControl<never>, 'breathe'>,
  tell: (message: string) => void,
  work: (model: TextModel, breathe: () => Promise<void>) => Promise<T>,
): Promise<{ result: T; device: Device }> {
  return inTurn(async () => {
    tell('progress.preparing')
    let device = await chooseDevice(backend, known)
    await control.breathe()
    const used = model ?? (await shippedModel())
    const breathe = async () => {
      await control.breathe()
      throwIfDeviceLost()
    }
    const result = await survivingLoss(
      { device, resume: null },
      () => null,
      (now) => {
        device = now
        tell('progress.beginningAgain')
      },
      () => work(used, breathe),
    )
    return { result, device }
  })
}
