import { complete } from '../../learning/attention/complete'
import { onTextDevice, type NewsHandler } from '../on-text-device'

/** Goes on with a sentence, token by token, and says what it chose from. */
export const completeSentence: NewsHandler<'complete-sentence'> = async (input, control) => {
  const tell = (message: string) => control.progress({ done: 0, total: input.tokens, message, metric: null })
  const { result } = await onTextDevice(input, control, tell, (model, breathe) =>
    complete(model, input.prompt, input, breathe),
  )
  return result
}
