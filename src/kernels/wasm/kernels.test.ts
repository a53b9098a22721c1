import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LOSS_NUMBERS } from '../../learning/losses'
import { FLOAT32_ADAM, FLOAT32_LOSS, FLOAT32_LSTM } from '../../testing/tolerance'
import { forecastLossReference } from '../../learning/loss-reference'
import type { GateActivation } from '../../learning/lstm/attributes'
import type { Block, Call, KernelSet } from '../kernel-set'
import { largestDifference } from '../../learning/lstm/agreement'
import type { ReferenceState } from '../../learning/lstm/reference'
import { referenceBackward, referenceForward } from '../../learning/lstm/reference'
import { blockOf, emptyBlock, normals, strayed } from './blocks'
import { createWasmKernels } from './kernels'
import type { Build } from './module'
import { allowRelaxedInNode } from './relaxed-in-node'

allowRelaxedInNode()

/** [rows, inner] [inner, columns] in float64, with element (r, k) of the left operand from a function. */
function multiplied(
  [rows, inner, columns]: [number, number, number],
  a: (r: number, k: number) => number,
  b: (k: number, c: number) => number,
): Float64Array {
  const out = new Float64Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      for (let k = 0; k < inner; k++) out[r * columns + c] += a(r, k) * b(k, c)
    }
  }
  return out
}

const plus = (a: Float64Array, b: (i: number) => number) => a.map((value, i) => value + b(i))

