import * as tf from '@tensorflow/tfjs'
import { makeBatch, type TextBatch } from './batch'
import { onDevice, whole } from './device-batch'
import { tokenStates } from './heads'
import { tokenLoss } from './operations/loss'
import { nextTokens } from './prediction-tasks'
import type { TextShape } from './text-model'
import { batchesOf, uploadWeights } from './text-network'
import type { Tokens } from './tokens'
import { named } from './weights'

/**
 * Mean of -log P(next token) over all tokens of the texts, in nats; its exponential is the perplexity, which for a model
 * that knows nothing is the number of tokens there are. Throws what `breathe` throws.
 */
export async function meanTokenLoss(
  weights: Float32Array,
  shape: TextShape,
  texts: Tokens[],
  breathe: () => Promise<void>,
): Promise<number> {
  const tensors = uploadWeights(weights, shape)
  try {
    let [sum, count] = [0, 0]
    for (const indices of batchesOf(texts)) {
      await breathe()
      const { rows, loss } = batchLoss(tensors, shape, makeBatch(indices.map((i) => texts[i])))
      const [mean] = await loss.data().finally(() => loss.dispose())
      sum += mean * rows
      count += rows
    }
    return sum / count
  } finally {
    tf.dispose(tensors)
  }
}

function batchLoss(tensors: tf.Tensor[], shape: TextShape, batch: TextBatch) {
  const { rows, targets } = nextTokens(batch, shape.positions)
  const loss = tf.tidy(() => {
    const weights = named(tensors, shape)
    const states = tokenStates(weights, onDevice(batch), shape, rows, { causal: true, training: null })
    return tokenLoss(
      states,
      weights.matrix('tokens/table'),
      weights.vector('language/tokenBias'),
      whole(targets),
    )
  })
  return { rows: rows.length, loss }
}
