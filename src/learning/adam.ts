import * as tf from '@tensorflow/tfjs'

/**
 * AdamW on one flat parameter vector, with the gradient clipped to a global norm of 1; all on the device, nothing is
 * read back.
 *
 *     g <- g / max(1, |g|)      m <- 0.9 m + 0.1 g      v <- 0.999 v + 0.001 g^2
 *     p <- p - rate [ (m / (1 - 0.9^k)) / (sqrt(v / (1 - 0.999^k)) + 1e-8) + decay p ]      k = 1, 2, ..
 * Decay is decoupled (Loshchilov and Hutter, https://arxiv.org/abs/1711.05101) and spares the biases through `decays`
 * (1 or 0 a parameter). The state is three plain vectors, so that a checkpoint is exact.
 */
export type AdamState = {
  parameters: tf.Tensor1D
  firstMoment: tf.Tensor1D
  secondMoment: tf.Tensor1D
}

const BETA1 = 0.9
const BETA2 = 0.999
const EPSILON = 1e-8
export const CLIP_NORM = 1
export const ADAM = { beta1: BETA1, beta2: BETA2, epsilon: EPSILON, clipNorm: CLIP_NORM }

/** One step, counted from 1. Returns new tensors; the caller disposes the old ones. */
export function adamStep(
  { parameters, firstMoment, secondMoment }: AdamState,
  gradient: tf.Tensor1D,
  decays: tf.Tensor1D,
  options: { step: number; rate: number; weightDecay: number },
): AdamState {
  return tf.tidy(() => {
    const norm = tf.sqrt(tf.sum(tf.square(gradient)))
    const clipped = tf.div(gradient, tf.maximum(tf.div(norm, CLIP_NORM), 1)) as tf.Tensor1D
    const first = tf.add(tf.mul(firstMoment, BETA1), tf.mul(clipped, 1 - BETA1)) as tf.Tensor1D
    const second = tf.add(tf.mul(secondMoment, BETA2), tf.mul(tf.square(clipped), 1 - BETA2)) as tf.Tensor1D
    const spread = tf.sqrt(tf.div(second, 1 - BETA2 ** options.step))
    const direction = tf.div(tf.div(first, 1 - BETA1 ** options.step), tf.add(spread, EPSILON))
    const decay = tf.mul(tf.mul(parameters, decays), options.weightDecay)
    const moved = tf.sub(parameters, tf.mul(tf.add(direction, decay), options.rate)) as tf.Tensor1D
    return { parameters: moved, firstMoment: first, secondMoment: second }
  })
}

/** Linear warm-up over the first tenth (at most 30 steps), then a cosine down to 5 % of the peak. Step from 1. */
export function learningRateAt(step: number, steps: number, peak: number): number {
  const warm = Math.min(1, step / Math.max(1, Math.min(30, Math.floor(steps / 10))))
  return peak * warm * (0.05 + 0.95 * 0.5 * (1 + Math.cos((Math.PI * step) / steps)))
}
