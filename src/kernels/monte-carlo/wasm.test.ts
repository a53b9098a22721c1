import { describe, expect, test } from 'vitest'
import { simulatePortfolio } from '../../finance/risk/monte-carlo/paths'
import type { Build } from '../wasm/module'
import { allowRelaxedInNode } from '../wasm/relaxed-in-node'
import { agrees, exampleSpec } from './agreement'
import { referenceReturn } from './reference'
import { wasmSimulator } from './wasm'

allowRelaxedInNode()

/** float32 over five products and a square root: 1e-6, magnified by a small chi-squared number and by the map. */
const FLOAT32 = 2e-5

describe.each<Build>(['simd', 'relaxed'])('paths on WebAssembly, %s', (build) => {
  test.each([2, 3, 40, Infinity])('each is that of the reference, %d degrees', async (degrees) => {
    const wasm = (await wasmSimulator(build))!
    for (const size of [1, 2, 4, 5]) {
      const example = exampleSpec(degrees)
      const maps = size === 4 ? new Float64Array(0) : example.maps.subarray(0, 257 * size)
      const factor = new Float64Array(size * size)
      for (let i = 0; i < size; i++) factor.set(example.factor.subarray(5 * i, 5 * i + size), size * i)
      const spec = { ...example, maps, factor, scales: example.scales.subarray(0, size) }
      const drawn = await wasm.simulate(spec, 1_001, 7)
      expect(drawn).toHaveLength(1_001)
      const different = Array.from(drawn, (value, path) => {
        const one = referenceReturn(spec, path, 7)
        return Math.abs(value - one) / (1 + Math.abs(one))
      }).filter((error) => !(error < FLOAT32))
      // A trial of the gamma variable at the edge may be decided the other way in float32.
      expect(different.length, `${size} holdings: ${different.join(' ')}`).toBeLessThanOrEqual(1)
    }
  })

  test('the self-test passes; more paths begin with the same ones', async () => {
    const wasm = (await wasmSimulator(build))!
    expect(await agrees(wasm)).toBe(true)
    const few = await wasm.simulate(exampleSpec(5), 10, 1)
    const many = await wasm.simulate(exampleSpec(5), 100_000, 1)
    expect([...many.subarray(0, 10)]).toEqual([...few])
    expect([...(await wasm.simulate(exampleSpec(5), 10, 1))]).toEqual([...few])
  })

  test('quantiles are those of the typed arrays, within simulation error', async () => {
    const paths = 200_000
    const spec = exampleSpec(5)
    const a = Float64Array.from(await (await wasmSimulator(build))!.simulate(spec, paths, 3)).sort()
    const b = simulatePortfolio(spec, paths, 3).sort()
    for (const level of [0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]) {
      // As probabilities: what share of b lies below the quantile of a; five standard errors of a difference.
      const share = b.filter((value) => value < a[Math.floor(level * paths)]).length / paths
      const error = Math.sqrt((2 * level * (1 - level)) / paths)
      expect(Math.abs(share - level), `level ${level}`).toBeLessThan(5 * error)
    }
  })
})
