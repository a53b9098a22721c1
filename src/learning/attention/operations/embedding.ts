import * as tf from '@tensorflow/tfjs'
import { textOperation } from './registry'
import { scatterRows } from './sums'

/**
 * x[r] = table[ids[r]] + positions[r mod T]: what the encoder starts from.
 *
 * table [V, D], positions [P, D] with P >= T, ids [B T] int32 in 0..V-1; x [B T, D]. The gradient sums the rows of dx
 * into the rows they came from. Cost: O(B T D), and O(V D) for the gradient, which is dense.
 */
export function embedding(
  table: tf.Tensor2D,
  positions: tf.Tensor2D,
  ids: tf.Tensor1D,
  shape: { batch: number; time: number },
): tf.Tensor2D {
  return embed({ table, positions, ids }, { ...shape }) as tf.Tensor2D
}

const embed = textOperation({
  name: 'TextEmbedding',
  by: ['table', 'positions'],
  forward: ({ table, positions, ids }, { batch, time }) => {
    const width = table.shape[1]!
    const rows = tf.reshape(tf.gather(table, ids), [batch as number, time as number, width])
    const first = tf.slice(positions, [0, 0], [time as number, width])
    return [tf.reshape(tf.add(rows, first), [-1, width])]
  },
  backward: ({ table, positions, ids, upstream }, { batch, time }) => {
    const [vocabulary, width] = table.shape as [number, number]
    const perText = tf.reshape(upstream, [batch as number, (time as number) * width])
    const first = tf.reshape(tf.matMul(tf.ones([1, batch as number]), perText), [time as number, width])
    const rest = tf.zeros([positions.shape[0] - (time as number), width])
    return [scatterRows(ids, upstream, vocabulary), tf.concat([first, rest], 0)]
  },
})

/** The rows of x [N, D] named in `rows` [R] int32: [R, D]. A row may be named more than once. */
export function takeRows(x: tf.Tensor2D, rows: tf.Tensor1D): tf.Tensor2D {
  return take({ x, rows }) as tf.Tensor2D
}

const take = textOperation({
  name: 'TextRows',
  by: ['x'],
  forward: ({ x, rows }) => [tf.gather(x, rows)],
  backward: ({ x, rows, upstream }) => [scatterRows(rows, upstream, x.shape[0])],
})
