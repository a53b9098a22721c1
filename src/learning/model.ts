import * as tf from '@tensorflow/tfjs'
import { applyMask } from './dropout'
import { towerOutputs } from './fusion/tower'
import type { LstmWeights, SequenceShape } from './lstm/operation'
import { asWeights, lstm } from './lstm/operation'
import { product } from './product'

/**
 * The forecaster: stacked LSTM layers with dropout after each, and heads that see the last layer and, directly, the
 * inputs (the linear skip). raw = [h | x | 1] W. Its weights come in the order of `weights.ts`. Towers beside the LSTM
 * (`fusion/tower.ts`) stand between x and 1.
 */

/**
 * Raw head outputs [(T - from) B, 17 D] of the steps from `from` on, differentiable in `weights`.
 * `input` is time-major [T B, F]; `masks` as tensors [1, B, H], or null; `exogenous` what the towers see of the steps
 * from `from` on, [(T - from) B, E], or null without towers.
 */
export function trainingOutputs(
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  masks: tf.Tensor[] | null,
  from: number,
  exogenous: TowerInput | null = null,
): tf.Tensor2D {
  let hidden = input
  const layers = layersOf(weights, exogenous)
  layers.forEach((layer, i) => {
    hidden = lstm(hidden, layer, shape, { inputIsData: i === 0 })
    if (masks) hidden = applyMask(hidden, masks[i], shape)
  })
  const operand = headOperand(hidden, input, shape, from, towersOf(weights, exogenous))
  return product(operand, weights.at(-1) as tf.Tensor2D)
}

/** The same without gradients and dropout; frees what it does not need. */
export function inferenceOutputs(
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  from: number,
  exogenous: TowerInput | null = null,
): tf.Tensor2D {
  let hidden = input
  for (const layer of layersOf(weights, exogenous)) {
    const next = lstm(hidden, layer, shape)
    if (hidden !== input) hidden.dispose()
    hidden = next
  }
  return tf.tidy(() => {
    const raw = tf.matMul(
      headOperand(hidden, input, shape, from, towersOf(weights, exogenous)),
      weights.at(-1) as tf.Tensor2D,
    ) as tf.Tensor2D
    hidden.dispose()
    return raw
  })
}

/** What the towers see, and how many towers there are. */
export interface TowerInput {
  towers: number
  inputs: tf.Tensor2D
}

function layersOf(weights: tf.Tensor[], exogenous: TowerInput | null): LstmWeights[] {
  return Array.from({ length: (weights.length - 1 - (exogenous?.towers ?? 0)) / 3 }, (_, i) =>
    asWeights(weights.slice(3 * i, 3 * i + 3)),
  )
}

function towersOf(weights: tf.Tensor[], exogenous: TowerInput | null): tf.Tensor2D[] {
  return exogenous ? towerOutputs(weights.slice(-1 - exogenous.towers, -1), exogenous.inputs) : []
}

/** [h | x | towers | 1] of the steps from `from` on: one product then gives the heads with their skip and bias. */
function headOperand(
  hidden: tf.Tensor2D,
  input: tf.Tensor2D,
  shape: SequenceShape,
  from: number,
  towers: tf.Tensor2D[],
): tf.Tensor2D {
  const ones = tf.ones<tf.Rank.R2>([(shape.time - from) * shape.batch, 1])
  return tf.concat([lastRows(hidden, shape, from), lastRows(input, shape, from), ...towers, ones], 1)
}

function lastRows(rows: tf.Tensor2D, { time, batch }: SequenceShape, from: number): tf.Tensor2D {
  return from === 0 ? rows : tf.slice(rows, [from * batch, 0], [(time - from) * batch, rows.shape[1]])
}
