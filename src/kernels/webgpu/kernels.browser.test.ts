import * as tf from '@tensorflow/tfjs'
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { chooseDevice } from '../../engine/device'
import { randomStream } from '../../numerics/random'
import { FLOAT32_ADAM, FLOAT32_LOSS, FLOAT32_LSTM } from '../../testing/tolerance'
import { forecastLossReference } from '../../learning/loss-reference'
import type { GateActivation } from '../../learning/lstm/attributes'
import type { Block, KernelSet } from '../kernel-set'
import { example } from '../../learning/lstm/agreement'
import { referenceBackward, referenceForward } from '../../learning/lstm/reference'
import { createWebGpuKernels } from './kernels'
import { fitting, VARIANTS } from './lstm-rows'
import { chooseVariant } from './variant'

const stream = randomStream(3, 'webgpu-kernels')
const draw = (length: number) => Float64Array.from({ length }, () => stream.normal())
const zeros = (length: number) => new Float64Array(length)

let backend: WebGPUBackend
let kernels: KernelSet
let tensors: tf.Tensor[] = []

beforeAll(async () => {
  await chooseDevice('webgpu')
  backend = tf.backend() as WebGPUBackend
  kernels = createWebGpuKernels(backend)
})
afterEach(() => {
  tf.dispose(tensors)
  tensors = []
})

/** One tensor that holds all the arrays, each at a multiple of 4 floats and none at its start. */
function shared<T extends Record<string, Float64Array>>(arrays: T): Record<keyof T, Block> {
  const floats = [0, 0, 0, 0]
  const offsets = Object.values(arrays).map((values) => {
    const offset = floats.length
    for (const value of values) floats.push(value)
    while (floats.length % 4 > 0) floats.push(0)
    return offset
  })
  const tensor = tf.tensor1d(Float32Array.from(floats))
  tensors.push(tensor)
  return mapped(arrays, (_, i) => ({ tensor, offset: offsets[i] }))
}

/** Each array in a tensor of its own. */
function apart<T extends Record<string, Float64Array>>(arrays: T): Record<keyof T, Block> {
  return mapped(arrays, (values) => shared({ values }).values)
}

function mapped<T extends Record<string, Float64Array>>(
  arrays: T,
  block: (values: Float64Array, i: number) => Block,
) {
  const entries = Object.entries(arrays).map(([name, values], i) => [name, block(values, i)])
  return Object.fromEntries(entries) as Record<keyof T, Block>
}

async function expectClose(block: Block, expected: Float64Array, tolerance: number, name: string) {
  const values = await kernels.read(block, expected.length)
  const scale = expected.reduce((most, x) => Math.max(most, Math.abs(x)), 1)
  const worst = expected.reduce((most, x, i) => Math.max(most, Math.abs(x - values[i])), 0)
  expect(worst / scale, name).toBeLessThan(tolerance)
  // A NaN is the largest difference to nothing.
  expect(values.every(Number.isFinite), name).toBe(true)
}

/** a [rows, inner] b [inner, columns], with the strides of a row and of a column of each. */
function multiply(
  [rows, inner, columns]: number[],
  a: Float64Array,
  b: Float64Array,
  [aRow, aColumn, bRow, bColumn] = [inner, 1, columns, 1],
): Float64Array {
  const out = zeros(rows * columns)
  for (let r = 0; r < rows; r++) {
    for (let k = 0; k < inner; k++) {
      for (let c = 0; c < columns; c++) {
        out[r * columns + c] += a[r * aRow + k * aColumn] * b[k * bRow + c * bColumn]
      }
    }
  }
  return out
}

