import * as tf from '@tensorflow/tfjs'
// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FLOAT32_LSTM, LOSS_ACROSS_BACKENDS } from '../testing/tolerance'
import { disagreement, ODD_SHAPES } from '../learning/lstm/agreement'
import type { ForecastSettings } from '../learning/forecast'
import { garchSeries } from '../learning/simulated'
import { trainForecaster } from '../learning/training'
import { chooseDevice } from './device'
import { throwIfDeviceLost } from './webgpu'

describe('the device', () => {
  afterEach(() => vi.restoreAllMocks())

  test('a software adapter is not chosen by itself', async () => {
    expect(await chooseDevice(null)).toMatchObject({
      backend: 'wasm',
      reason: 'software-adapter',
      adapter: '',
    })
    expect(tf.getBackend()).toBe('wasm')
  })

  test('WebGPU can be asked for, and says that it is software', async () => {
    const device = await chooseDevice('webgpu')
    expect(device).toMatchObject({ backend: 'webgpu', reason: 'chosen', software: true })
    expect(device.adapter).not.toBe('')
    expect(tf.getBackend()).toBe('webgpu')
    throwIfDeviceLost()
  })

  test('without WebGPU it is WASM, and asking for WebGPU is a failure', async () => {
    vi.spyOn(navigator.gpu, 'requestAdapter').mockResolvedValue(null)
    expect(await chooseDevice(null)).toMatchObject({ backend: 'wasm', reason: 'no-adapter' })
    await expect(chooseDevice('webgpu')).rejects.toMatchObject({ code: 'gpu/no-adapter' })
  })

  test.each(['webgpu', 'wasm', 'cpu'] as const)(
    'the composed LSTM agrees with the reference on %s',
    async (backend) => {
      expect((await chooseDevice(backend)).backend).toBe(backend)
      // Every third shape: the software GPU is slow, and the Node tests see them all.
      for (const shape of ODD_SHAPES.filter((_, i) => i % 3 === 1 || backend !== 'webgpu')) {
        for (const [name, difference] of Object.entries(await disagreement(shape))) {
          expect(difference, `${name} of ${JSON.stringify(shape)}`).toBeLessThan(FLOAT32_LSTM)
        }
      }
    },
  )

  test('a short training run ends with the same loss on WebGPU and on WASM, and leaves no tensor', async () => {
    const settings: ForecastSettings = {
      preset: 'custom',
      layers: [5],
      window: 8,
      horizon: 2,
      batch: 7,
      steps: 10,
      learningRate: 0.003,
      weightDecay: 0.001,
      dropout: 0.2,
      seed: 1,
    }
    const losses: number[] = []
    for (const backend of ['webgpu', 'wasm'] as const) {
      await chooseDevice(backend)
      const before = tf.memory().numTensors
      const input = { series: [garchSeries('A', 300, 1)], settings, resume: null, dataHash: '' }
      const { model } = await trainForecaster(input, { progress: () => {}, breathe: async () => {} })
      expect(tf.getBackend()).toBe(backend)
      expect(tf.memory().numTensors).toBe(before)
      losses.push(model.trainingLoss)
    }
    expect(Math.abs(losses[0] - losses[1])).toBeLessThan(LOSS_ACROSS_BACKENDS)
  })
})
