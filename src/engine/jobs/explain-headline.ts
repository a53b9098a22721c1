import { explain } from '../../learning/attention/explain'
import { onTextDevice, type NewsHandler } from '../on-text-device'

/** Which words of a headline made the model say what it says, and where its heads looked. */
export const explainHeadline: NewsHandler<'explain-headline'> = async (input, control) => {
  const tell = (message: string, done = 0, total = 1) =>
    control.progress({ done, total, message, metric: null })
  const { result } = await onTextDevice(input, control, tell, (model, breathe) => {
    const progress = (done: number, total: number) => tell('progress.readingHeadlines', done, total)
    return explain(model, input.text, { progress, breathe })
  })
  return result
}