describe('products', () => {
  test.each([
    [1, 1, 1],
    [5, 3, 7],
    [33, 17, 65],
    [70, 5, 260],
  ])(
    'product of %i x %i and %i columns, two terms and a bias, one tensor for all',
    async (rows, inner, columns) => {
      const given = {
        a: draw(rows * inner),
        b: draw(inner * columns),
        a1: draw(rows * 2),
        b1: draw(2 * columns),
        bias: draw(columns),
      }
      const { a, b, a1, b1, bias, out } = shared({ ...given, out: zeros(rows * columns) })
      const terms = [
        { inner, a, b },
        { inner: 2, a: a1, b: b1 },
      ]
      kernels.run([kernels.product({ rows, columns, terms, bias, out })])
      const second = multiply([rows, 2, columns], given.a1, given.b1)
      const first = multiply([rows, inner, columns], given.a, given.b)
      const expected = first.map((x, i) => x + second[i] + given.bias[i % columns])
      await expectClose(out, expected, FLOAT32_LSTM, 'two terms')
      kernels.run([kernels.product({ rows, columns, terms: terms.slice(0, 1), bias: null, out })])
      await expectClose(out, first, FLOAT32_LSTM, 'one term')
    },
  )

  test.each([
    [1, 1, 1],
    [5, 7, 3],
    [33, 65, 68],
  ])('transposed product of %i rows, %i inner, %i columns', async (rows, inner, columns) => {
    const given = { a: draw(rows * columns), b: draw(inner * columns) }
    const { a, b, out } = apart({ ...given, out: zeros(rows * inner) })
    kernels.run([kernels.productTransposed({ rows, inner, columns, a, b, out })])
    const expected = multiply([rows, columns, inner], given.a, given.b, [columns, 1, 1, columns])
    await expectClose(out, expected, FLOAT32_LSTM, 'out')
  })

  test.each([
    { rows: 1, columns: 1, left: 1, right: 1, lag: 0, initial: false },
    { rows: 10, columns: 12, left: 4, right: 3, lag: 5, initial: false },
    { rows: 10, columns: 12, left: 4, right: 3, lag: 5, initial: true },
    { rows: 777, columns: 68, left: 9, right: 17, lag: 33, initial: true },
  ])('weight gradient of $rows rows, lag $lag', async ({ rows, columns, left, right, lag, initial }) => {
    const given = {
      gradient: draw(rows * columns),
      left: draw(rows * left),
      right: draw(rows * right),
      initial: draw(lag * right + 1),
    }
    const width = left + right + 1
    const blocks = shared(given)
    const out = apart({ out: zeros(width * columns) }).out
    const call = kernels.weightGradient({
      rows,
      columns,
      gradient: blocks.gradient,
      left: { columns: left, block: blocks.left },
      right: { columns: right, block: blocks.right, lag, initial: initial ? blocks.initial : null },
      out,
    })
    const inputs = zeros(rows * width).map((_, i) => {
      const [row, column] = [Math.floor(i / width), i % width]
      if (column < left) return given.left[row * left + column]
      if (column === width - 1) return 1
      if (row >= lag) return given.right[(row - lag) * right + column - left]
      return initial ? given.initial[row * right + column - left] : 0
    })
    kernels.run([call])
    const expected = multiply([width, rows, columns], inputs, given.gradient, [1, width, columns, 1])
    await expectClose(out, expected, FLOAT32_LSTM, 'out')
    const before = await kernels.read(out, expected.length)
    kernels.run([call])
    expect(await kernels.read(out, expected.length)).toEqual(before)
  })
})

interface LstmCase {
  units: number
  batch: number
  time: number
  rows: 1 | 2 | 4 | 8
  columns: 1 | 2 | 4
  /** Initial states, a mask, and dz in a tensor of its own. */
  everything?: boolean
  activation?: GateActivation
}

const LSTM_CASES: LstmCase[] = [
  { units: 1, batch: 1, time: 2, rows: 4, columns: 1 },
  { units: 3, batch: 5, time: 9, rows: 8, columns: 2, everything: true },
  { units: 17, batch: 5, time: 9, rows: 2, columns: 4, everything: true, activation: 'hardSigmoid' },
  { units: 17, batch: 33, time: 2, rows: 1, columns: 1, everything: true },
  { units: 65, batch: 5, time: 9, rows: 4, columns: 4 },
  { units: 5, batch: 3, time: 3, rows: 8, columns: 4 },
  { units: 128, batch: 1, time: 2, rows: 1, columns: 2, everything: true },
  { units: 256, batch: 2, time: 2, rows: 1, columns: 4, everything: true },
  { units: 3, batch: 1024, time: 2, rows: 8, columns: 1 },
]

