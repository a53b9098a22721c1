import { initialTextWeights } from '../learning/attention/initial-weights'
import { textLayout } from '../learning/attention/layout'
import { versionOf } from '../learning/attention/model-version'
import { learnVocabulary } from '../learning/attention/tokenizer/learn-vocabulary'
import type { LabelledText, Sentiment, TextModel, TextShape } from '../learning/attention/text-model'
import { SENTIMENTS } from '../learning/attention/text-model'
import { randomStream } from '../numerics/random'

const COMPANIES =
  'Alpha Borealis Cinder Dorado Ember Fjord Garnet Harbour Indigo Juniper Kestrel Lumen'.split(' ')
const SAID: Record<Sentiment, string[]> = {
  negative: ['profit falls', 'cuts its outlook', 'shares tumble', 'warns on losses', 'misses estimates'],
  neutral: [
    'names new chairman',
    'holds annual meeting',
    'opens office',
    'to report on Friday',
    'moves website',
  ],
  positive: ['profit rises', 'raises its outlook', 'shares soar', 'wins large order', 'beats estimates'],
}
const PLACES = 'in Asia, in Europe, at home, this week, after review, in May, as expected, again'.split(', ')

/** Sentences whose words decide their label, drawn from a seed; the labels take turns. */
export function madeSentences(count: number, seed = 1): LabelledText[] {
  const stream = randomStream(seed, 'sentences')
  const one = (from: string[]) => from[stream.integer(from.length)]
  return Array.from({ length: count }, (_, i) => {
    const label = SENTIMENTS[i % 3]
    return { text: `${one(COMPANIES)} ${one(COMPANIES)} ${one(SAID[label])} ${one(PLACES)} ${i}`, label }
  })
}

const SMALL = { width: 16, heads: 2, layers: 2, feedForward: 24, positions: 24, buckets: 512, bucketWidth: 8 }

/** A small model of these sentences that has learned nothing: weights drawn from a seed. */
export async function madeTextModel(given: Partial<TextShape> = {}, seed = 1): Promise<TextModel> {
  const vocabulary = learnVocabulary(
    madeSentences(300).map(({ text }) => text),
    given.vocabulary ?? 300,
  )
  const shape = { ...SMALL, ...given, vocabulary: vocabulary.tokens.length } as TextShape
  const weights = initialTextWeights(shape, seed)
  // Biases and gains that are all alike would hide a mistake in their order.
  const stream = randomStream(seed, 'vectors')
  for (const { shape: block, offset, size } of textLayout(shape).blocks) {
    if (block.length === 1) for (let i = 0; i < size; i++) weights[offset + i] += 0.1 * stream.normal()
  }
  const named = { vocabulary, weights, temperature: 1.5 }
  return { shape, ...named, version: await versionOf(named) }
}
