import { randomStream } from '../../../src/numerics/random'
import { SENTIMENTS, type Sentiment } from '../../../src/learning/attention/text-model'
import { trainLinear, type LinearOptions } from './linear'

/**
 * What the linear model says of each text when it was trained on the others: the texts are dealt into `folds` parts at
 * random, and each is judged by a model of the rest. [N, 3] row-major. These are honest soft targets; a model's opinion of
 * texts it has learned by heart would only repeat the labels.
 */
export function outOfFold(
  texts: readonly string[],
  labels: readonly Sentiment[],
  { folds = 5, seed = 1, ...options }: LinearOptions & { folds?: number; seed?: number } = {},
): Float64Array {
  const random = randomStream(seed, 'folds')
  const fold = texts.map(() => random.integer(folds))
  const result = new Float64Array(texts.length * SENTIMENTS.length)
  for (let f = 0; f < folds; f++) {
    const kept = indices(fold, (g) => g !== f)
    const judged = indices(fold, (g) => g === f)
    const pick = <T>(list: readonly T[], at: number[]) => at.map((i) => list[i])
    const model = trainLinear(pick(texts, kept), pick(labels, kept), options)
    const said = model.predictProbabilities(pick(texts, judged))
    judged.forEach((i, row) => result.set(said.subarray(row * 3, row * 3 + 3), i * 3))
  }
  return result
}

function indices(fold: number[], keep: (f: number) => boolean): number[] {
  return fold.flatMap((f, i) => (keep(f) ? [i] : []))
}
