// Imported here too, so that the test server has bundled it before the first test loads it.
import '@tensorflow/tfjs-backend-webgpu'
import * as tf from '@tensorflow/tfjs'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { chooseDevice } from '../../engine/device'
import { fusedKernels } from '../../engine/fused'
import { largestDifference } from '../../learning/lstm/agreement'
import { bothWays, stepExample } from '../../testing/step-agreement'
import { FLOAT32_STEP } from '../../testing/tolerance'
import { FusedOptimiser } from './forecast-optimiser'

beforeAll(async () => {
  const device = await chooseDevice('webgpu')
  expect(device).toMatchObject({ backend: 'webgpu', kernels: 'WebGPU' })
})
afterEach(() => vi.restoreAllMocks())

test('the first fused step has the gradient and the loss of the composed one', async () => {
  const { composed, fused } = await bothWays(1)
  expect(Math.abs(fused.loss - composed.loss)).toBeLessThan(FLOAT32_STEP)
  expect(Math.abs(fused.score - composed.score)).toBeLessThan(FLOAT32_STEP)
  // After one step the first moment is 0.1 times the clipped gradient.
  const gradient = Float64Array.from(composed.state.firstMoment, (m) => 10 * m)
  const ours = fused.state.firstMoment.map((m) => 10 * m)
  expect(largestDifference(ours, gradient)).toBeLessThan(FLOAT32_STEP)
})

test('a training step of 3 x 64 with dropout is fewer than 40 dispatches and one submit', async () => {
  const { options, data } = stepExample({ layers: [64, 64, 64], horizon: 10, batch: 8 })
  const optimiser = new FusedOptimiser(fusedKernels()!, options)
  optimiser.step(data(1), 1, 1e-3)
  await optimiser.meanLoss()
  const dispatches = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups')
  const submits = vi.spyOn(GPUQueue.prototype, 'submit')
  optimiser.step(data(2), 2, 1e-3)
  expect(dispatches.mock.calls.length).toBeGreaterThan(0)
  expect(dispatches.mock.calls.length).toBeLessThan(40)
  expect(submits).toHaveBeenCalledTimes(1)
  await optimiser.meanLoss()
  optimiser.dispose()
})

test('1,000 steps make no tensor, buffer, bind group or pipeline', async () => {
  const { options, data } = stepExample({ layers: [3], horizon: 1, batch: 2, time: 5 })
  const optimiser = new FusedOptimiser(fusedKernels()!, options)
  const batch = data(1)
  const steps = async (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      optimiser.step(batch, k, 1e-4)
      if (k % 50 === 0) expect(Number.isFinite(await optimiser.meanLoss())).toBe(true)
    }
    const { numTensors, numBytes, numDataBuffers } = tf.memory()
    const { numBytesInGPU } = tf.memory() as tf.MemoryInfo & { numBytesInGPU: number }
    return { numTensors, numBytes, numDataBuffers, numBytesInGPU }
  }
  const before = await steps(1, 101)
  const made = (['createBuffer', 'createBindGroup', 'createComputePipeline'] as const).map((name) =>
    vi.spyOn(GPUDevice.prototype, name),
  )
  expect(await steps(101, 1_101)).toEqual(before)
  for (const maker of made) expect(maker).not.toHaveBeenCalled()
  optimiser.dispose()
})
