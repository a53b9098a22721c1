import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { forecastLossReference } from './loss-reference'
import { largestDifference } from './lstm/agreement'
import { randomStream } from '../numerics/random'
import { FINITE_DIFFERENCE, FLOAT32_LOSS } from '../testing/tolerance'
import { decodeHeads, headConstants, RAW_PER_DAY } from './heads'
import { LOSS_NUMBERS, forecastLoss, lossWeightTensors } from './losses'

beforeAll(() => tf.setBackend('cpu'))

/** Raw heads about their usual size; the first rows reach into every clamp. */
function example(rows: number, horizon: number) {
  const stream = randomStream(3, 'loss-example', rows, horizon)
  const draw = (length: number, spread: number) =>
    Float64Array.from({ length }, () => spread * stream.normal())
  const raw = draw(rows * RAW_PER_DAY * horizon, 0.8)
  // A high median lifts the tail quantiles above the clamp of the Fissler-Ziegel score.
  for (let d = 0; d < horizon; d++) raw[horizon + d] = 6
  const targets = draw(rows * horizon, 1.5)
  targets[0] = 12
  if (rows > 1) targets[rows * horizon - 1] = -11
  const weights = draw(12 * horizon, 1).map((w) => Math.abs(w) + 0.2)
  return { raw, targets, weights }
}

describe.each([
  [1, 1],
  [7, 3],
  [40, 10],
])('the loss of %i rows and %i days', (rows, horizon) => {
  const { raw, targets, weights } = example(rows, horizon)
  const reference = (values = raw) =>
    forecastLossReference(values, targets, weights, { rows, horizon }, LOSS_NUMBERS)
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)

  test('the float64 gradient agrees with finite differences', () => {
    const { gradient } = reference()
    for (let i = 0; i < raw.length; i += Math.ceil(raw.length / 200)) {
      const moved = (by: number) => sum(reference(raw.map((value, k) => (k === i ? value + by : value))).loss)
      const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5
      expect(Math.abs(slope - gradient[i]) / Math.max(1, Math.abs(slope)), `${i}`).toBeLessThan(
        FINITE_DIFFERENCE,
      )
    }
  })

  test('the composed loss and its gradient agree with float64', async () => {
    const { loss, gradient } = reference()
    const [value, grad] = tf.tidy(() => {
      const heads = headConstants(horizon)
      const lossWeights = lossWeightTensors(Float32Array.from(weights))
      const y = tf.tensor2d(Float32Array.from(targets), [rows, horizon])
      const result = tf.valueAndGrad((x) =>
        forecastLoss(decodeHeads(x as tf.Tensor2D, heads, horizon), y, lossWeights),
      )(tf.tensor2d(Float32Array.from(raw), [rows, RAW_PER_DAY * horizon]))
      return [result.value, result.grad]
    })
    expect(largestDifference(await value.data(), Float64Array.of(sum(loss)))).toBeLessThan(FLOAT32_LOSS)
    expect(largestDifference(await grad.data(), gradient)).toBeLessThan(FLOAT32_LOSS)
    tf.dispose([value, grad])
  })
})