describe.each<Build>(['simd', 'relaxed'])('the %s kernels', (build) => {
  let kernels: KernelSet
  beforeAll(async () => {
    await tf.setBackend('wasm')
    kernels = (await createWasmKernels(build))!
  })
  beforeEach(() => tf.engine().startScope())
  afterEach(() => tf.engine().endScope())

  /** Runs the call twice over the same blocks; says how far `out` is from what is expected. */
  async function expectResult(call: Call, out: Block, expected: Float64Array, tolerance: number) {
    kernels.run([call])
    const actual = await kernels.read(out, expected.length)
    expect(largestDifference(actual, expected)).toBeLessThan(tolerance)
    expect(strayed(out, expected.length)).toBe(false)
    kernels.run([call])
    expect(await kernels.read(out, expected.length)).toEqual(actual)
  }

  test.each([
    [1, 1, 1],
    [3, 2, 5],
    [4, 8, 8],
    [5, 7, 9],
    [33, 17, 68],
    [70, 3, 10],
    [64, 130, 65],
  ])('products of %i x %i by %i', async (rows, inner, columns) => {
    const [a, b, bias] = [normals(rows * inner), normals(inner * columns, 1, 2), normals(columns, 1, 3)]
    const second = {
      inner: inner + 2,
      a: normals(rows * (inner + 2), 1, 4),
      b: normals((inner + 2) * columns),
    }
    const one = multiplied(
      [rows, inner, columns],
      (r, k) => a[r * inner + k],
      (k, c) => b[k * columns + c],
    )
    const two = multiplied(
      [rows, inner + 2, columns],
      (r, k) => second.a[r * (inner + 2) + k],
      (k, c) => second.b[k * columns + c],
    )
    const terms = [
      { inner, a: blockOf(a), b: blockOf(b) },
      { inner: inner + 2, a: blockOf(second.a), b: blockOf(second.b) },
    ]
    const out = emptyBlock(rows * columns)
    const plain = kernels.product({ rows, columns, terms: terms.slice(0, 1), bias: null, out })
    await expectResult(plain, out, one, FLOAT32_LSTM)
    const whole = kernels.product({ rows, columns, terms, bias: blockOf(bias), out })
    const sum = plus(
      plus(one, (i) => two[i]),
      (i) => bias[i % columns],
    )
    await expectResult(whole, out, sum, FLOAT32_LSTM)

    const gradient = normals(rows * columns, 1, 5)
    const back = emptyBlock(rows * inner)
    const transposed = { rows, inner, columns, a: blockOf(gradient), b: blockOf(b), out: back }
    const expected = multiplied(
      [rows, columns, inner],
      (r, k) => gradient[r * columns + k],
      (k, c) => b[c * columns + k],
    )
    await expectResult(kernels.productTransposed(transposed), back, expected, FLOAT32_LSTM)
  })

  test.each([
    { rows: 1, columns: 1, left: 1, right: 1, lag: 0 },
    { rows: 1, columns: 4, left: 3, right: 1, lag: 1 },
    { rows: 10, columns: 12, left: 4, right: 3, lag: 5 },
    { rows: 300, columns: 68, left: 10, right: 17, lag: 33 },
    { rows: 300, columns: 9, left: 1, right: 65, lag: 130 },
    { rows: 129, columns: 10, left: 64, right: 0, lag: 0 },
  ])('weight gradients of %j', async ({ rows, columns, left, right, lag }) => {
    const [g, l, r] = [normals(rows * columns), normals(rows * left, 1, 1), normals(rows * right, 1, 2)]
    const initial = normals(lag * right, 1, 3)
    for (const start of lag > 0 ? [initial, null] : [null]) {
      const operand = (row: number, k: number) => {
        if (k < left) return l[row * left + k]
        if (k === left + right) return 1
        const at = row * right + (k - left)
        return row < lag ? (start?.[at] ?? 0) : r[at - lag * right]
      }
      const out = emptyBlock((left + right + 1) * columns)
      const call = kernels.weightGradient({
        rows,
        columns,
        gradient: blockOf(g),
        left: { columns: left, block: blockOf(l) },
        right: { columns: right, block: blockOf(r), lag, initial: start && blockOf(start) },
        out,
      })
      const expected = multiplied(
        [left + right + 1, rows, columns],
        (k, row) => operand(row, k),
        (row, c) => g[row * columns + c],
      )
      await expectResult(call, out, expected, FLOAT32_LSTM)
    }
  })

  const shapes = [
    { time: 1, batch: 1, units: 1 },
    { time: 4, batch: 5, units: 3 },
    { time: 3, batch: 33, units: 17 },
    { time: 5, batch: 4, units: 8 },
    { time: 3, batch: 70, units: 65 },
  ]
  const activations: GateActivation[] = ['sigmoid', 'hardSigmoid']
  const cases = shapes.flatMap((shape) =>
    activations.flatMap((activation) => [false, true].map((full) => ({ ...shape, activation, full }))),
  )
  // With W = 1 and b = 0 the reference's input is z and its gradient dL/dz.
  test.each(cases)('the recurrence of %j', async ({ time, batch, units, activation, full }) => {
    const shape = { time, batch, units, activation, inputs: 4 * units }
    const rows = time * batch
    const identity = new Float64Array(16 * units * units)
    for (let k = 0; k < 4 * units; k++) identity[k * 4 * units + k] = 1
    const recurrentKernel = normals(4 * units * units, 0.7 / Math.sqrt(units))
    const weights = { kernel: identity, recurrentKernel, bias: new Float64Array(4 * units) }
    const z = normals(rows * 4 * units, 1.5, 1)
    const upstream = normals(rows * units, 1, 2)
    const mask = Float64Array.from(normals(batch * units, 1, 3), (value) => (value > 0 ? 1.25 : 0))
    const state = (): ReferenceState => ({
      hidden: normals(batch * units, 0.5, 4),
      cell: normals(batch * units, 1, 5),
    })
    const start = full ? state() : undefined
    const masked = (values: Float64Array) => values.map((value, i) => value * mask[i % (batch * units)])

    const [gates, hidden, cell] = [blockOf(z), emptyBlock(rows * units), emptyBlock(rows * units)]
    const [thinned, dz] = [emptyBlock(rows * units), emptyBlock(rows * 4 * units)]
    const sizes = { time, batch, units, activation, recurrentKernel: blockOf(recurrentKernel) }
    const initial = start ? { hidden: blockOf(start.hidden), cell: blockOf(start.cell) } : null
    const dInitial = full ? { hidden: emptyBlock(batch * units), cell: emptyBlock(batch * units) } : null
    const backward = {
      ...sizes,
      upstream: blockOf(upstream),
      mask: full ? blockOf(mask) : null,
      gates,
      cell,
      initialCell: initial && initial.cell,
      dz,
      initial: dInitial,
    }
    kernels.run([
      kernels.lstmForward({
        ...sizes,
        gates,
        initial,
        hidden,
        cell,
        masked: full ? { mask: blockOf(mask), out: thinned } : null,
      }),
      kernels.lstmBackward(backward),
    ])

    const trace = referenceForward(z, weights, shape, start)
    const expected = referenceBackward(full ? masked(upstream) : upstream, z, weights, trace, shape, start)
    const compare = async (block: Block, values: Float64Array) => {
      const actual = await kernels.read(block, values.length)
      expect(largestDifference(actual, values)).toBeLessThan(FLOAT32_LSTM)
      expect(strayed(block, values.length)).toBe(false)
    }
    await compare(gates, trace.gates)
    await compare(hidden, trace.hidden)
    await compare(cell, trace.cell)
    await compare(dz, expected.input)
    if (full) await compare(thinned, masked(trace.hidden))
    if (dInitial) await compare(dInitial.hidden, expected.initial.hidden)
    if (dInitial) await compare(dInitial.cell, expected.initial.cell)
    // In place of the gates, and with the same bits.
    const before = await kernels.read(dz, rows * 4 * units)
    kernels.run([kernels.lstmBackward({ ...backward, dz: gates })])
    expect(await kernels.read(gates, rows * 4 * units)).toEqual(before)
  })

  test.each([
    [1, 1],
    [3, 1],
    [7, 3],
    [33, 10],
  ])('the loss of %i rows and %i days', async (rows, horizon) => {
    const raw = normals(rows * 17 * horizon, 0.8)
    // A high median lifts the tail quantiles above the clamp of the Fissler-Ziegel score.
    for (let d = 0; d < horizon; d++) raw[horizon + d] = 6
    const targets = normals(rows * horizon, 1.5, 1)
    targets[0] = 12
    const weights = normals(12 * horizon, 1, 2).map((w) => Math.fround(Math.abs(w) + 0.2))
    const expected = forecastLossReference(raw, targets, weights, { rows, horizon }, LOSS_NUMBERS)
    const [x, loss] = [blockOf(raw), blockOf(new Float64Array(rows).fill(3))]
    const gradient = emptyBlock(raw.length)
    const blocks = { raw: x, targets: blockOf(targets), weights: blockOf(weights), loss, gradient }
    const call = kernels.forecastLoss({ rows, horizon, numbers: LOSS_NUMBERS, ...blocks })
    await expectResult(call, gradient, expected.gradient, FLOAT32_LOSS)
    // Twice: it adds to what stands there.
    const sums = await kernels.read(loss, rows)
    expect(
      largestDifference(
        sums,
        plus(expected.loss, (i) => expected.loss[i] + 3),
      ),
    ).toBeLessThan(FLOAT32_LOSS)
    kernels.run([kernels.forecastLoss({ rows, horizon, numbers: LOSS_NUMBERS, ...blocks, gradient: x })])
    expect(await kernels.read(x, raw.length)).toEqual(await kernels.read(gradient, raw.length))
    expect(strayed(x, raw.length)).toBe(false)
  })

  test.each([
    [1, 1],
    [5, 4],
    [33, 10],
  ])('the squared error of %i rows and %i columns', async (rows, columns) => {
    const [output, targets] = [normals(rows * columns), normals(rows * columns, 1, 1)]
    const error = output.map((value, i) => value - targets[i])
    const expected = new Float64Array(rows)
    error.forEach((e, i) => (expected[Math.floor(i / columns)] += (e * e) / (rows * columns)))
    const [loss, gradient] = [blockOf(new Float64Array(rows)), emptyBlock(rows * columns)]
    const blocks = { output: blockOf(output), targets: blockOf(targets), loss, gradient }
    kernels.run([kernels.squaredError({ rows, columns, ...blocks })])
    const slope = error.map((e) => (2 * e) / (rows * columns))
    expect(largestDifference(await kernels.read(loss, rows), expected)).toBeLessThan(FLOAT32_LOSS)
    expect(largestDifference(await kernels.read(gradient, rows * columns), slope)).toBeLessThan(FLOAT32_LOSS)
    expect(strayed(gradient, rows * columns)).toBe(false)
  })

  test.each([
    [1, 0.1],
    [7, 3],
    [1030, 1],
  ])('ten Adam steps of %i parameters, gradients of size %f', async (size, spread) => {
    const [beta1, beta2, epsilon, weightDecay, clipNorm, rate] = [0.9, 0.999, 1e-8, 0.01, 1, 0.01]
    const [p, m, v] = [normals(size), new Float64Array(size), new Float64Array(size)]
    const decays = Float64Array.from({ length: size }, (_, i) => i % 2)
    const [parameters, firstMoment, secondMoment] = [p, m, v].map((values) => blockOf(values))
    const [gradient, schedule] = [emptyBlock(size), emptyBlock(3)]
    const call = kernels.adam({
      size,
      ...{ parameters, gradient, firstMoment, secondMoment, decays: blockOf(decays), schedule },
      ...{ beta1, beta2, epsilon, weightDecay, clipNorm },
    })
    for (let k = 1; k <= 10; k++) {
      const g = normals(size, spread, k)
      const corrections = [1 - beta1 ** k, 1 - beta2 ** k]
      kernels.write(gradient, Float32Array.from(g))
      kernels.write(schedule, Float32Array.of(rate, ...corrections))
      kernels.run([call])
      const clip = 1 / Math.max(1, Math.hypot(...g) / clipNorm)
      for (let i = 0; i < size; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * clip * g[i]
        v[i] = beta2 * v[i] + (1 - beta2) * (clip * g[i]) ** 2
        const direction = m[i] / corrections[0] / (Math.sqrt(v[i] / corrections[1]) + epsilon)
        p[i] -= rate * (direction + weightDecay * decays[i] * p[i])
      }
    }
    expect(largestDifference(await kernels.read(parameters, size), p)).toBeLessThan(FLOAT32_ADAM)
    expect(largestDifference(await kernels.read(firstMoment, size), m)).toBeLessThan(FLOAT32_ADAM)
    expect(largestDifference(await kernels.read(secondMoment, size), v)).toBeLessThan(FLOAT32_ADAM)
    expect(strayed(parameters, size)).toBe(false)
  })

  test('what diverged is seen: NaN and infinity come through', async () => {
    const [time, batch, units, horizon] = [3, 5, 3, 3]
    for (const bad of [NaN, Infinity]) {
      const z = normals(time * batch * 4 * units)
      // A candidate of the first row: only its own row turns to NaN.
      z[2 * units] = NaN
      const [gates, hidden, cell] = [blockOf(z), emptyBlock(45), emptyBlock(45)]
      const recurrentKernel = blockOf(normals(4 * units * units))
      const sizes = { time, batch, units, activation: 'sigmoid' as const, recurrentKernel }
      kernels.run([kernels.lstmForward({ ...sizes, gates, initial: null, hidden, cell, masked: null })])
      const states = await kernels.read(hidden, 45)
      for (let t = 0; t < time; t++) {
        expect(states[t * batch * units]).toBeNaN()
        expect(states[t * batch * units + units]).not.toBeNaN()
      }
      for (let blockAt = 0; blockAt < 17; blockAt++) {
        const raw = normals(2 * 17 * horizon, 0.8)
        raw[blockAt * horizon] = bad
        const [targets, weights] = [blockOf(normals(2 * horizon)), blockOf(new Float64Array(36).fill(1))]
        const [loss, gradient] = [blockOf([0, 0]), emptyBlock(raw.length)]
        const blocks = { raw: blockOf(raw), targets, weights, loss, gradient }
        kernels.run([kernels.forecastLoss({ rows: 2, horizon, numbers: LOSS_NUMBERS, ...blocks })])
        const [first, second] = await kernels.read(loss, 2)
        // The scale is bounded by a tanh, so that infinity is an ordinary number there.
        if (!(bad === Infinity && blockAt === 0)) expect(Number.isFinite(first), `${blockAt}`).toBe(false)
        expect(Number.isFinite(second)).toBe(true)
      }
    }
  })

  test('a hundred calls take no memory', () => {
    const [rows, inner, columns] = [40, 65, 33]
    const [a, b, out] = [blockOf(normals(rows * inner)), blockOf(normals(inner * columns)), emptyBlock(1320)]
    const prepare = () => kernels.product({ rows, columns, terms: [{ inner, a, b }], bias: null, out })
    kernels.run([prepare()])
    const heap = (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm
    const [bytes, tensors] = [heap.HEAPU8.length, tf.memory().numTensors]
    for (let k = 0; k < 100; k++) kernels.run([prepare()])
    expect(heap.HEAPU8.length).toBe(bytes)
    expect(tf.memory().numTensors).toBe(tensors)
  })
})
