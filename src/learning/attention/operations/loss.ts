import * as tf from '@tensorflow/tfjs'
import { textOperation } from './registry'
import { columnSums } from './sums'

/**
 * Cross entropy with soft targets, smoothed towards equal chances:
 *
 *     loss = -mean_b sum_c t'_c log softmax(z)_c        t' = (1 - s) t + s / C        dz = (softmax(z) sum t' - t') / B
 *
 * z [B, C], t [B, C], rows of t usually summing to 1; the loss is a scalar in nats.
 * Smoothing: Szegedy et al. (2015), https://arxiv.org/abs/1512.00567.
 */
export function crossEntropy(logits: tf.Tensor2D, targets: tf.Tensor2D, smoothing = 0): tf.Scalar {
  return overClasses({ logits, targets }, { smoothing }) as tf.Scalar
}

const overClasses = textOperation({
  name: 'TextCrossEntropy',
  by: ['logits'],
  forward: ({ logits, targets }, { smoothing }) => {
    const said = tf.logSoftmax(logits)
    return [tf.div(tf.neg(tf.sum(tf.mul(smoothed(targets, smoothing as number), said))), logits.shape[0])]
  },
  backward: ({ logits, targets, upstream }, { smoothing }) => {
    const wanted = smoothed(targets, smoothing as number)
    const slope = tf.sub(tf.mul(tf.softmax(logits), tf.sum(wanted, 1, true)), wanted)
    return [tf.mul(slope, tf.div(upstream, logits.shape[0]))]
  },
})

function smoothed(targets: tf.Tensor, smoothing: number): tf.Tensor {
  return tf.add(tf.mul(targets, 1 - smoothing), smoothing / targets.shape[1]!)
}

/**
 * Mean of -log softmax(h E^T + b)[target] over the rows of h: what the language model minimises. The output embedding E
 * is the table of the input tokens (tied: Press and Wolf, https://arxiv.org/abs/1608.05859).
 *
 * h [R, D], E [V, D], b [V], targets [R] int32; a scalar in nats. Kept for the gradient: (softmax - one-hot) / R.
 * Cost: O(R V D).
 */
export function tokenLoss(
  hidden: tf.Tensor2D,
  table: tf.Tensor2D,
  bias: tf.Tensor1D,
  targets: tf.Tensor1D,
): tf.Scalar {
  return overTokens({ hidden, table, bias, targets }) as tf.Scalar
}

const overTokens = textOperation({
  name: 'TextTokenLoss',
  by: ['hidden', 'table', 'bias'],
  keeps: true,
  forward: ({ hidden, table, bias, targets }, { keep }) => {
    const [rows, vocabulary] = [hidden.shape[0], table.shape[0]]
    const logits = tf.fused.matMul({ a: hidden, b: tf.transpose(table), bias } as never)
    const largest = tf.max(logits, 1, true)
    const exponentials = tf.exp(tf.sub(logits, largest))
    const total = tf.sum(exponentials, 1, true)
    // The logit of the target alone is one product of rows, so no one-hot matrix is needed for the loss.
    const right = tf.add(tf.sum(tf.mul(hidden, tf.gather(table, targets)), 1), tf.gather(bias, targets))
    const loss = tf.mean(tf.sub(tf.reshape(tf.add(tf.log(total), largest), [rows]), right))
    if (!keep) return [loss]
    const hits = tf.cast(tf.oneHot(targets as tf.Tensor1D, vocabulary), 'float32')
    return [loss, tf.div(tf.sub(tf.div(exponentials, total), hits), rows)]
  },
  backward: ({ hidden, table, upstream, kept }) => {
    const slope = tf.mul(kept, upstream)
    return [tf.matMul(slope, table), tf.matMul(tf.transpose(slope), hidden), columnSums(slope)]
  },
})
