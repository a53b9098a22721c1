// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseDevice } from '../../engine/device'
import { checkGolden, checkShape, GRID } from '../../testing/lstm-grid'

describe.each([
  ['webgpu', 'WebGPU'],
  ['wasm', 'relaxed SIMD'],
] as const)('fused on %s', (backend, kernels) => {
  beforeAll(async () => {
    const device = await chooseDevice(backend)
    expect(device.backend).toBe(backend)
    expect(device.kernels).toContain(kernels)
  })
  test.each(GRID)('%o', checkShape)
  test('agrees with PyTorch', checkGolden)
})
