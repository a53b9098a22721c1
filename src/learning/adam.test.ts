import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { FLOAT32_ADAM } from '../testing/tolerance'
import { adamStep, learningRateAt } from './adam'

beforeAll(async () => void (await tf.setBackend('cpu')))

test('ten steps against float64 loops, with clipping and decay', () => {
  const start = [1, -2, 0.5, 3]
  const decays = [1, 0, 1, 0]
  const gradientAt = (p: number[], step: number) => p.map((x, i) => (step % 3 === 0 ? 10 : 0.1) * (x - i))
  let [p, m, v] = [start, [0, 0, 0, 0], [0, 0, 0, 0]]
  let state = {
    parameters: tf.tensor1d(start),
    firstMoment: tf.zeros<tf.Rank.R1>([4]),
    secondMoment: tf.zeros<tf.Rank.R1>([4]),
  }
  for (let step = 1; step <= 10; step++) {
    const onDevice = tf.tensor1d(gradientAt([...state.parameters.dataSync()], step))
    state = adamStep(state, onDevice, tf.tensor1d(decays), { step, rate: 0.01, weightDecay: 0.1 })
    const raw = gradientAt(p, step)
    const norm = Math.hypot(...raw)
    const g = raw.map((x) => x / Math.max(1, norm))
    m = m.map((x, i) => 0.9 * x + 0.1 * g[i])
    v = v.map((x, i) => 0.999 * x + 0.001 * g[i] ** 2)
    p = p.map((x, i) => {
      const direction = m[i] / (1 - 0.9 ** step) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8)
      return x - 0.01 * (direction + 0.1 * decays[i] * x)
    })
  }
  state.parameters.dataSync().forEach((x, i) => expect(Math.abs(x - p[i])).toBeLessThan(FLOAT32_ADAM))
})

test('the learning rate warms up, peaks and falls to a twentieth', () => {
  expect(learningRateAt(1, 300, 1)).toBeCloseTo(1 / 30, 3)
  expect(learningRateAt(30, 300, 1)).toBeGreaterThan(0.97)
  expect(learningRateAt(300, 300, 1)).toBeCloseTo(0.05, 10)
  expect(learningRateAt(1, 1, 1)).toBeCloseTo(0.05, 10)
})
