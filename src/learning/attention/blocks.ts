import * as tf from '@tensorflow/tfjs'
import type { DeviceBatch } from './device-batch'
import { attention, attentionProbabilities } from './operations/attention'
import { dense } from './operations/dense'
import type { DropoutStep } from './operations/dropout'
import { dropout } from './operations/dropout'
import { embedding } from './operations/embedding'
import { gelu } from './operations/gelu'
import { layerNorm } from './operations/layer-norm'
import type { TextShape } from './text-model'
import type { TextWeights } from './weights'

/**
 * The encoder: pre-norm attention blocks over the tokens of every text.
 *
 *     x = table[ids] + positions
 *     x <- x + attention(layerNorm(x)) W_o + b_o        x <- x + gelu(layerNorm(x) W_1 + b_1) W_2 + b_2       a layer
 *     result: layerNorm(x)
 * With a causal mask no position sees a later one: the language model. Rows are b T + t; rows beyond a text's length hold
 * numbers that mean nothing and that nothing below looks at. Source: Vaswani et al. (2017); the norm before instead of
 * behind: Xiong et al. (2020), https://arxiv.org/abs/2002.04745. Cost a token: O(layers D (4D + 2F + T)).
 */
export interface EncoderOptions {
  causal: boolean
  /** Null: every unit stays. */
  training: DropoutStep | null
}

/** [B T, D] */
export function encode(
  weights: TextWeights,
  texts: DeviceBatch,
  shape: TextShape,
  { causal, training }: EncoderOptions,
): tf.Tensor2D {
  const { batch, time, lengths } = texts
  const attend = (qkv: tf.Tensor2D) => attention(qkv, lengths, { batch, time, heads: shape.heads, causal })
  let x = dropout(start(weights, texts), training, 0)
  for (let layer = 0; layer < shape.layers; layer++) x = block(weights, layer, x, training, attend)
  return norm(weights, 'final', x)
}

/** P of every layer and head for a batch of one text, [layers, heads, T, T]; a row for the token that looks. */
export function encoderAttention(weights: TextWeights, texts: DeviceBatch, shape: TextShape): tf.Tensor4D {
  const { time, lengths } = texts
  const seen: tf.Tensor4D[] = []
  const attend = (qkv: tf.Tensor2D) => {
    const options = { batch: 1, time, heads: shape.heads, causal: false }
    const { context, probabilities } = attentionProbabilities(qkv, lengths, options)
    seen.push(probabilities)
    return context
  }
  let x = start(weights, texts)
  for (let layer = 0; layer < shape.layers; layer++) x = block(weights, layer, x, null, attend)
  return tf.concat(seen, 0)
}

function start(weights: TextWeights, { batch, time, ids }: DeviceBatch): tf.Tensor2D {
  const [table, positions] = [weights.matrix('tokens/table'), weights.matrix('tokens/positions')]
  return embedding(table, positions, ids, { batch, time })
}

function block(
  weights: TextWeights,
  layer: number,
  x: tf.Tensor2D,
  training: DropoutStep | null,
  attend: (qkv: tf.Tensor2D) => tf.Tensor2D,
): tf.Tensor2D {
  const at = `layer${layer}`
  const context = attend(linear(weights, `${at}/qkv`, norm(weights, `${at}/beforeAttention`, x)))
  const attended = dropout(linear(weights, `${at}/joined`, context), training, 1 + 2 * layer)
  const between = tf.add(x, attended) as tf.Tensor2D
  const wide = gelu(linear(weights, `${at}/wide`, norm(weights, `${at}/beforeFeedForward`, between)))
  const narrow = dropout(linear(weights, `${at}/narrow`, wide), training, 2 + 2 * layer)
  return tf.add(between, narrow)
}

/** The dense layer of a name. */
export function linear(weights: TextWeights, name: string, x: tf.Tensor2D): tf.Tensor2D {
  return dense(x, weights.matrix(`${name}/weights`), weights.vector(`${name}/bias`))
}

/** The layer norm of a name. */
export function norm(weights: TextWeights, name: string, x: tf.Tensor2D): tf.Tensor2D {
  return layerNorm(x, weights.vector(`${name}/gain`), weights.vector(`${name}/shift`))
}
