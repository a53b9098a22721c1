import * as tf from '@tensorflow/tfjs'
import type { Stack } from './layout'
import { makeStack } from './layout'
import { randomStream } from '../numerics/random'
import { RAW_PER_DAY } from './heads'

/**
 * The weights of the forecaster: stacked LSTM layers and a head of 17 D outputs that also sees the inputs, as one flat
 * Float32Array in the order of `layout.ts` (the head's columns are in `heads.ts`).
 */
export interface ModelShape {
  layers: number[]
  inputs: number
  horizon: number
}

export function stackOf({ layers, inputs, horizon }: ModelShape): Stack {
  return makeStack({ layers, inputs, outputs: RAW_PER_DAY * horizon, skip: inputs })
}

export function weightLayout(shape: ModelShape) {
  return stackOf(shape).blocks
}

export function parameterCount(shape: ModelShape): number {
  return stackOf(shape).size
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
export function unpackWeights(flat: tf.Tensor1D, { blocks }: Stack): tf.Tensor[] {
  return blocks.map(({ offset, size, shape: block }) => tf.reshape(tf.slice(flat, offset, size), block))
}
