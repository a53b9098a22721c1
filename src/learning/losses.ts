import * as tf from '@tensorflow/tfjs'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { ForecastLossNumbers } from './loss-reference'
import type { Decoded } from './heads'
import { FLOOR, SCALE_LIMIT } from './heads'

/**
 * What training minimises, over N predictions and D days ahead:
 *     sum over d of w_d [ pinball + 0.2 Fissler-Ziegel + 0.3 squared error of the mean + 0.1 direction cross-entropy ]
 * with w_1 = 1 and the longer horizons together 0.5.
 *
 * Pinball: mean over levels of weight (y - q)(a - 1{y < q}), the weight dividing by the loss of the unconditional
 * quantile, so that every level starts near its importance.
 * Fissler-Ziegel (FZ0, A. Patton, J. Ziegel, R. Chen 2019, https://arxiv.org/abs/1707.05108): with v = min(q, -0.02),
 * e = min(ES, v - 0.001): -1{y <= v} (v - y) / (a e) + v / e + ln(-e) - 1, mean over the tail levels.
 * The two share one custom gradient, found together with the value, because the tape would need 50 operations.
 */
export interface LossWeights {
  /** [1, 11, D] */
  pinball: tf.Tensor3D
  /** w_d, [1, 1, D] */
  days: tf.Tensor3D
}

/** From pinball weights [11, D], then day weights [D]. The caller disposes both. */
export function lossWeightTensors(weights: Float32Array): LossWeights {
  const horizon = weights.length / (K + 1)
  return {
    pinball: tf.tensor3d(weights.slice(0, K * horizon), [1, K, horizon]),
    days: tf.tensor3d(weights.slice(K * horizon), [1, 1, horizon]),
  }
}

const K = LEVELS.length
const TAILS = TAIL_LEVELS.length

/** Shares of the parts, and the clamps: `outlier` because a crash of 20 sigma must not rule the mean. */
export const LOSS_NUMBERS: ForecastLossNumbers = {
  levels: LEVELS,
  tailLevels: TAIL_LEVELS,
  floor: FLOOR,
  scaleLimit: SCALE_LIMIT,
  fisslerZiegel: 0.2,
  squaredError: 0.3,
  direction: 0.1,
  outlier: 8,
  highestQuantile: -0.02,
  shortfallGap: 1e-3,
}
const { fisslerZiegel, squaredError, direction: crossEntropyShare, outlier } = LOSS_NUMBERS
const { highestQuantile, shortfallGap } = LOSS_NUMBERS

/** `targets` [N, D] in units of sigma sqrt(d). Returns a scalar. */
export function forecastLoss(
  { values, mean, direction }: Decoded,
  targets: tf.Tensor2D,
  weights: LossWeights,
): tf.Scalar {
  const rows = targets.shape[0]
  const days = tf.reshape(weights.days, [1, -1])
  const error = tf.sub(mean, tf.clipByValue(targets, -outlier, outlier))
  const rises = tf.step(targets)
  const crossEntropy = tf.sub(tf.softplus(direction), tf.mul(direction, rises))
  const perDay = tf.add(tf.mul(tf.mul(error, error), squaredError), tf.mul(crossEntropy, crossEntropyShare))
  const centre = tf.div(tf.sum(tf.mul(perDay, days)), rows)
  return tf.add(tailLoss(values, targets, weights), centre) as tf.Scalar
}

/** Pinball + 0.2 Fissler-Ziegel of the values [N, 14, D]. */
export function tailLoss(values: tf.Tensor3D, targets: tf.Tensor2D, weights: LossWeights): tf.Scalar {
  const operation = tf.customGrad((input, save) => {
    const { loss, gradient } = tailLossAndGradient(input as tf.Tensor3D, targets, weights)
    ;(save as tf.GradSaveFunc)([gradient])
    return { value: loss, gradFunc: (dy: tf.Tensor, [kept]: tf.Tensor[]) => [tf.mul(kept, dy)] }
  })
  return operation(values) as tf.Scalar
}

function tailLossAndGradient(values: tf.Tensor3D, targets: tf.Tensor2D, weights: LossWeights) {
  const [rows, , horizon] = values.shape
  const y = tf.reshape(targets, [rows, 1, horizon])
  const part = (from: number, count: number) => tf.slice(values, [0, from, 0], [rows, count, horizon])
  const levels = (list: readonly number[]) => tf.tensor3d([...list], [1, list.length, 1])

  // Pinball: u (a - 1 + 1{u > 0}), slope -(a - 1 + 1{u > 0}) by q.
  const u = tf.sub(y, part(0, K))
  const weight = tf.div(tf.mul(weights.pinball, weights.days), rows * K)
  const side = tf.mul(tf.add(tf.step(u), tf.sub(levels(LEVELS), 1)), weight)
  const pinball = tf.sum(tf.mul(u, side))
  const pinballSlope = tf.neg(side)

  // Fissler-Ziegel; `slack` is 1 where the clamp of v (of e) lets the gradient through.
  const tailWeight = tf.mul(weights.days, fisslerZiegel / (rows * TAILS))
  const alpha = levels(TAIL_LEVELS)
  const [q, es] = [part(0, TAILS), part(K, TAILS)]
  const v = tf.clipByValue(q, -1e30, highestQuantile)
  const limit = tf.sub(v, shortfallGap)
  const slackV = tf.step(tf.sub(highestQuantile, q))
  const slackE = tf.step(tf.sub(limit, es))
  const e = tf.minimum(es, limit)
  const inverse = tf.reciprocal(e)
  const hit = tf.sub(1, tf.step(tf.sub(y, v)))
  const excess = tf.div(tf.mul(hit, tf.sub(v, y)), alpha)
  const ratio = tf.mul(tf.sub(v, excess), inverse)
  const score = tf.sub(tf.add(ratio, tf.log(tf.neg(e))), 1)
  const byV = tf.mul(tf.sub(1, tf.div(hit, alpha)), inverse)
  const byE = tf.mul(tf.sub(1, ratio), inverse)
  const toES = tf.mul(byE, slackE)
  const toQ = tf.mul(tf.add(byV, tf.sub(byE, toES)), slackV)

  const loss = tf.add(pinball, tf.sum(tf.mul(score, tailWeight))) as tf.Scalar
  const slopeQ = tf.add(tf.slice(pinballSlope, [0, 0, 0], [rows, TAILS, horizon]), tf.mul(toQ, tailWeight))
  const rest = tf.slice(pinballSlope, [0, TAILS, 0], [rows, K - TAILS, horizon])
  const gradient = tf.concat([slopeQ, rest, tf.mul(toES, tailWeight)], 1)
  return { loss, gradient }
}
