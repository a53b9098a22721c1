import { fitTemperature, logLosses } from './temperature'
import type { LabelledText } from './text-model'
import { SENTIMENTS } from './text-model'

/** What the validation part says of some weights, at the temperature that is best there. */
export interface Judged {
  /** Of each text, and their mean. */
  losses: Float64Array
  loss: number
  temperature: number
}

/** Judges logits [texts, 3] of these texts. */
export function judgeOf(texts: LabelledText[]): (logits: Float32Array) => Judged {
  const truths = truthsOf(texts)
  return (logits) => {
    const temperature = fitTemperature(logits, truths)
    const losses = logLosses(logits, truths, temperature)
    return { temperature, losses, loss: mean(losses) }
  }
}

/** Whether the mean loss is smaller by more than the standard error of the difference: less may be luck. */
export function isBetter(one: Judged, old: Judged): boolean {
  const gains = old.losses.map((loss, i) => loss - one.losses[i])
  const gain = mean(gains)
  const variance = mean(gains.map((value) => (value - gain) ** 2))
  return gain > Math.sqrt(variance / gains.length)
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Labels as numbers, in the order of SENTIMENTS. */
export function truthsOf(texts: LabelledText[]): number[] {
  return texts.map(({ label }) => SENTIMENTS.indexOf(label))
}
