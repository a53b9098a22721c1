import * as tf from '@tensorflow/tfjs'
import { textOperation } from './registry'

/** sqrt(2 / pi), and the cubic term of the approximation. */
export const GELU_SCALE = Math.sqrt(2 / Math.PI)
export const GELU_CUBIC = 0.044715

/**
 * GELU(x) = x / 2 (1 + tanh(u)), u = sqrt(2 / pi) (x + 0.044715 x^3): the usual approximation of x Phi(x).
 *
 * Source: Hendrycks and Gimpel (2016), https://arxiv.org/abs/1606.08415. Any shape.
 */
export function gelu(x: tf.Tensor2D): tf.Tensor2D {
  return operation({ x }) as tf.Tensor2D
}

const operation = textOperation({
  name: 'TextGelu',
  by: ['x'],
  forward: ({ x }) => [tf.mul(tf.mul(x, 0.5), tf.add(tanhOf(x), 1))],
  backward: ({ x, upstream }) => {
    const t = tanhOf(x)
    const inner = tf.mul(tf.add(tf.mul(tf.square(x), 3 * GELU_CUBIC), 1), GELU_SCALE)
    const throughTanh = tf.mul(tf.mul(x, inner), tf.sub(1, tf.square(t)))
    return [tf.mul(upstream, tf.mul(tf.add(tf.add(t, 1), throughTanh), 0.5))]
  },
})

function tanhOf(x: tf.Tensor): tf.Tensor {
  const cubic = tf.add(tf.mul(tf.square(x), GELU_CUBIC), 1)
  return tf.tanh(tf.mul(tf.mul(x, cubic), GELU_SCALE))
}
