import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../numerics/random'
import type { SequenceShape } from './lstm/operation'
import type { ModelShape } from './weights'

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

/** Multiplies every day of `hidden` [T B, H] by one mask [1, B, H]. */
export function applyMask(hidden: tf.Tensor2D, mask: tf.Tensor, { time, batch }: SequenceShape): tf.Tensor2D {
  const units = hidden.shape[1]
  return tf.reshape(tf.mul(tf.reshape(hidden, [time, batch, units]), mask), [time * batch, units])
}
