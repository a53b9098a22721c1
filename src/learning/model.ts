import * as tf from '@tensorflow/tfjs'
import { applyMask } from './dropout'
import type { LstmWeights, SequenceShape } from './lstm/operation'
import { asWeights, lstm } from './lstm/operation'
import { product } from './product'

/**
 * The forecaster: stacked LSTM layers with dropout after each, and heads that see the last layer and, directly, the
 * inputs (the linear skip). raw = [h | x | 1] W. Its weights come in the order of `weights.ts`.
 */

/**
 * Raw head outputs [(T - from) B, 17 D] of the steps from `from` on, differentiable in `weights`.
 * `input` is time-major [T B, F]; `masks` as tensors [1, B, H], or null.
 */
export function trainingOutputs(
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  masks: tf.Tensor[] | null,
  from: number,
): tf.Tensor2D {
  let hidden = input
  const layers = layersOf(weights)
  layers.forEach((layer, i) => {
    hidden = lstm(hidden, layer, shape, { inputIsData: i === 0 })
    if (masks) hidden = applyMask(hidden, masks[i], shape)
  })
  return product(headOperand(hidden, input, shape, from), weights.at(-1) as tf.Tensor2D)
}

/** The same without gradients and dropout; frees what it does not need. */
export function inferenceOutputs(
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  from: number,
): tf.Tensor2D {
  let hidden = input
  for (const layer of layersOf(weights)) {
    const next = lstm(hidden, layer, shape)
    if (hidden !== input) hidden.dispose()
    hidden = next
  }
  return tf.tidy(() => {
    const raw = tf.matMul(
      headOperand(hidden, input, shape, from),
      weights.at(-1) as tf.Tensor2D,
    ) as tf.Tensor2D
    hidden.dispose()
    return raw
  })
}

function layersOf(weights: tf.Tensor[]): LstmWeights[] {
  return Array.from({ length: (weights.length - 1) / 3 }, (_, i) =>
    asWeights(weights.slice(3 * i, 3 * i + 3)),
  )
}

/** [h | x | 1] of the steps from `from` on: one product then gives the heads with their skip and bias. */
function headOperand(
  hidden: tf.Tensor2D,
  input: tf.Tensor2D,
  shape: SequenceShape,
  from: number,
): tf.Tensor2D {
  const ones = tf.ones<tf.Rank.R2>([(shape.time - from) * shape.batch, 1])
  return tf.concat([lastRows(hidden, shape, from), lastRows(input, shape, from), ones], 1)
}

function lastRows(rows: tf.Tensor2D, { time, batch }: SequenceShape, from: number): tf.Tensor2D {
  return from === 0 ? rows : tf.slice(rows, [from * batch, 0], [(time - from) * batch, rows.shape[1]])
}
