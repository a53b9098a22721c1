import * as tf from '@tensorflow/tfjs'
import type { Attributes } from './registry'
import { textOperation } from './registry'
import { insideMask } from './sums'

export interface TextRows {
  batch: number
  time: number
}

/**
 * One row for each text from the rows of its positions, padding left out: the mean of each column.
 *
 * x [B T, D], lengths [B] int32 in 1..T; result [B, D].
 */
export function meanPool(x: tf.Tensor2D, lengths: tf.Tensor1D, shape: TextRows): tf.Tensor2D {
  return mean({ x, lengths }, { ...shape }) as tf.Tensor2D
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

function byText(x: tf.Tensor, { batch, time }: Attributes): tf.Tensor3D {
  return tf.reshape(x, [batch as number, time as number, x.shape[1]!])
}

/** 1 / length inside the text, 0 beyond: [B, T]. */
function meanShares(lengths: tf.Tensor, time: number): tf.Tensor2D {
  return tf.div(insideMask(lengths, time), tf.expandDims(tf.cast(lengths, 'float32'), 1))
}
