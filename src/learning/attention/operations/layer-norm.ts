import * as tf from '@tensorflow/tfjs'
import { textOperation } from './registry'
import { columnSums } from './sums'

/** Added to the variance. */
export const LAYER_NORM_EPSILON = 1e-5

/**
 * Every row to mean 0 and variance 1, then y = gain x^ + bias.
 *
 *     x^ = (x - mean) / sqrt(variance + 1e-5)        variance with 1 / D
 *     dx = (g - mean(g) - x^ mean(g x^)) / sqrt(variance + 1e-5)        g = gain dy
 * x [N, D], gain and bias [D]. Source: Ba, Kiros and Hinton (2016), https://arxiv.org/abs/1607.06450. Cost: O(N D).
 */
export function layerNorm(x: tf.Tensor2D, gain: tf.Tensor1D, bias: tf.Tensor1D): tf.Tensor2D {
  return operation({ x, gain, bias }, { epsilon: LAYER_NORM_EPSILON }) as tf.Tensor2D
}

const operation = textOperation({
  name: 'TextLayerNorm',
  by: ['x', 'gain', 'bias'],
  forward: ({ x, gain, bias }, { epsilon }) => [
    tf.add(tf.mul(normalised(x, epsilon as number).normal, gain), bias),
  ],
  backward: ({ x, gain, upstream }, { epsilon }) => {
    const { normal, inverse } = normalised(x, epsilon as number)
    const g = tf.mul(upstream, gain)
    const along = tf.mul(normal, tf.mean(tf.mul(g, normal), 1, true))
    return [
      tf.mul(tf.sub(tf.sub(g, tf.mean(g, 1, true)), along), inverse),
      columnSums(tf.mul(upstream, normal)),
      columnSums(upstream),
    ]
  },
})

function normalised(x: tf.Tensor, epsilon: number) {
  const centred = tf.sub(x, tf.mean(x, 1, true))
  const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), 1, true), epsilon))
  return { normal: tf.mul(centred, inverse), inverse }
}
