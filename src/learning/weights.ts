import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../numerics/random'
import { RAW_PER_DAY } from './heads'

/**
 * The weights of the forecaster as one flat Float32Array: for each layer W [I, 4H], U [H, 4H], b [4H] (Keras order
 * i, f, c, o), then the heads W [H + F + 1, 17 D]: rows for h, for the inputs, and the bias (columns in `heads.ts`).
 * Every matrix is row-major.
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
