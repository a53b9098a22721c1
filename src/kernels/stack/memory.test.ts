import { expect, test } from 'vitest'
import { makeStack } from '../../learning/layout'
import type { KernelSet } from '../kernel-set'
import { checkMemory, together } from './memory'

const stack = makeStack({ layers: [256, 256], inputs: 10, outputs: 170, skip: 10 })
const kernels = (matrix: number, memory: number) => ({ limits: { matrix, memory } }) as KernelSet
const windows = { time: 512, batch: 1024, from: 170 }

test('a run that fits is let through, one that does not is refused with what it needs', () => {
  expect(() => checkMemory(kernels(2 ** 33, 2 ** 35), stack, windows)).not.toThrow()
  // The gates of a layer: 512 x 1024 x 1024 floats are 2 GB.
  expect(() => checkMemory(kernels(2 ** 27, Infinity), stack, windows)).toThrowError(
    expect.objectContaining({ code: 'learning/too-much-memory', detail: { needed: 2048, most: 128 } }),
  )
  expect(() => checkMemory(kernels(2 ** 33, 3 * 2 ** 30), stack, windows)).toThrowError(
    expect.objectContaining({ code: 'learning/too-much-memory' }),
  )
})

test('windows go together as far as the matrix allows, one at least', () => {
  expect(together(stack, 512, 64, 2 ** 24)).toBe(32)
  expect(together(stack, 60, 64, 2 ** 24)).toBe(64)
  expect(together(stack, 512, 64, 1)).toBe(1)
})