describe('recurrences', () => {
  test.each(LSTM_CASES)('$units units, batch $batch, window $time, $rows x $columns', async (wanted) => {
    const { units, batch, time, everything = false, activation = 'sigmoid' } = wanted
    const shape = { time, batch, units, inputs: 1, activation }
    const { x, upstream, weights } = example(shape)
    const [steps, size] = [time * batch, batch * units]
    const initial = everything ? { hidden: draw(size), cell: draw(size) } : undefined
    const mask = draw(size).map((z) => (everything ? (z > 0 ? 1.25 : 0) : 1))
    const trace = referenceForward(x, weights, shape, initial)
    const onHidden = upstream.map((g, i) => g * mask[i % size])
    const gradient = referenceBackward(onHidden, x, weights, trace, shape, initial)

    // In the order of a model: weights in one tensor, what changes from step to step in another.
    const { kernel, recurrentKernel, bias } = shared(weights)
    const fed = shared({ x, mask, upstream })
    const start = apart({ hidden: initial?.hidden ?? zeros(1), cell: initial?.cell ?? zeros(1) })
    const made = apart({
      gates: zeros(steps * 4 * units),
      hidden: zeros(steps * units),
      cell: zeros(steps * units),
      masked: zeros(steps * units),
      dz: zeros(steps * 4 * units),
      dHidden: zeros(size),
      dCell: zeros(size),
      gradient: zeros((units + 2) * 4 * units),
      dx: zeros(steps),
    })
    const dz = everything ? made.dz : made.gates
    const set = createWebGpuKernels(backend, {
      rowsPerWorkgroup: wanted.rows,
      columnsPerThread: wanted.columns,
    })
    const columns = 4 * units
    const forward = [
      set.product({
        rows: steps,
        columns,
        terms: [{ inner: 1, a: fed.x, b: kernel }],
        bias,
        out: made.gates,
      }),
      set.lstmForward({
        ...shape,
        gates: made.gates,
        recurrentKernel,
        initial: everything ? start : null,
        hidden: made.hidden,
        cell: made.cell,
        masked: everything ? { mask: fed.mask, out: made.masked } : null,
      }),
    ]
    const backward = [
      set.lstmBackward({
        ...shape,
        upstream: fed.upstream,
        mask: everything ? fed.mask : null,
        recurrentKernel,
        gates: made.gates,
        cell: made.cell,
        initialCell: everything ? start.cell : null,
        dz,
        initial: everything ? { hidden: made.dHidden, cell: made.dCell } : null,
      }),
      set.weightGradient({
        rows: steps,
        columns,
        gradient: dz,
        left: { columns: 1, block: fed.x },
        right: { columns: units, block: made.hidden, lag: batch, initial: everything ? start.hidden : null },
        out: made.gradient,
      }),
      set.productTransposed({ rows: steps, inner: 1, columns, a: dz, b: kernel, out: made.dx }),
    ]
    set.run(forward)
    await expectClose(made.gates, trace.gates, FLOAT32_LSTM, 'gates')
    await expectClose(made.hidden, trace.hidden, FLOAT32_LSTM, 'hidden')
    await expectClose(made.cell, trace.cell, FLOAT32_LSTM, 'cell')
    const expectedMasked = trace.hidden.map((h, i) => h * mask[i % size])
    if (everything) await expectClose(made.masked, expectedMasked, FLOAT32_LSTM, 'masked')
    set.run(backward)
    const parts = Float64Array.from([...gradient.kernel, ...gradient.recurrentKernel, ...gradient.bias])
    await expectClose(made.gradient, parts, FLOAT32_LSTM, 'gradient')
    await expectClose(made.dx, gradient.input, FLOAT32_LSTM, 'dx')
    if (everything) {
      await expectClose(made.dHidden, gradient.initial.hidden, FLOAT32_LSTM, 'dh before the first step')
      await expectClose(made.dCell, gradient.initial.cell, FLOAT32_LSTM, 'dc before the first step')
    }
    const before = await set.read(made.gradient, parts.length)
    set.run([...forward, ...backward])
    expect(await set.read(made.gradient, parts.length)).toEqual(before)
  })

  test('saturated gates give numbers, and a NaN is not hidden', async () => {
    const z = [-1e30, -1e4, -200, 200, 1e4, 1e30, NaN]
    const columns = z.flatMap((x) => [x, x, x, x])
    const { gates, recurrentKernel, hidden, cell } = apart({
      gates: Float64Array.from(columns),
      recurrentKernel: zeros(4),
      hidden: zeros(z.length),
      cell: zeros(z.length),
    })
    const shape = { time: 1, batch: z.length, units: 1, activation: 'sigmoid' } as const
    kernels.run([
      kernels.lstmForward({ ...shape, gates, recurrentKernel, initial: null, hidden, cell, masked: null }),
    ])
    const values = await kernels.read(hidden, z.length)
    const one = Math.tanh(1)
    for (const [i, expected] of [0, 0, 0, one, one, one].entries()) expect(values[i]).toBeCloseTo(expected, 5)
    expect(values[6]).toBeNaN()
  })

  test('a device with less memory or threads gets fewer rows and more columns, or a failure', () => {
    const limits = (storage: number, threads: number) =>
      ({
        maxComputeWorkgroupStorageSize: storage,
        maxComputeInvocationsPerWorkgroup: threads,
        maxComputeWorkgroupSizeX: threads,
      }) as GPUSupportedLimits
    const [wanted, shape] = [VARIANTS[VARIANTS.length - 1], { time: 1, batch: 1, units: 256 }]
    expect(fitting({ rowsPerWorkgroup: 8, columnsPerThread: 1 }, shape, 1024, limits(16384, 256))).toEqual({
      rowsPerWorkgroup: 4,
      columnsPerThread: 4,
    })
    expect(() => fitting(wanted, shape, 1024, limits(4000, 256))).toThrow('gpu/too-little-storage')
    expect(() => fitting(wanted, shape, 1024, limits(65536, 128))).toThrow('gpu/too-many-units')
  })
})

