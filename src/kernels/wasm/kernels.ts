import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { ForecastLossNumbers } from '../../learning/loss-reference'
import type { Block, KernelSet } from '../kernel-set'
import type { Build, Functions } from './module'
import { bestBuild, instantiate } from './module'
import type { Heap } from './scratch'
import { Scratch } from './scratch'

/** Bytes of a float32. */
const FLOAT = 4
/** tfjs' heap may grow to 4 GB; its own tensors and the pieces between ours need some of that. */
const MOST_MEMORY = 3 * 2 ** 30

/**
 * The kernels on the memory of tfjs' WASM backend, which must be the one in use: tensors are read and written where
 * they lie. Null where the browser has no SIMD, or tfjs keeps its memory elsewhere (its threaded build).
 */
export async function createWasmKernels(build: Build = bestBuild()): Promise<KernelSet | null> {
  const backend = tf.backend() as BackendWasm
  const heap = backend.wasm as unknown as Heap | undefined
  const memory = heap?.asm?.memory
  if (!heap || !(memory instanceof WebAssembly.Memory)) return null
  const functions = await instantiate(memory, build)
  return functions && kernelSet(backend, heap, functions, build)
}

/** The wasm functions with their pointers resolved; the working memory is looked up when they run. */
function kernelSet(backend: BackendWasm, heap: Heap, functions: Functions, build: Build): KernelSet {
  const scratch = new Scratch(heap)
  const address = (block: Block | null | undefined) =>
    block ? backend.dataIdMap.get(block.tensor.dataId).memoryOffset + FLOAT * block.offset : 0

  return {
    name: build === 'relaxed' ? 'WebAssembly, relaxed SIMD' : 'WebAssembly, SIMD',

    limits: { matrix: MOST_MEMORY, memory: MOST_MEMORY },

    product({ rows, columns, terms, bias, out }) {
      const [to, start] = [address(out), address(bias)]
      const products = terms.map(({ inner, a, b }, k) => {
        scratch.reserve(functions.productScratch(columns, inner))
        const [pa, pb] = [address(a), address(b)]
        // The second product is added to the first.
        const from = k === 0 ? start : to
        return () => functions.product(rows, columns, inner, pa, pb, from, to, scratch.address)
      })
      return () => products.forEach((call) => call())
    },

    productTransposed({ rows, inner, columns, a, b, out }) {
      scratch.reserve(functions.productScratch(inner, columns))
      const [pa, pb, to] = [address(a), address(b), address(out)]
      return () => functions.productTransposed(rows, inner, columns, pa, pb, to, scratch.address)
    },

    weightGradient({ rows, columns, gradient, left, right, out }) {
      scratch.reserve(functions.weightGradientScratch(columns, Math.max(left.columns, right.columns)))
      const [pg, pl, pr] = [address(gradient), address(left.block), address(right.block)]
      const [initial, to] = [address(right.initial), address(out)]
      return () =>
        functions.weightGradient(
          rows,
          columns,
          pg,
          left.columns,
          pl,
          right.columns,
          pr,
          right.lag,
          initial,
          to,
          scratch.address,
        )
    },

    lstmForward({ time, batch, units, activation, gates, recurrentKernel, initial, hidden, cell, masked }) {
      scratch.reserve(functions.lstmForwardScratch(units))
      const hard = activation === 'hardSigmoid'
      const [z, u, h, c] = [gates, recurrentKernel, hidden, cell].map(address)
      const [h0, c0] = [address(initial?.hidden), address(initial?.cell)]
      const [mask, out] = [address(masked?.mask), address(masked?.out)]
      return () =>
        functions.lstmForward(time, batch, units, hard, z, u, h0, c0, h, c, mask, out, scratch.address)
    },

    lstmBackward({ time, batch, units, activation, initial, ...blocks }) {
      scratch.reserve(functions.lstmBackwardScratch(units))
      const hard = activation === 'hardSigmoid'
      const { upstream, mask, recurrentKernel, gates, cell, initialCell, dz } = blocks
      const [up, m, u, a] = [upstream, mask, recurrentKernel, gates].map(address)
      const [c, c0, out] = [cell, initialCell, dz].map(address)
      const [dh, dc] = [address(initial?.hidden), address(initial?.cell)]
      return () =>
        functions.lstmBackward(time, batch, units, hard, up, m, u, a, c, c0, out, dh, dc, scratch.address)
    },

    forecastLoss({ rows, horizon, numbers, raw, targets, weights, loss, gradient }) {
      scratch.reserve(functions.forecastLossScratch())
      const constants = constantsOf(numbers)
      const [x, y, w, sum, dx] = [raw, targets, weights, loss, gradient].map(address)
      return () => {
        heap.HEAPF32.set(constants, scratch.address / FLOAT)
        functions.forecastLoss(rows, horizon, x, y, w, sum, dx, scratch.address)
      }
    },

    squaredError({ rows, columns, output, targets, loss, gradient }) {
      const [x, y, sum, dx] = [output, targets, loss, gradient].map(address)
      return () => functions.squaredError(rows, columns, x, y, sum, dx)
    },

    adam({ size, beta1, beta2, epsilon, weightDecay, clipNorm, ...blocks }) {
      const { parameters, gradient, firstMoment, secondMoment, decays, schedule } = blocks
      const [p, g, m, v] = [parameters, gradient, firstMoment, secondMoment].map(address)
      const [d, s] = [decays, schedule].map(address)
      return () => functions.adam(size, p, g, m, v, d, s, beta1, beta2, epsilon, weightDecay, clipNorm)
    },

    run: (calls) => calls.forEach((call) => call()),

    write: (to, values) => heap.HEAPF32.set(values, address(to) / FLOAT),
    read: async (from, length) => {
      const start = address(from) / FLOAT
      return heap.HEAPF32.slice(start, start + length)
    },
  }
}

/** In the order of assembly/forecast-loss.ts, which has the 11 quantiles and 3 tail levels built in. */
function constantsOf(numbers: ForecastLossNumbers): Float32Array {
  const { levels, tailLevels } = numbers
  if (levels.length !== 11 || tailLevels.length !== 3) throw new Error('The loss kernel has 11 + 3 levels.')
  return Float32Array.of(
    ...levels,
    ...tailLevels,
    numbers.floor,
    numbers.scaleLimit,
    numbers.fisslerZiegel,
    numbers.squaredError,
    numbers.direction,
    numbers.outlier,
    numbers.highestQuantile,
    numbers.shortfallGap,
  )
}
