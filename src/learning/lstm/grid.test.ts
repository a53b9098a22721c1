import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { startWasm } from '../../engine/wasm'
import { fusedKernels } from '../../engine/fused'
import { checkGolden, checkShape, GRID } from '../../testing/lstm-grid'

describe('fused on WASM', () => {
  beforeAll(async () => {
    expect(await startWasm()).toBe(true)
    expect(fusedKernels()?.name).toContain('SIMD')
  })
  test.each(GRID)('%o', checkShape)
  test('agrees with PyTorch', checkGolden)
})

describe('composed on the CPU backend', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu')
    expect(fusedKernels()).toBeNull()
  })
  test.each(GRID)('%o', checkShape)
  test('agrees with PyTorch', checkGolden)
})
