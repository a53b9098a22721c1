// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ForecastSettings } from '../../learning/forecast'
import { madeBook } from '../../testing/made-book'
import type { Device } from '../contract'
import { trainForecaster } from './train-forecaster'

const settings: ForecastSettings = {
  ...{ preset: 'custom', layers: [5], window: 8, horizon: 2, batch: 64, steps: 60 },
  ...{ learningRate: 0.003, weightDecay: 0.001, dropout: 0.2, seed: 1 },
}

/** Every device that was opened; the last one is in use. */
const devices: GPUDevice[] = []
beforeAll(() => {
  const open = GPUAdapter.prototype.requestDevice
  vi.spyOn(GPUAdapter.prototype, 'requestDevice').mockImplementation(async function (
    this: GPUAdapter,
    ...given
  ) {
    const device = await open.apply(this, given)
    devices.push(device)
    return device
  })
})

/** Trains on WebGPU and destroys the device in use whenever training has reached the next of these steps. */
async function train(losses: number[]) {
  const recoveries: { lostAt: number; resumedAt: number; device: Device }[] = []
  let reached = 0
  const result = await trainForecaster(
    { book: madeBook(), settings, identity: '', known: [], backend: 'webgpu', resume: null },
    {
      progress({ done, message, metric }) {
        if (message === 'progress.recovering') {
          recoveries.push({ lostAt: reached, resumedAt: done, device: metric.device })
        }
        if (metric.training) reached = done
      },
      async breathe() {
        if (losses.length === 0 || reached < losses[0]) return
        losses.shift()
        devices.at(-1)!.destroy()
      },
    },
  )
  return { ...result, recoveries }
}

let untouched: Awaited<ReturnType<typeof train>>

test('a lost GPU is opened again and training ends in the weights of a run without a loss', async () => {
  untouched = await train([])
  expect(untouched).toMatchObject({ device: { backend: 'webgpu', lost: 0 }, recoveries: [] })
  const { device, forecast, recoveries } = await train([30])
  expect(device).toMatchObject({ backend: 'webgpu', lost: 1, reason: 'chosen' })
  expect(recoveries.map((one) => one.device.backend)).toEqual(['webgpu'])
  const { steps, epochs } = forecast.model
  const epoch = Math.floor(steps / epochs)
  const [{ lostAt, resumedAt }] = recoveries
  expect(lostAt).toBeGreaterThanOrEqual(30)
  expect(lostAt - resumedAt).toBeLessThanOrEqual(epoch)
  expect(resumedAt).toBeGreaterThan(0)
  expect(forecast.weights).toEqual(untouched.forecast.weights)
})

test('after the second loss training goes on on WASM, and says so', async () => {
  const { device, forecast, recoveries } = await train([20, 40])
  expect(recoveries.map((one) => one.device.backend)).toEqual(['webgpu', 'wasm'])
  expect(device).toMatchObject({ backend: 'wasm', reason: 'gpu-lost', lost: 2 })
  expect(device.kernels).toContain('SIMD')
  expect(forecast.model.steps).toBe(untouched.forecast.model.steps)
})
