import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { randomStream } from '../numerics/random'
import { FLOAT32_HEADS, FLOAT32_LOSS } from '../testing/tolerance'
import { LEVELS, TAIL_LEVELS } from './forecast'
import type { HeadConstants } from './heads'
import { decodeHeads, headConstants, RAW_PER_DAY, startingBias, VALUES } from './heads'
import { tailLoss } from './losses'

const D = 3
let heads: HeadConstants

beforeAll(async () => {
  await tf.setBackend('cpu')
  heads = headConstants(D)
})

function rawHeads(rows: number, spread: number): tf.Tensor2D {
  const stream = randomStream(5, 'heads', spread)
  const values = Float32Array.from({ length: rows * RAW_PER_DAY * D }, () => spread * stream.normal())
  return tf.tensor2d(values, [rows, RAW_PER_DAY * D])
}

test.each([0.1, 1, 5, 20])(
  'quantiles never cross and ES lies beyond its quantile, raw spread %d',
  (spread) => {
    const values = decodeHeads(rawHeads(200, spread), heads, D).values.arraySync()
    for (const row of values) {
      for (let d = 0; d < D; d++) {
        for (let k = 1; k < LEVELS.length; k++) expect(row[k][d]).toBeGreaterThan(row[k - 1][d])
        for (let j = 0; j < TAIL_LEVELS.length; j++) expect(row[LEVELS.length + j][d]).toBeLessThan(row[j][d])
      }
    }
  },
)

test('with zero weights the heads say the unconditional distribution', () => {
  const quantiles = [-2.7, -2.1, -1.7, -1.2, -0.6, 0.05, 0.6, 1.2, 1.7, 2.1, 2.7]
  const shortfalls = [-3.5, -2.8, -2.3]
  const days = Array.from({ length: D }, (_, d) => ({
    quantiles: quantiles.map((q) => q * (d + 1)),
    shortfalls: shortfalls.map((q) => q * (d + 1)),
    mean: 0.1 * d,
    rises: 0.55,
  }))
  const decoded = decodeHeads(tf.tensor2d(startingBias(days), [1, RAW_PER_DAY * D]), heads, D)
  const [values] = decoded.values.arraySync()
  days.forEach((day, d) => {
    ;[...day.quantiles, ...day.shortfalls].forEach((expected, k) => {
      expect(Math.abs(values[k][d] - expected)).toBeLessThan(FLOAT32_HEADS)
    })
    expect(Math.abs(decoded.mean.arraySync()[0][d] - day.mean)).toBeLessThan(FLOAT32_HEADS)
    expect(Math.abs(tf.sigmoid(decoded.direction).dataSync()[d] - 0.55)).toBeLessThan(FLOAT32_HEADS)
  })
})

/** The definition in `losses.ts`, in float64 loops. */
function referenceLoss(values: number[], y: number[][], pinball: number[][], days: number[]): number {
  const K = LEVELS.length
  let total = 0
  y.forEach((targets, n) =>
    targets.forEach((target, d) => {
      const value = (k: number) => values[(n * VALUES + k) * D + d]
      let sum = 0
      LEVELS.forEach((level, k) => {
        sum += (pinball[k][d] * (target - value(k)) * (level - (target < value(k) ? 1 : 0))) / K
      })
      TAIL_LEVELS.forEach((level, j) => {
        const v = Math.min(value(j), -0.02)
        const e = Math.min(value(K + j), v - 1e-3)
        const hit = target <= v ? 1 : 0
        sum += (0.2 / 3) * ((-hit * (v - target)) / (level * e) + v / e + Math.log(-e) - 1)
      })
      total += (days[d] * sum) / y.length
    }),
  )
  return total
}

test('pinball and Fissler-Ziegel loss and their gradient, against float64 loops', () => {
  const stream = randomStream(9, 'loss')
  const values = decodeHeads(rawHeads(6, 1), heads, D).values
  const flat = [...values.dataSync()]
  const y = Array.from({ length: 6 }, () => Array.from({ length: D }, () => 3 * stream.normal()))
  const pinball = LEVELS.map(() => Array.from({ length: D }, () => 1 + stream.uniform()))
  const days = [1, 0.25, 0.25]
  const weights = { pinball: tf.tensor3d([pinball]), days: tf.tensor3d([[days]]) }
  const { value, grad } = tf.valueAndGrad((v) => tailLoss(v as tf.Tensor3D, tf.tensor2d(y), weights))(values)
  expect(Math.abs(value.dataSync()[0] - referenceLoss(flat, y, pinball, days))).toBeLessThan(FLOAT32_LOSS)
  const slopes = grad.dataSync()
  let kinks = 0
  flat.forEach((kept, i) => {
    const at = (x: number) => referenceLoss(flat.with(i, x), y, pinball, days)
    const [left, right] = [(at(kept) - at(kept - 1e-6)) / 1e-6, (at(kept + 1e-6) - at(kept)) / 1e-6]
    if (Math.abs(left - right) > 1e-4) kinks++
    else expect(Math.abs((left + right) / 2 - slopes[i]), `entry ${i}`).toBeLessThan(FLOAT32_LOSS)
  })
  expect(kinks).toBeLessThan(3)
})
