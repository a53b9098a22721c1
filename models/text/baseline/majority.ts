import { SENTIMENTS, type Sentiment } from '../../../src/learning/attention/text-model'

/** The shares of the labels among the training texts, said of every text: the least that a model must beat. [N, 3] */
export function majority(labels: readonly Sentiment[], count: number): Float64Array {
  const shares = SENTIMENTS.map((label) => labels.filter((other) => other === label).length / labels.length)
  return Float64Array.from({ length: count * SENTIMENTS.length }, (_, i) => shares[i % SENTIMENTS.length])
}