/** All terms of the loss at work. */
const LOSS_NUMBERS = {
  levels: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99],
  tailLevels: [0.01, 0.025, 0.05],
  floor: 1e-3,
  scaleLimit: 3,
  fisslerZiegel: 0.2,
  squaredError: 0.1,
  direction: 0.3,
  outlier: 1.5,
  highestQuantile: -0.05,
  shortfallGap: 0.01,
}

describe('losses', () => {
  test.each([
    [1, 1, 'apart'],
    [5, 10, 'in place'],
    [33, 37, 'apart'],
  ])('the forecast loss of %i rows and %i days, gradient %s', async (rows, horizon, where) => {
    const given = {
      raw: draw(rows * 17 * horizon),
      targets: draw(rows * horizon),
      weights: draw(12 * horizon).map(Math.abs),
    }
    const rounded = Object.values(given).map((values) => Float32Array.from(values))
    const expected = forecastLossReference(
      rounded[0],
      rounded[1],
      rounded[2],
      { rows, horizon },
      LOSS_NUMBERS,
    )
    const blocks = shared({ ...given, loss: zeros(rows).fill(1) })
    const gradient = where === 'apart' ? apart({ gradient: zeros(given.raw.length) }).gradient : blocks.raw
    kernels.run([kernels.forecastLoss({ rows, horizon, numbers: LOSS_NUMBERS, ...blocks, gradient })])
    await expectClose(
      blocks.loss,
      expected.loss.map((x) => x + 1),
      FLOAT32_LOSS,
      'loss',
    )
    await expectClose(gradient, expected.gradient, FLOAT32_LOSS, 'gradient')
  })

  test('the forecast loss of a diverged row is no number', async () => {
    const given = { raw: draw(17), targets: draw(1), weights: draw(12).map(Math.abs), loss: zeros(1) }
    given.raw[3] = NaN
    const { raw, targets, weights, loss } = apart(given)
    kernels.run([
      kernels.forecastLoss({
        rows: 1,
        horizon: 1,
        numbers: LOSS_NUMBERS,
        raw,
        targets,
        weights,
        loss,
        gradient: raw,
      }),
    ])
    expect((await kernels.read(loss, 1))[0]).toBeNaN()
  })

  test('squared error, in place', async () => {
    const [rows, columns] = [67, 3]
    const given = { output: draw(rows * columns), targets: draw(rows * columns), loss: zeros(rows).fill(1) }
    const blocks = shared(given)
    kernels.run([kernels.squaredError({ rows, columns, ...blocks, gradient: blocks.output })])
    const errors = given.output.map((x, i) => x - given.targets[i])
    const loss = zeros(rows).map((_, row) => {
      const own = errors.slice(row * columns, (row + 1) * columns)
      return 1 + own.reduce((sum, e) => sum + e * e, 0) / errors.length
    })
    await expectClose(blocks.loss, loss, FLOAT32_LOSS, 'loss')
    await expectClose(
      blocks.output,
      errors.map((e) => (2 * e) / errors.length),
      FLOAT32_LOSS,
      'gradient',
    )
  })
})

