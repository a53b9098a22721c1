// Imported here too, so that the test server has bundled it before the first test loads it.
import '@tensorflow/tfjs-backend-webgpu'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { chooseDevice } from '../../engine/device'
import { LOSS_ACROSS_BACKENDS } from '../../testing/tolerance'
import type { ForecastSettings } from '../forecast'
import { garchSeries } from '../simulated'
import { trainForecaster } from '../training'

const settings: ForecastSettings = {
  ...{ preset: 'custom', layers: [4], window: 12, horizon: 2, batch: 8, steps: 10 },
  ...{ learningRate: 0.005, weightDecay: 0.001, dropout: 0.2, seed: 7 },
}
const series = [garchSeries('A', 400, 1)]
const headlines = Array.from({ length: 200 }, (_, i) => ({
  ...{ date: series[0].dates[2 * i], ticker: 'A', score: Math.sin(i), events: i % 7 ? [] : ['default'] },
}))

test('training with towers says the same on WebGPU and WASM, and twice the same on WebGPU', async () => {
  const losses: Record<string, number> = {}
  let first: Float32Array | null = null
  for (const backend of ['webgpu', 'wasm', 'webgpu'] as const) {
    expect(await chooseDevice(backend)).toMatchObject({ backend })
    const before = tf.memory().numTensors
    const { model, weights } = await trainForecaster(
      { series, settings, exogenous: { news: { headlines } }, resume: null, dataHash: '' },
      { progress: () => {}, breathe: async () => {} },
    )
    expect(tf.memory().numTensors).toBe(before)
    expect(Number.isFinite(model.trainingLoss)).toBe(true)
    if (losses[backend] !== undefined) expect(weights).toEqual(first)
    if (backend === 'webgpu') first ??= weights
    losses[backend] = model.trainingLoss
  }
  expect(Math.abs(losses.webgpu - losses.wasm)).toBeLessThan(LOSS_ACROSS_BACKENDS)
})
