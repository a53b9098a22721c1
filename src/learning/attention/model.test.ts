import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { centralDifferences } from '../../testing/operation-check'
import { startTextBackend, TEXT_BACKENDS } from '../../testing/text-backend'
import { exampleTexts, exampleWeights, modelDifferences, TEXT_SHAPES } from '../../testing/text-model-check'
import { FLOAT32_TEXT_GRADIENT, FLOAT32_TEXT_MODEL } from '../../testing/tolerance'
import { makeBatch } from './batch'
import { attentionOf } from './encoder'
import { headLogits, textFeatures, tokenStates } from './heads'
import type { Trained } from './layout'
import { textLayout, trainedBlocks } from './layout'
import { crossEntropy, tokenLoss } from './operations/loss'
import { nextTokens } from './prediction-tasks'
import { referenceCrossEntropy } from './reference-texts'
import { ReferenceModel } from './reference-model'
import type { TextShape } from './text-model'
import { onDevice, whole } from './device-batch'
import { named, unpackText } from './weights'

/** Entries of each block whose slope is compared: the first, the last, and some between. */
const ENTRIES = [0, 0.31, 0.62, 1]
/** Lengths of the texts for it: the reference is evaluated twice for every entry. */
const SHORT = [7, 1, 4]

describe.each(TEXT_BACKENDS)('the text model on %s', (backend) => {
  beforeAll(() => startTextBackend(backend))

  test.each(TEXT_SHAPES)('says what the float64 reference says: %o', async (shape) => {
    const { differences, left } = await modelDifferences(shape)
    for (const [what, difference] of Object.entries(differences)) {
      expect(difference, what).toBeLessThan(FLOAT32_TEXT_MODEL)
    }
    expect(left).toBe(0)
  })

  test.each(TEXT_SHAPES)('the slope of the sentiment loss by every block: %o', (shape) => {
    const batch = makeBatch(exampleTexts(shape, SHORT))
    const targets = Float32Array.from({ length: 3 * batch.size }, (_, i) => (i % 4 === 0 ? 0.7 : 0.15))
    const exact = (weights: Float64Array) =>
      referenceCrossEntropy(new ReferenceModel(shape, weights).sentimentLogits(batch), targets, 3)
    compareSlopes(shape, 'all', exact, (blocks) => {
      const weights = named(blocks, shape)
      const logits = headLogits(weights, textFeatures(weights, onDevice(batch), shape, null), null)
      return crossEntropy(logits, tf.tensor2d(targets, [batch.size, 3]))
    })
  })

  test('the slope of the next-token loss by every block', () => {
    const [shape] = TEXT_SHAPES
    const { batch, rows, targets } = nextTokens(makeBatch(exampleTexts(shape, SHORT)), shape.positions)
    const wanted = new Float64Array(rows.length * shape.vocabulary)
    targets.forEach((target, row) => (wanted[row * shape.vocabulary + target] = 1))
    const exact = (weights: Float64Array) => {
      const logits = new ReferenceModel(shape, weights).tokenLogits(batch, rows, true)
      return referenceCrossEntropy(logits, wanted, shape.vocabulary)
    }
    compareSlopes(shape, 'tokens', exact, (blocks) => {
      const weights = named(blocks, shape)
      const states = tokenStates(weights, onDevice(batch), shape, rows, { causal: true, training: null })
      const [table, bias] = [weights.matrix('tokens/table'), weights.vector('language/tokenBias')]
      return tokenLoss(states, table, bias, whole(targets))
    })
  })
})

/** Compares the tape's gradient with central differences of the float64 reference, some entries of each block. */
function compareSlopes(
  shape: TextShape,
  trained: Trained,
  exact: (weights: Float64Array) => number,
  loss: (blocks: tf.Tensor[]) => tf.Scalar,
) {
  const layout = textLayout(shape)
  const flat = exampleWeights(shape)
  const weights = Float64Array.from(flat)
  const moving = trainedBlocks(layout, trained)
  tf.tidy(() => {
    const all = unpackText(tf.tensor1d(flat), layout.blocks)
    const first = layout.blocks.indexOf(moving[0])
    const { grads } = tf.valueAndGrads((...given: tf.Tensor[]) =>
      loss(all.toSpliced(first, given.length, ...given)),
    )(all.slice(first, first + moving.length))
    moving.forEach(({ name, offset, size }, i) => {
      const slopes = grads[i].dataSync()
      for (const share of ENTRIES) {
        const at = Math.floor(share * (size - 1))
        const [slope] = centralDifferences(
          ([value]) => exact(weights.with(offset + at, value)),
          weights.slice(offset + at, offset + at + 1),
        )
        expect(Math.abs(slopes[at] - slope), `${name} [${at}]`).toBeLessThan(FLOAT32_TEXT_GRADIENT)
      }
    })
  })
}

describe('a batch', () => {
  test('pads behind and keeps each text its n-grams', () => {
    const text = (...ids: number[]) => Int32Array.from(ids)
    const batch = makeBatch([
      { ids: text(1, 7), grams: text(3), gramWeights: Float32Array.of(1) },
      { ids: text(1), grams: text(), gramWeights: new Float32Array(0) },
      { ids: text(1, 8, 9), grams: text(4, 5), gramWeights: Float32Array.of(0.5, 0.25) },
    ])
    expect(batch).toEqual({
      size: 3,
      time: 3,
      ids: text(1, 7, 0, 1, 0, 0, 1, 8, 9),
      lengths: text(2, 1, 3),
      grams: text(3, 4, 5),
      gramWeights: Float32Array.of(1, 0.5, 0.25),
      gramOffsets: text(0, 1, 1, 3),
    })
  })

  test('without a text, or with an empty one, is refused', () => {
    expect(() => makeBatch([])).toThrow(RangeError)
    const empty = { ids: new Int32Array(0), grams: new Int32Array(0), gramWeights: new Float32Array(0) }
    expect(() => makeBatch([empty])).toThrow(RangeError)
  })

  test('attention is shown for one text only', () => {
    const [shape] = TEXT_SHAPES
    expect(() => attentionOf([], makeBatch(exampleTexts(shape)), shape)).toThrow(RangeError)
  })
})