describe('adam', () => {
  const numbers = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01, clipNorm: 1 }
  const schedule = Float64Array.of(0.01, 1 - 0.9 ** 3, 1 - 0.999 ** 3)

  test.each([
    [1, 0.1],
    [5, 1],
    [5001, 1],
  ])('a step of %i parameters with gradients of size %f', async (size, spread) => {
    const given = {
      parameters: draw(size),
      gradient: draw(size).map((g) => spread * g),
      firstMoment: draw(size),
      secondMoment: draw(size).map(Math.abs),
      decays: zeros(size).map((_, i) => i % 2),
      schedule,
    }
    const blocks = { ...shared(given), gradient: apart({ gradient: given.gradient }).gradient }
    kernels.run([kernels.adam({ size, ...numbers, ...blocks })])
    const norm = Math.hypot(...given.gradient)
    const g = given.gradient.map((value) => value / Math.max(1, norm))
    const m = g.map((value, i) => 0.9 * given.firstMoment[i] + 0.1 * value)
    const v = g.map((value, i) => 0.999 * given.secondMoment[i] + 0.001 * value * value)
    const p = given.parameters.map((value, i) => {
      const direction = m[i] / schedule[1] / (Math.sqrt(v[i] / schedule[2]) + 1e-8)
      return value - 0.01 * (direction + 0.01 * given.decays[i] * value)
    })
    await expectClose(blocks.firstMoment, m, FLOAT32_ADAM, 'first moment')
    await expectClose(blocks.secondMoment, v, FLOAT32_ADAM, 'second moment')
    await expectClose(blocks.parameters, p, FLOAT32_ADAM, 'parameters')
  })

  test('a gradient that is no number reaches every parameter', async () => {
    const given = {
      parameters: draw(70),
      gradient: draw(70),
      firstMoment: zeros(70),
      secondMoment: zeros(70),
    }
    given.gradient[9] = NaN
    const blocks = apart({ ...given, decays: zeros(70), schedule })
    kernels.run([kernels.adam({ size: 70, ...numbers, ...blocks })])
    expect((await kernels.read(blocks.parameters, 70)).every(Number.isNaN)).toBe(true)
  })
})

