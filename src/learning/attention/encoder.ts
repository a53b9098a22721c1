import * as tf from '@tensorflow/tfjs'
import type { TextBatch } from './batch'
import { encoderAttention } from './blocks'
import { onDevice } from './device-batch'
import { headLogits, textFeatures, tokenStates } from './heads'
import type { DropoutStep } from './operations/dropout'
import type { TextShape } from './text-model'
import { named } from './weights'

/**
 * What a text model says of a batch of texts. `weights` are the blocks of `layout.ts` on the device; the results belong to
 * the caller, all else is freed.
 */

/** Logits [B, 3] in the order of SENTIMENTS; not divided by the temperature. */
export function sentimentLogits(
  weights: tf.Tensor[],
  batch: TextBatch,
  shape: TextShape,
  training: DropoutStep | null,
): tf.Tensor2D {
  return tf.tidy(() => {
    const byName = named(weights, shape)
    return headLogits(byName, textFeatures(byName, onDevice(batch), shape, training), training)
  })
}

/**
 * Logits [R, vocabulary] of the token at, or with `causal` after, each row b T + t of `rows`. For looking; training
 * computes its loss from {@link tokenStates}.
 */
export function tokenLogits(
  weights: tf.Tensor[],
  batch: TextBatch,
  shape: TextShape,
  rows: Int32Array,
  { causal }: { causal: boolean },
): tf.Tensor2D {
  return tf.tidy(() => {
    const byName = named(weights, shape)
    const states = tokenStates(byName, onDevice(batch), shape, rows, { causal, training: null })
    const table = tf.transpose(byName.matrix('tokens/table')) as tf.Tensor2D
    return tf.add(tf.matMul(states, table), byName.vector('language/tokenBias'))
  })
}

/** Who looks at whom, [layers, heads, T, T], for a batch of one text; throws RangeError for more. Rows sum to 1. */
export function attentionOf(weights: tf.Tensor[], batch: TextBatch, shape: TextShape): tf.Tensor4D {
  if (batch.size !== 1) throw new RangeError('attention is shown for one text at a time')
  return tf.tidy(() => encoderAttention(named(weights, shape), onDevice(batch), shape))
}
