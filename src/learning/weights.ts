import * as tf from '@tensorflow/tfjs'
import type { Stack } from './layout'
import { makeStack } from './layout'
import { randomStream } from '../numerics/random'
import { RAW_PER_DAY } from './heads'
import type { TowerShape } from './fusion/tower'
import { isTower, withTowers } from './fusion/tower'

/**
 * The weights of the forecaster: stacked LSTM layers and a head of 17 D outputs that also sees the inputs, as one flat
 * Float32Array in the order of `layout.ts` (the head's columns are in `heads.ts`).
 */
export interface ModelShape {
  layers: number[]
  inputs: number
  horizon: number
  /** Beside the LSTM, for what is not the price: none unless said. */
  towers?: TowerShape[]
}

export function stackOf({ layers, inputs, horizon, towers = [] }: ModelShape): Stack {
  const plain = { layers, inputs, outputs: RAW_PER_DAY * horizon, skip: inputs }
  return towers.length === 0 ? makeStack(plain) : withTowers(plain, towers)
}

export function weightLayout(shape: ModelShape) {
  return stackOf(shape).blocks
}

export function parameterCount(shape: ModelShape): number {
  return stackOf(shape).size
}

/** LSTM matrices uniform in +-1/sqrt(H), forget bias 1, towers uniform in +-1/sqrt(E), heads zero but for
 * `headBias`. The same on every backend. */
export function initialWeights(shape: ModelShape, seed: number, headBias: Float32Array): Float32Array {
  const weights = new Float32Array(parameterCount(shape))
  const uniform = (name: string, offset: number, size: number, limit: number) => {
    const stream = randomStream(seed, 'weights', name)
    for (let k = 0; k < size; k++) weights[offset + k] = limit * (2 * stream.uniform() - 1)
  }
  for (const { name, offset, size, decaying, shape: block } of weightLayout(shape)) {
    const units = shape.layers[Number(/^lstm(\d+)/.exec(name)?.[1] ?? -1)]
    if (name === 'heads') weights.set(headBias, offset + decaying)
    else if (isTower(name)) uniform(name, offset, decaying, 1 / Math.sqrt(block[0] - 1))
    else if (units && decaying > 0) uniform(name, offset, size, 1 / Math.sqrt(units))
    else if (units) weights.fill(1, offset + units, offset + 2 * units)
  }
  return weights
}

/** The flat weights on the device, cut into their blocks, in the order of the layout. */
export function unpackWeights(flat: tf.Tensor1D, { blocks }: Stack): tf.Tensor[] {
  return blocks.map(({ offset, size, shape: block }) => tf.reshape(tf.slice(flat, offset, size), block))
}
