import * as tf from '@tensorflow/tfjs'
import type { Attributes } from './registry'
import { textOperation } from './registry'
import { insideMask } from './sums'

/**
 * One row for each text from the rows of its positions, padding left out: the mean, or the largest of each column.
 *
 * x [B T, D], lengths [B] int32 in 1..T; result [B, D]. The largest passes its gradient to the first row that has it.
 */
export interface TextRows {
  batch: number
  time: number
}

export function meanPool(x: tf.Tensor2D, lengths: tf.Tensor1D, shape: TextRows): tf.Tensor2D {
  return mean({ x, lengths }, { ...shape }) as tf.Tensor2D
}

export function maxPool(x: tf.Tensor2D, lengths: tf.Tensor1D, shape: TextRows): tf.Tensor2D {
  return max({ x, lengths }, { ...shape }) as tf.Tensor2D
}

const mean = textOperation({
  name: 'TextMeanPool',
  by: ['x'],
  forward: ({ x, lengths }, shape) => {
    const shares = tf.expandDims(meanShares(lengths, shape.time as number), 1)
    const perText = tf.matMul(shares, byText(x, shape))
    return [tf.reshape(perText, [shape.batch as number, x.shape[1]!])]
  },
  backward: ({ x, lengths, upstream }, shape) => {
    const shares = tf.expandDims(meanShares(lengths, shape.time as number), 2)
    return [tf.reshape(tf.mul(shares, tf.expandDims(upstream, 1)), x.shape)]
  },
})

const max = textOperation({
  name: 'TextMaxPool',
  by: ['x'],
  forward: ({ x, lengths }, shape) => [tf.max(withoutPadding(x, lengths, shape), 1)],
  backward: ({ x, lengths, upstream }, shape) => {
    const first = tf.expandDims(tf.argMax(withoutPadding(x, lengths, shape), 1), 1)
    const positions = tf.expandDims(tf.range(0, shape.time as number, 1, 'int32'), 1)
    const chosen = tf.cast(tf.equal(positions, first), 'float32')
    return [tf.reshape(tf.mul(chosen, tf.expandDims(upstream, 1)), x.shape)]
  },
})

function byText(x: tf.Tensor, { batch, time }: Attributes): tf.Tensor3D {
  return tf.reshape(x, [batch as number, time as number, x.shape[1]!])
}

/** 1 / length inside the text, 0 beyond: [B, T]. */
function meanShares(lengths: tf.Tensor, time: number): tf.Tensor2D {
  return tf.div(insideMask(lengths, time), tf.expandDims(tf.cast(lengths, 'float32'), 1))
}

/** Padding far below everything: [B, T, D]. */
function withoutPadding(x: tf.Tensor, lengths: tf.Tensor, shape: Attributes): tf.Tensor3D {
  const inside = tf.expandDims(insideMask(lengths, shape.time as number), 2)
  return tf.add(tf.mul(byText(x, shape), inside), tf.mul(tf.sub(inside, 1), 1e30))
}
