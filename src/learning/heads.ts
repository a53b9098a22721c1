import * as tf from '@tensorflow/tfjs'
import { LEVELS, TAIL_LEVELS } from './forecast'
import { productByConstant } from './product'

/**
 * From the raw outputs of the network to quantiles that cannot cross.
 *
 * Raw columns, D each, for d = 1..D days: scale, median, 10 increments, 3 shortfall steps, mean, direction.
 *     increment = softplus(raw) + FLOOR, q_median = raw, q_(k+1) = q_k + increment_k outwards from the median,
 *     ES_j = q_j - (softplus(raw) + FLOOR)                      all times exp(1.5 tanh(scale / 1.5))
 * in units of sigma sqrt(d). The sums are one product with a matrix of -1, 0, 1. The floor keeps neighbours apart by
 * more than float32 rounding, so ES < VaR and the order of the levels hold strictly.
 */
const K = LEVELS.length
const MEDIAN = LEVELS.indexOf(0.5)
const TAILS = TAIL_LEVELS.length
/** Values per day ahead: quantiles, then shortfalls. */
export const VALUES = K + TAILS
export const RAW_PER_DAY = 1 + VALUES + 2
/** Increments are at least this. */
export const FLOOR = 1e-3
/** The scale stays within exp(+-1.5). */
export const SCALE_LIMIT = 1.5

export interface Decoded {
  /** [N, 14, D]: 11 quantiles, then 3 shortfalls. */
  values: tf.Tensor3D
  /** [N, D] */
  mean: tf.Tensor2D
  /** Log-odds of a rise, [N, D]. */
  direction: tf.Tensor2D
}

export interface HeadConstants {
  /** {@link quantileSums}, [14 D, 14 D]. */
  sums: tf.Tensor2D
  /** [D, 14 D]: repeats the D scales for each value, as a product because broadcasting sums slowly on WASM. */
  repeat: tf.Tensor2D
}

/** The caller disposes both. */
export function headConstants(horizon: number): HeadConstants {
  const width = VALUES * horizon
  const repeat = new Float32Array(horizon * width)
  for (let i = 0; i < width; i++) repeat[(i % horizon) * width + i] = 1
  return {
    sums: tf.tensor2d(quantileSums(horizon), [width, width]),
    repeat: tf.tensor2d(repeat, [horizon, width]),
  }
}

export function decodeHeads(raw: tf.Tensor2D, { sums, repeat }: HeadConstants, horizon: number): Decoded {
  const rows = raw.shape[0]
  const block = (from: number, count: number) =>
    tf.slice(raw, [0, from * horizon], [rows, count * horizon]) as tf.Tensor2D
  const scale = tf.exp(tf.mul(tf.tanh(tf.div(block(0, 1), SCALE_LIMIT)), SCALE_LIMIT))
  const positive = tf.add(tf.softplus(block(2, VALUES - 1)), FLOOR)
  const shape = productByConstant(tf.concat([block(1, 1), positive], 1) as tf.Tensor2D, sums)
  const values = tf.reshape(tf.mul(shape, productByConstant(scale as tf.Tensor2D, repeat)), [
    rows,
    VALUES,
    horizon,
  ])
  return { values: values as tf.Tensor3D, mean: block(VALUES + 1, 1), direction: block(VALUES + 2, 1) }
}

/** [14 D, 14 D]: columns are the 11 quantiles and 3 shortfalls as sums of median, increments and steps. */
export function quantileSums(horizon: number): Float32Array {
  const width = VALUES * horizon
  const matrix = new Float32Array(width * width)
  for (let value = 0; value < VALUES; value++) {
    const level = value < K ? value : value - K
    for (let d = 0; d < horizon; d++) {
      const set = (input: number, factor: number) =>
        (matrix[(input * horizon + d) * width + value * horizon + d] = factor)
      set(0, 1)
      // Increment k, between levels k and k + 1, is input 1 + k.
      for (let k = level; k < MEDIAN; k++) set(1 + k, -1)
      for (let k = MEDIAN; k < level; k++) set(1 + k, 1)
      if (value >= K) set(value, -1)
    }
  }
  return matrix
}

/** Unconditional distribution of a target: quantiles at LEVELS, ES at TAIL_LEVELS, mean, share of rises. */
export interface Unconditional {
  quantiles: number[]
  shortfalls: number[]
  mean: number
  rises: number
}

/** Biases [17 D] with which the heads, at zero weights, say exactly these distributions (d = 1..D). */
export function startingBias(days: Unconditional[]): Float32Array {
  const inverseSoftplus = (gap: number) => Math.log(Math.expm1(Math.max(gap - FLOOR, FLOOR)))
  const bias = new Float32Array(RAW_PER_DAY * days.length)
  days.forEach(({ quantiles, shortfalls, mean, rises }, d) => {
    const set = (block: number, value: number) => (bias[block * days.length + d] = value)
    set(1, quantiles[MEDIAN])
    for (let k = 0; k + 1 < K; k++) set(2 + k, inverseSoftplus(quantiles[k + 1] - quantiles[k]))
    for (let j = 0; j < TAILS; j++) set(1 + K + j, inverseSoftplus(quantiles[j] - shortfalls[j]))
    set(VALUES + 1, mean)
    const share = Math.min(0.99, Math.max(0.01, rises))
    set(VALUES + 2, Math.log(share / (1 - share)))
  })
  return bias
}
