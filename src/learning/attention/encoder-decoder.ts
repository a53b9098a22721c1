import * as tf from '@tensorflow/tfjs'

/**
 * One encoder-decoder block, as in the first transformer, for the lesson: what an encoder-only and a decoder-only model
 * each leave out. Written for reading, with ordinary tfjs operations that differentiate themselves; nothing else uses it.
 *
 *     attention(Q, K, V) = softmax(Q K^T / sqrt(d)) V
 *     y <- y + attention(y W_q, y W_k, y W_v) W_o           no position sees a later one: y is being written
 *     y <- y + attention(y W_q, x W_k, x W_v) W_o           every position sees the whole text that was read
 *     y <- y + gelu(y W_1) W_2
 * One text and one head; x [S, D] is what the encoder read, y [T, D] what has been written. Layer norm is left out, and
 * biases too. Source: Vaswani et al. (2017), https://arxiv.org/abs/1706.03762, figure 1 and section 3.2.3.
 */
export interface AttentionMatrices {
  /** Each [D, D]. */
  query: tf.Tensor2D
  key: tf.Tensor2D
  value: tf.Tensor2D
  output: tf.Tensor2D
}

export interface DecoderMatrices {
  self: AttentionMatrices
  cross: AttentionMatrices
  /** [D, F] and [F, D] */
  wide: tf.Tensor2D
  narrow: tf.Tensor2D
}

export interface DecoderStep {
  /** [T, D] */
  written: tf.Tensor2D
  /** Who looks at whom: [T, T] among what is written, [T, S] from there to what was read. */
  self: tf.Tensor2D
  cross: tf.Tensor2D
}

export function decoderBlock(
  written: tf.Tensor2D,
  read: tf.Tensor2D,
  matrices: DecoderMatrices,
): DecoderStep {
  const self = attend(written, written, matrices.self, true)
  const afterSelf = tf.add(written, self.context) as tf.Tensor2D
  const cross = attend(afterSelf, read, matrices.cross, false)
  const afterCross = tf.add(afterSelf, cross.context) as tf.Tensor2D
  const wide = tf.matMul(afterCross, matrices.wide)
  const cubic = tf.mul(wide, tf.add(tf.mul(tf.square(wide), 0.044715), 1))
  const active = tf.mul(tf.mul(wide, 0.5), tf.add(tf.tanh(tf.mul(cubic, Math.sqrt(2 / Math.PI))), 1))
  return {
    written: tf.add(afterCross, tf.matMul(active as tf.Tensor2D, matrices.narrow)),
    self: self.probabilities,
    cross: cross.probabilities,
  }
}

/** Rows of `from` look at rows of `to`. */
function attend(from: tf.Tensor2D, to: tf.Tensor2D, matrices: AttentionMatrices, causal: boolean) {
  const [q, k, v] = [
    tf.matMul(from, matrices.query),
    tf.matMul(to, matrices.key),
    tf.matMul(to, matrices.value),
  ]
  const scores = tf.div(tf.matMul(q, tf.transpose(k)), Math.sqrt(matrices.query.shape[1]))
  const probabilities = tf.softmax(causal ? tf.add(scores, later(from.shape[0])) : scores) as tf.Tensor2D
  return { context: tf.matMul(tf.matMul(probabilities, v) as tf.Tensor2D, matrices.output), probabilities }
}

/** -1e9 where the key comes after the query, which the softmax makes zero: [T, T]. */
function later(time: number): tf.Tensor2D {
  const at = tf.range(0, time)
  return tf.mul(tf.cast(tf.greater(at, tf.expandDims(at, 1)), 'float32'), -1e9)
}
