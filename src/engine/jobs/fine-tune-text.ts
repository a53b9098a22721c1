import { fineTune } from '../../learning/attention/fine-tune'
import { onTextDevice, type NewsHandler } from '../on-text-device'

/** Fine-tunes the text model on labelled sentences; the old model is the answer where that did not help. */
export const fineTuneText: NewsHandler<'fine-tune-text'> = async (input, control) => {
  const tell = (message: string) => control.progress({ done: 0, total: 1, message, metric: null })
  const { result, device } = await onTextDevice(input, control, tell, (model, breathe) =>
    fineTune(
      { model, examples: input.examples, seed: input.seed },
      {
        breathe,
        progress: (metric) =>
          control.progress({
            ...{ done: metric.step, total: metric.steps, message: 'progress.fineTuning', metric },
          }),
      },
    ),
  )
  return { ...result, device }
}
