import * as tf from '@tensorflow/tfjs'

/** 1^T x: [N, M] -> [M], as a product, because a sum over rows is slow on WASM. */
export function columnSums(x: tf.Tensor): tf.Tensor1D {
  const [rows, columns] = x.shape
  return tf.reshape(tf.matMul(tf.ones([1, rows]), x), [columns])
}

/** 1 where position t < lengths[b], else 0: [B, T]. */
export function insideMask(lengths: tf.Tensor, time: number): tf.Tensor2D {
  const positions = tf.range(0, time, 1, 'int32')
  return tf.cast(tf.less(positions, tf.expandDims(lengths, 1)), 'float32') as tf.Tensor2D
}

/** Sums rows of `updates` [N, M] into [rows, M]: row n goes to row `to[n]`. */
export function scatterRows(to: tf.Tensor, updates: tf.Tensor, rows: number): tf.Tensor2D {
  return tf.scatterND(tf.expandDims(to, 1), updates, [rows, updates.shape[1]!]) as tf.Tensor2D
}
