import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, expect, test } from 'vitest'
import { fusedKernels } from '../../engine/fused'
import { startWasm } from '../../engine/wasm'
import { largestDifference } from '../../learning/lstm/agreement'
import { bothWays, stepExample } from '../../testing/step-agreement'
import { FLOAT32_STEP } from '../../testing/tolerance'
import { FusedOptimiser } from './forecast-optimiser'

beforeAll(async () => {
  expect(await startWasm()).toBe(true)
  expect(fusedKernels()?.name).toContain('SIMD')
})

test.each([
  ['one layer of one unit', { layers: [1], horizon: 1, batch: 1 }],
  ['two layers with dropout', {}],
  ['three layers without', { layers: [17, 8, 5], horizon: 10, batch: 33, dropout: 0 }],
])('%s: the first fused step has the gradient and the loss of the composed one', async (_, settings) => {
  const { composed, fused } = await bothWays(1, settings)
  expect(Math.abs(fused.loss - composed.loss)).toBeLessThan(FLOAT32_STEP)
  expect(Math.abs(fused.score - composed.score)).toBeLessThan(FLOAT32_STEP)
  // After one step the first moment is 0.1 times the clipped gradient.
  const gradient = Float64Array.from(composed.state.firstMoment, (m) => 10 * m)
  expect(
    largestDifference(
      fused.state.firstMoment.map((m) => 10 * m),
      gradient,
    ),
  ).toBeLessThan(FLOAT32_STEP)
  expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(100 * FLOAT32_STEP)
})

test('twenty steps stay together', async () => {
  const { composed, fused } = await bothWays(20)
  expect(Math.abs(fused.loss - composed.loss)).toBeLessThan(20 * FLOAT32_STEP)
})

test('validation in groups is the mean over all windows', async () => {
  const { options, data } = stepExample({ batch: 150, dropout: 0 })
  const step = new FusedOptimiser(fusedKernels()!, options)
  const { inputs, targets } = data(0)
  const { time, from } = options.windows
  const whole = await step.score(inputs, targets, { time, from, batch: 150 })
  let sum = 0
  for (let b = 0; b < 150; b++) {
    const column = (values: Float32Array, steps: number) => {
      const width = values.length / (steps * 150)
      return Float32Array.from({ length: steps * width }, (_, i) => {
        return values[(Math.floor(i / width) * 150 + b) * width + (i % width)]
      })
    }
    sum += await step.score(column(inputs, time), column(targets, time - from), { time, from, batch: 1 })
  }
  expect(Math.abs(sum / 150 - whole)).toBeLessThan(FLOAT32_STEP)
  step.dispose()
})

test('1,000 steps leave tensors and bytes as they were', async () => {
  const { options, data } = stepExample()
  const step = new FusedOptimiser(fusedKernels()!, options)
  const batch = data(1)
  const run = async (from: number, to: number) => {
    for (let k = from; k < to; k++) step.step(batch, k, 1e-4)
    await step.meanLoss()
    const heap = (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength
    const { numTensors, numBytes, numDataBuffers } = tf.memory()
    return { numTensors, numBytes, numDataBuffers, heap }
  }
  const before = await run(1, 11)
  expect(await run(11, 1_011)).toEqual(before)
  step.dispose()
})
