import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openGpu } from '../../engine/gpu'
import { openSimulator } from '../../engine/simulation'
import { simulatePortfolio, typedArrays, type PathSimulator } from '../../finance/risk/monte-carlo/paths'
import { quantileMap } from '../../finance/risk/monte-carlo/quantile-map'
import { agrees, DEVICE_ERROR, exampleSpec } from './agreement'
import { referenceReturn } from './reference'
import { gpuSimulator } from './simulator'

let gpu: PathSimulator

beforeAll(async () => {
  const adapter = (await navigator.gpu.requestAdapter())!
  gpu = gpuSimulator(await openGpu(adapter), 'WebGPU')
})

describe('paths on WebGPU', () => {
  test('the self-test passes, and fails on other numbers', async () => {
    expect(await agrees(gpu)).toBe(true)
    expect(await agrees(typedArrays)).toBe(false)
  })

  test.each([3, 40, Infinity])('each path is that of the reference, %d degrees', async (degrees) => {
    const spec = exampleSpec(degrees)
    // No multiple of a workgroup's threads.
    const paths = 777
    const drawn = await gpu.simulate(spec, paths, 7)
    expect(drawn).toHaveLength(paths)
    const expected = Array.from(drawn, (_, path) => referenceReturn(spec, path, 7))
    // A small chi-squared number magnifies all of a path, errors too.
    const different = expected.filter(
      (one, path) => !(Math.abs(drawn[path] - one) < DEVICE_ERROR * (1 + Math.abs(one))),
    )
    // A trial of the gamma variable at the edge may be decided the other way in float32.
    expect(different.length).toBeLessThanOrEqual(2)
  })

  test('more paths begin with the same ones, and another seed has others', async () => {
    const spec = exampleSpec(5)
    const few = await gpu.simulate(spec, 100, 1)
    const many = await gpu.simulate(spec, 3_000, 1)
    expect([...many.subarray(0, 100)]).toEqual([...few])
    const other = await gpu.simulate(spec, 100, 2)
    expect(other.some((value, path) => value === few[path])).toBe(false)
  })

  test('moments and quantiles are those of the typed arrays, within simulation error', async () => {
    const paths = 200_000
    const example = exampleSpec(5)
    const maps = [3, 4, 5, 8, 30].flatMap((degrees) => [...quantileMap(5, degrees)])
    const spec = { ...example, maps: Float64Array.from(maps) }
    const a = Float64Array.from(await gpu.simulate(spec, paths, 3)).sort()
    const b = simulatePortfolio(spec, paths, 3).sort()
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    const size = (values: Float64Array) => mean(values.map(Math.abs))
    // The mean has the error of the deviation (about 1.2) over the root of the paths; five of them, of a difference of two.
    const tolerance = (5 * Math.SQRT2 * 1.2) / Math.sqrt(paths)
    expect(Math.abs(mean(a) - mean(b))).toBeLessThan(tolerance)
    expect(Math.abs(size(a) - size(b))).toBeLessThan(tolerance)
    for (const level of [0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]) {
      // As probabilities: what share of b lies below the quantile of a; five standard errors.
      const share = b.filter((value) => value < a[Math.floor(level * paths)]).length / paths
      const error = Math.sqrt((2 * level * (1 - level)) / paths)
      expect(Math.abs(share - level), `level ${level}`).toBeLessThan(5 * error)
    }
  })

  test('a number of paths that needs a second row of workgroups', async () => {
    const one = { ...exampleSpec(Infinity), maps: new Float64Array(0) }
    const paths = 32_768 * 64 + 100
    const drawn = await gpu.simulate(
      { ...one, factor: Float64Array.of(1), scales: Float64Array.of(1) },
      paths,
      1,
    )
    const spec = { ...one, factor: Float64Array.of(1), scales: Float64Array.of(1) }
    for (const path of [0, 32_768 * 64 - 1, 32_768 * 64, paths - 1]) {
      expect(Math.abs(drawn[path] - referenceReturn(spec, path, 1))).toBeLessThan(DEVICE_ERROR)
    }
  })

  test('a device that refuses says so', async () => {
    const spec = { ...exampleSpec(4), factor: new Float64Array(1) }
    const tooLarge = 2 ** 40
    await expect(gpu.simulate(spec, tooLarge, 1)).rejects.toThrow()
  })
})

test('the engine takes the software adapter only when asked for it', async () => {
  expect((await openSimulator(null)).name).toMatch(/^WebAssembly, /)
  expect((await openSimulator('wasm')).name).toMatch(/^WebAssembly, /)
  expect((await openSimulator('cpu')).name).toBe(typedArrays.name)
  const asked = await openSimulator('webgpu')
  expect(asked.name).toMatch(/^WebGPU, /)
  expect(await agrees(asked)).toBe(true)
})

test('what a GPU cannot do any more is done by WebAssembly, with the same paths', async () => {
  const asked = await openSimulator('webgpu')
  const before = await asked.simulate(exampleSpec(4), 100, 1)
  vi.spyOn(GPUDevice.prototype, 'createBuffer').mockImplementation(() => {
    throw new Error('lost')
  })
  const after = await asked.simulate(exampleSpec(4), 100, 1)
  vi.restoreAllMocks()
  expect(asked.name).toMatch(/^WebAssembly, /)
  const different = Array.from(after).filter((value, path) => !(Math.abs(value - before[path]) < 0.1))
  expect(different.length).toBeLessThanOrEqual(2)
})
