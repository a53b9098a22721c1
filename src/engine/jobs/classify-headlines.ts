import { findRiskEvents } from '../../data/headlines/risk-events'
import { classify } from '../../learning/attention/classify'
import type { HeadlineVerdict } from '../news-contract'
import { onTextDevice, type NewsHandler } from '../on-text-device'

/** Labels headlines, and finds the risk events that they mention; the events are those of the words, not of the model. */
export const classifyHeadlines: NewsHandler<'classify-headlines'> = async (input, control) => {
  const { texts } = input
  const tell = (message: string, done = 0) =>
    control.progress({ done, total: texts.length, message, metric: null })
  const { result, device } = await onTextDevice(input, control, tell, async (model, breathe) => {
    const started = performance.now()
    const progress = (done: number) => tell('progress.readingHeadlines', done)
    const { probabilities, foreign, truncated } = await classify(model, texts, { progress, breathe })
    const verdicts = texts.map((text, i): HeadlineVerdict => ({
      probabilities: [probabilities[3 * i], probabilities[3 * i + 1], probabilities[3 * i + 2]],
      events: findRiskEvents(text),
      foreign: foreign[i],
      truncated: truncated[i],
    }))
    return { verdicts, version: model.version, seconds: (performance.now() - started) / 1000 }
  })
  return { ...result, device }
}