describe('the queue', () => {
  test('calls follow what tfjs was asked before, and tfjs follows the calls', async () => {
    const sum = tf.tidy(() => tf.add(tf.tensor1d([1, 2, 3, 4]), 1))
    const out = tf.zeros([4])
    tensors.push(sum, out)
    const [a, to] = [sum, out].map((tensor) => ({ tensor, offset: 0 }))
    const identity = apart({ one: Float64Array.of(1) }).one
    const call = kernels.product({
      rows: 4,
      columns: 1,
      terms: [{ inner: 1, a, b: identity }],
      bias: null,
      out: to,
    })
    kernels.run([call])
    expect([...(await tf.mul(out, 2).data())]).toEqual([4, 6, 8, 10])
    kernels.write(a, Float32Array.of(7, 8))
    kernels.run([call])
    expect([...(await kernels.read({ tensor: out, offset: 1 }, 3))]).toEqual([8, 4, 5])
  })

  test('a training step of 3 x 64 takes few dispatches', () => {
    const [time, batch, units, inputs, horizon] = [16, 32, 64, 8, 10]
    const [rows, columns, size, heads] = [time * batch, 4 * units, 120_000, 17 * horizon]
    const { x, h, gates, weights, vector } = apart({
      x: zeros(rows * inputs),
      h: zeros(rows * units),
      gates: zeros(rows * columns),
      weights: zeros(size),
      vector: zeros(size),
    })
    const numbers = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0, clipNorm: 1 }
    const layer = { time, batch, units, activation: 'sigmoid', gates, recurrentKernel: weights } as const
    const right = { columns: units, block: h, lag: batch, initial: null }
    const forward = [inputs, units, units].flatMap((inner) => [
      kernels.product({ rows, columns, terms: [{ inner, a: x, b: weights }], bias: vector, out: gates }),
      kernels.lstmForward({ ...layer, initial: null, hidden: h, cell: h, masked: null }),
    ])
    const head = [
      kernels.product({
        rows: batch,
        columns: heads,
        terms: [{ inner: units, a: h, b: weights }],
        bias: vector,
        out: gates,
      }),
      kernels.forecastLoss({
        rows: batch,
        horizon,
        numbers: LOSS_NUMBERS,
        raw: gates,
        targets: x,
        weights,
        loss: vector,
        gradient: gates,
      }),
      kernels.weightGradient({
        rows: batch,
        columns: heads,
        gradient: gates,
        left: { columns: units, block: h },
        right: { ...right, lag: 0 },
        out: vector,
      }),
      kernels.productTransposed({ rows: batch, inner: units, columns: heads, a: gates, b: weights, out: h }),
    ]
    const backward = [units, units, inputs].flatMap((inner) => [
      kernels.lstmBackward({
        ...layer,
        upstream: h,
        mask: null,
        cell: x,
        initialCell: null,
        dz: gates,
        initial: null,
      }),
      kernels.weightGradient({
        rows,
        columns,
        gradient: gates,
        left: { columns: inner, block: x },
        right,
        out: vector,
      }),
      ...(inner === inputs
        ? []
        : [kernels.productTransposed({ rows, inner, columns, a: gates, b: weights, out: h })]),
    ])
    const step = {
      size,
      parameters: weights,
      gradient: vector,
      firstMoment: h,
      secondMoment: h,
      decays: x,
      schedule: x,
    }
    const dispatches = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups')
    const submits = vi.spyOn(GPUQueue.prototype, 'submit')
    kernels.run([...forward, ...head, ...backward, kernels.adam({ ...numbers, ...step })])
    expect(submits).toHaveBeenCalledTimes(1)
    expect(dispatches).toHaveBeenCalledTimes(26)
    vi.restoreAllMocks()
  })

  test('the fastest variant is found', async () => {
    const before = tf.memory().numTensors
    const { rowsPerWorkgroup, columnsPerThread, milliseconds } = await chooseVariant(backend, {
      time: 2,
      batch: 2,
      units: 3,
    })
    expect(tf.memory().numTensors).toBe(before)
    const fastest = milliseconds[`${rowsPerWorkgroup} x ${columnsPerThread}`]
    expect(fastest).toBe(Math.min(...Object.values(milliseconds)))
    expect(Object.keys(milliseconds)).toHaveLength(VARIANTS.length)
  })
})

// Last, because a device that has failed once is not trusted again.
describe('a broken kernel', () => {
  afterAll(() => tf.disposeVariables())

  test('is not silent', async () => {
    const lost = tf.tensor1d([1])
    const out = tf.zeros([1])
    tensors.push(out)
    const blocks = [lost, out].map((tensor) => ({ tensor, offset: 0 }))
    const [a, to] = blocks
    const call = kernels.product({
      rows: 1,
      columns: 1,
      terms: [{ inner: 1, a, b: a }],
      bias: null,
      out: to,
    })
    ;(backend.tensorMap.get(lost.dataId).resource as GPUBuffer).destroy()
    kernels.run([call])
    await expect(kernels.read(to, 1)).rejects.toThrow('gpu/kernel-failed')
  })
})
