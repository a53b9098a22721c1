import type { PathSimulator } from '../../finance/risk/monte-carlo/paths'
import { relaxed, simd } from '../wasm/assembly/monte-carlo.ts?assembly'
import { bestBuild, type Build } from '../wasm/module'
import { numbersOf } from './numbers'
import { keyOf } from './reference'

/**
 * Portfolio returns drawn by WebAssembly with SIMD, four paths at a time, float32: the same paths as on a GPU
 * (`reference.ts` says which), on one thread.
 *
 * Null where the browser has no SIMD. The memory grows to 4 bytes a path and stays.
 */
export async function wasmSimulator(build: Build = bestBuild()): Promise<PathSimulator | null> {
  const bytes = build === 'relaxed' ? relaxed : simd
  if (!WebAssembly.validate(bytes)) return null
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } })
  const { simulatePaths } = instance.exports as unknown as Functions

  function simulate(...[spec, paths, seed]: Parameters<PathSimulator['simulate']>): Float32Array {
    const holdings = spec.scales.length
    const knots = spec.maps.length === 0 ? 0 : spec.maps.length / holdings - 1
    const numbers = numbersOf(spec)
    // Vectors want addresses that are multiples of 16.
    const factor = aligned(numbers.byteLength)
    const scratch = factor + aligned(4 * spec.factor.length)
    const out = scratch + 16 * (4 * Math.ceil(holdings / 4) + 4)
    const end = out + 4 * (paths + 3)
    const pages = Math.ceil((end - memory.buffer.byteLength) / PAGE)
    if (pages > 0) memory.grow(pages)
    new Float32Array(memory.buffer).set(numbers)
    new Float32Array(memory.buffer, factor).set(spec.factor)
    const [key0, key1] = keyOf(seed)
    simulatePaths(paths, holdings, knots, key0, key1, 0, factor, scratch, out)
    return new Float32Array(memory.buffer, out, paths).slice()
  }

  return {
    name: build === 'relaxed' ? 'WebAssembly, relaxed SIMD' : 'WebAssembly, SIMD',
    // Memory that cannot be had rejects.
    simulate: async (...what) => simulate(...what),
  }
}

const PAGE = 65_536
const aligned = (bytes: number) => 16 * Math.ceil(bytes / 16)

/** Of assembly/monte-carlo.ts; addresses in bytes. */
interface Functions {
  simulatePaths(
    paths: number,
    holdings: number,
    knots: number,
    key0: number,
    key1: number,
    numbers: number,
    factor: number,
    scratch: number,
    out: number,
  ): void
}
