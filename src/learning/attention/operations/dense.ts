import * as tf from '@tensorflow/tfjs'
import { columnSums } from './sums'
import { textOperation } from './registry'

/**
 * y = x W + b.
 *
 * x [N, I], W [I, O], b [O]. Gradient: dx = dy W^T, dW = x^T dy, db = 1^T dy. Cost: O(N I O).
 */
export function dense(x: tf.Tensor2D, weights: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return operation({ x, weights, bias }) as tf.Tensor2D
}

const operation = textOperation({
  name: 'TextDense',
  by: ['x', 'weights', 'bias'],
  forward: ({ x, weights, bias }) => [tf.fused.matMul({ a: x, b: weights, bias } as never)],
  backward: ({ x, weights, upstream }) => [
    tf.matMul(upstream, tf.transpose(weights)),
    tf.matMul(tf.transpose(x), upstream),
    columnSums(upstream),
  ],
})
