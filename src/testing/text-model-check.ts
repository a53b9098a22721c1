import * as tf from '@tensorflow/tfjs'
import type { TextBatch } from '../learning/attention/batch'
import { makeBatch } from '../learning/attention/batch'
import { attentionOf, sentimentLogits, tokenLogits } from '../learning/attention/encoder'
import { initialTextWeights } from '../learning/attention/initial-weights'
import { textLayout } from '../learning/attention/layout'
import { ReferenceModel } from '../learning/attention/reference-model'
import type { TextShape } from '../learning/attention/text-model'
import { unpackText } from '../learning/attention/weights'
import { largestDifference } from '../learning/lstm/agreement'
import { randomStream } from '../numerics/random'

/** Small text models whose sizes are no multiple of a vector width: n-grams that vote, that are features, and none. */
export const TEXT_SHAPES: TextShape[] = [
  { buckets: 13, bucketWidth: 3 },
  { buckets: 13, bucketWidth: 5 },
  { buckets: 0, bucketWidth: 0 },
].map((grams) => ({ vocabulary: 23, width: 6, heads: 2, layers: 2, feedForward: 9, positions: 17, ...grams }))

/** Weights in which every block matters: biases and gains are drawn too. */
export function exampleWeights(shape: TextShape): Float32Array {
  const weights = initialTextWeights(shape, 4)
  const stream = randomStream(4, 'example-weights')
  for (const { name, offset, size, shape: block } of textLayout(shape).blocks) {
    const spread = block.length === 1 ? 0.2 : name.endsWith('table') ? 0.5 : 0
    for (let i = offset; i < offset + size; i++) weights[i] += spread * stream.normal()
  }
  return weights
}

/** Texts of 1 to 17 tokens, the second without n-grams. */
export function exampleTexts({ vocabulary, buckets }: TextShape, lengths = [17, 1, 8, 3, 12]) {
  const stream = randomStream(6, 'example-texts')
  const integers = (length: number, from: number, to: number) =>
    Int32Array.from({ length }, () => from + stream.integer(to - from))
  return lengths.map((length, i) => {
    const grams = i === 1 || buckets === 0 ? new Int32Array(0) : integers(5, 0, buckets)
    return {
      ids: Int32Array.of(1, ...integers(length - 1, 5, vocabulary)),
      grams,
      gramWeights: Float32Array.from(grams, () => stream.uniform()),
    }
  })
}

const ROWS = Int32Array.of(0, 3, 3, 35)

/** Largest differences between the model on the backend in use and in float64, and the tensors left behind. */
export async function modelDifferences(shape: TextShape) {
  const before = tf.memory().numTensors
  const flat = exampleWeights(shape)
  const texts = exampleTexts(shape)
  const batch = makeBatch(texts)
  const alone = makeBatch(texts.slice(2, 3))
  const exact = new ReferenceModel(shape, flat)
  const weights = tf.tidy(() => unpackText(tf.tensor1d(flat), textLayout(shape).blocks))
  const results: Record<string, [tf.Tensor, Float64Array]> = {
    sentiment: [sentimentLogits(weights, batch, shape, null), exact.sentimentLogits(batch)],
    'a text alone': [
      sentimentLogits(weights, alone, shape, null),
      exact.sentimentLogits(batch).slice(2 * 3, 3 * 3),
    ],
    masked: [
      tokenLogits(weights, batch, shape, ROWS, { causal: false }),
      exact.tokenLogits(batch, ROWS, false),
    ],
    causal: [
      tokenLogits(weights, batch, shape, ROWS, { causal: true }),
      exact.tokenLogits(batch, ROWS, true),
    ],
    attention: [
      attentionOf(weights, alone, shape),
      Float64Array.from(exact.encode(alone, false).attention.flatMap((layer) => [...layer])),
    ],
  }
  const differences: Record<string, number> = {}
  for (const [what, [actual, expected]] of Object.entries(results)) {
    differences[what] = largestDifference(await actual.data(), expected)
    actual.dispose()
  }
  tf.dispose(weights)
  return { differences, left: tf.memory().numTensors - before }
}

/** Logits [B, 3] of the example on the backend in use. */
export async function exampleLogits(shape: TextShape): Promise<Float32Array> {
  const batch: TextBatch = makeBatch(exampleTexts(shape))
  const logits = tf.tidy(() => {
    const weights = unpackText(tf.tensor1d(exampleWeights(shape)), textLayout(shape).blocks)
    return sentimentLogits(weights, batch, shape, null)
  })
  const values = (await logits.data()) as Float32Array
  logits.dispose()
  return values
}
