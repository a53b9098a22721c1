import * as tf from '@tensorflow/tfjs'
import { dropoutHash, dropoutKey } from '../dropout-hash'
import type { Attributes, Named } from './registry'
import { textOperation } from './registry'

/** What decides the masks of one training step. */
export interface DropoutStep {
  /** Share of the units that are dropped, 0 to below 1. */
  dropout: number
  seed: number
  step: number
}

/**
 * x_i / (1 - p) for units that stay, 0 for those that a hash of (seed, step, site, i) drops: the same on every backend.
 *
 * `site` numbers the places of the model where units are dropped. Without training, x itself.
 */
export function dropout(x: tf.Tensor2D, training: DropoutStep | null, site: number): tf.Tensor2D {
  if (!training || training.dropout === 0) return x
  const key = dropoutKey(training.seed, training.step, site)
  const threshold = Math.round(training.dropout * 2 ** 32)
  return operation({ x }, { key, threshold, scale: 1 / (1 - training.dropout) }) as tf.Tensor2D
}

const operation = textOperation({
  name: 'TextDropout',
  by: ['x'],
  forward: ({ x }, attributes) => [tf.mul(x, mask(x, attributes))],
  backward: ({ upstream }: Named, attributes) => [tf.mul(upstream, mask(upstream, attributes))],
})

/** Computed here and handed to the device: tfjs has no 32-bit hash. */
function mask({ size, shape }: tf.Tensor, attributes: Attributes): tf.Tensor {
  const { key, threshold, scale } = attributes as Record<string, number>
  const values = new Float32Array(size)
  for (let i = 0; i < size; i++) values[i] = dropoutHash(key, i) >= threshold ? scale : 0
  return tf.tensor(values, shape)
}
