import { RECIPE } from '../../../models/text/recipe'
import { batchesOf } from '../../../src/learning/attention/text-network'
import { epochBatches } from '../../../src/learning/attention/example-batches'
import type { TextShape } from '../../../src/learning/attention/text-model'
import type { Tokens } from '../../../src/learning/attention/tokens'
import { START } from '../../../src/learning/attention/tokens'
import { randomStream } from '../../../src/numerics/random'

/** The shipped model's size. Its weights do not matter for the time, so they are drawn. */
export const SHAPE: TextShape = { ...RECIPE.shape, vocabulary: RECIPE.vocabulary }

/** Of fine-tuning. */
export const TRAINING = { batch: 32, rate: 1e-4, dropout: 0.2, weightDecay: 0.01 }

export interface Case {
  name: string
  work: 'classify' | 'train'
  texts: number
}

export const CASES: Case[] = [
  { name: 'classify 1,000 headlines', work: 'classify', texts: 1000 },
  { name: 'fine-tune 1,800 sentences, one epoch', work: 'train', texts: 1800 },
]

/** Deciles of the tokens of a headline, start token included; the mean is 16. */
const LENGTHS = [6, 9, 11, 13, 14, 15, 17, 18, 20, 23, 40]
/** N-grams of a headline. */
const GRAMS = 120

/** Token lists that are as long as those of headlines. */
export function textsOf({ name, texts }: Case): Tokens[] {
  const stream = randomStream(1, 'text-bench', name)
  const below = (limit: number) => Math.floor(stream.uniform() * limit)
  return Array.from({ length: texts }, () => {
    const place = stream.uniform() * (LENGTHS.length - 1)
    const decile = Math.floor(place)
    const length = Math.round(LENGTHS[decile] + (place - decile) * (LENGTHS[decile + 1] - LENGTHS[decile]))
    const ids = Int32Array.from({ length }, (_, i) => (i === 0 ? START : below(SHAPE.vocabulary)))
    const grams = Int32Array.from({ length: GRAMS }, () => below(SHAPE.buckets))
    const gramWeights = new Float32Array(GRAMS).fill(1 / Math.sqrt(GRAMS))
    const wordOf = ids.map((_, i) => i - 1)
    return { ids, wordOf, words: [], grams, gramWeights, unknown: 0, truncated: false }
  })
}

/** The batches as the app makes them: by length to classify, shuffled and nearly by length to train. */
export function batchesFor(which: Case): Tokens[][] {
  const texts = textsOf(which)
  if (which.work === 'classify') return batchesOf(texts).map((batch) => batch.map((i) => texts[i]))
  const examples = texts.map((tokens) => ({ tokens }))
  return epochBatches(examples, TRAINING.batch, 1, 1).map((batch) => batch.map(({ tokens }) => tokens))
}

/** Padded tokens: what the time of a batch is proportional to. */
export function paddedTokens(batches: Tokens[][]): number {
  return batches.reduce(
    (sum, batch) => sum + batch.length * Math.max(...batch.map(({ ids }) => ids.length)),
    0,
  )
}
