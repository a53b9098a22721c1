import { trainLanguageModel as train } from '../../learning/attention/language-model'
import { onTextDevice, type NewsHandler } from '../on-text-device'

/** Teaches the causal mode of the text model to go on like one's own headlines. */
export const trainLanguageModel: NewsHandler<'train-language-model'> = async (input, control) => {
  const { texts, steps, seed } = input
  const tell = (message: string) => control.progress({ done: 0, total: steps, message, metric: null })
  const { result, device } = await onTextDevice(input, control, tell, (model, breathe) =>
    train(
      { model, texts, steps, seed },
      {
        breathe,
        progress: (metric) =>
          control.progress({
            ...{ done: metric.step, total: steps, message: 'progress.learningToWrite', metric },
          }),
      },
    ),
  )
  return { ...result, device }
}
