import * as tf from '@tensorflow/tfjs'
import { textOperation } from './registry'
import { scatterRows } from './sums'

/**
 * Weighted sums of table rows: y[rows[g]] += weights[g] table[ids[g]], for every gram g.
 *
 * table [K, W]; ids [G] int32 in 0..K-1, weights [G], rows [G] int32 ascending in 0..count-1, G >= 1; y [count, W].
 * Differentiable by the table. Cost: O(G W), and O(K W) for the gradient, which is dense.
 */
export interface Bag {
  ids: tf.Tensor1D
  weights: tf.Tensor1D
  rows: tf.Tensor1D
}

export function bag(table: tf.Tensor2D, grams: Bag, count: number): tf.Tensor2D {
  return operation({ table, ...grams }, { count }) as tf.Tensor2D
}

const operation = textOperation({
  name: 'TextBag',
  by: ['table'],
  forward: ({ table, ids, weights, rows }, { count }) => [
    scatterRows(rows, tf.mul(tf.gather(table, ids), tf.expandDims(weights, 1)), count as number),
  ],
  backward: ({ table, ids, weights, rows, upstream }) => [
    scatterRows(ids, tf.mul(tf.gather(upstream, rows), tf.expandDims(weights, 1)), table.shape[0]),
  ],
})
