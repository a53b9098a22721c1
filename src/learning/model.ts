import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../numerics/random'
import { RAW_PER_DAY } from './heads'
import type { LstmOperation, LstmWeights, SequenceShape } from './lstm/operation'
import { lstmLayer } from './lstm/operation'
import { product } from './product'

/**
 * The forecaster: stacked LSTM layers with dropout after each, and heads that see the last layer and, directly, the
 * inputs (the linear skip). raw = [h | x | 1] W.
 *
 * The weights are one flat Float32Array: for each layer W [I, 4H], U [H, 4H], b [4H] (Keras order i, f, c, o), then
 * the heads W [H + F + 1, 17 D]: rows for h, for the inputs, and the bias (columns in `heads.ts`). Every matrix is row-major.
 */
export interface ModelShape {
  layers: number[]
  inputs: number
  horizon: number
}

export interface WeightBlock {
  name: string
  shape: number[]
  offset: number
  size: number
  /** Weight decay applies to so many of the first entries: to matrices, not to biases. */
  decaying: number
}

export function weightLayout({ layers, inputs, horizon }: ModelShape): WeightBlock[] {
  const heads = RAW_PER_DAY * horizon
  const shapes: [string, number[], number][] = []
  let width = inputs
  layers.forEach((units, i) => {
    shapes.push([`lstm${i}/kernel`, [width, 4 * units], width * 4 * units])
    shapes.push([`lstm${i}/recurrentKernel`, [units, 4 * units], units * 4 * units])
    shapes.push([`lstm${i}/bias`, [4 * units], 0])
    width = units
  })
  shapes.push(['heads', [width + inputs + 1, heads], (width + inputs) * heads])
  let offset = 0
  return shapes.map(([name, shape, decaying]) => {
    const size = shape.reduce((a, b) => a * b)
    offset += size
    return { name, shape, size, offset: offset - size, decaying }
  })
}

export function parameterCount(shape: ModelShape): number {
  return weightLayout(shape).reduce((sum, { size }) => sum + size, 0)
}

/** LSTM matrices uniform in +-1/sqrt(H), forget bias 1, heads zero but for `headBias`. The same on every backend. */
export function initialWeights(shape: ModelShape, seed: number, headBias: Float32Array): Float32Array {
  const weights = new Float32Array(parameterCount(shape))
  for (const { name, offset, size, decaying } of weightLayout(shape)) {
    const units = shape.layers[Number(/^lstm(\d+)/.exec(name)?.[1] ?? -1)]
    if (name === 'heads') weights.set(headBias, offset + decaying)
    else if (units && decaying > 0) {
      const stream = randomStream(seed, 'weights', name)
      const limit = 1 / Math.sqrt(units)
      for (let k = 0; k < size; k++) weights[offset + k] = limit * (2 * stream.uniform() - 1)
    } else if (units) weights.fill(1, offset + units, offset + 2 * units)
  }
  return weights
}

/** The flat weights on the device, cut into their blocks, in the order of the layout. */
export function unpackWeights(flat: tf.Tensor1D, shape: ModelShape): tf.Tensor[] {
  return weightLayout(shape).map(({ offset, size, shape: block }) =>
    tf.reshape(tf.slice(flat, offset, size), block),
  )
}

/** Dropout masks [B H] of each layer: 0 or 1 / (1 - p), the same for all days of a window (variational dropout). */
export function dropoutMasks(
  { layers }: ModelShape,
  dropout: number,
  batch: number,
  seed: number,
  step: number,
): Float32Array[] | null {
  if (dropout === 0) return null
  return layers.map((units, layer) => {
    const stream = randomStream(seed, 'dropout', step, layer)
    return Float32Array.from({ length: batch * units }, () =>
      stream.uniform() < dropout ? 0 : 1 / (1 - dropout),
    )
  })
}

/**
 * Raw head outputs [(T - from) B, 17 D] of the steps from `from` on, differentiable in `weights`.
 * `input` is time-major [T B, F]; `masks` as tensors [1, B, H], or null.
 */
export function trainingOutputs(
  operation: LstmOperation,
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  masks: tf.Tensor[] | null,
  from: number,
): tf.Tensor2D {
  let hidden = input
  const layers = layersOf(weights)
  layers.forEach((layer, i) => {
    hidden = lstmLayer(operation, hidden, layer, shape, i === 0)
    if (masks) hidden = applyMask(hidden, masks[i], shape)
  })
  return product(headOperand(hidden, input, shape, from), weights.at(-1) as tf.Tensor2D)
}

/** The same without gradients and dropout; frees what it does not need. */
export function inferenceOutputs(
  operation: LstmOperation,
  weights: tf.Tensor[],
  input: tf.Tensor2D,
  shape: SequenceShape,
  from: number,
): tf.Tensor2D {
  let hidden = input
  for (const layer of layersOf(weights)) {
    const next = operation.forward(hidden, layer, shape, false).hidden
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
  return Array.from({ length: (weights.length - 1) / 3 }, (_, i) => ({
    kernel: weights[3 * i] as tf.Tensor2D,
    recurrentKernel: weights[3 * i + 1] as tf.Tensor2D,
    bias: weights[3 * i + 2] as tf.Tensor1D,
  }))
}

function applyMask(hidden: tf.Tensor2D, mask: tf.Tensor, { time, batch }: SequenceShape): tf.Tensor2D {
  const units = hidden.shape[1]
  return tf.reshape(tf.mul(tf.reshape(hidden, [time, batch, units]), mask), [time * batch, units])
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
