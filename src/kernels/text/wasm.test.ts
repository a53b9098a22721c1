import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ADAM } from '../../learning/adam'
import { installTextKernels } from '../../learning/attention/operations/all'
import { largestDifference } from '../../learning/lstm/agreement'
import { FLOAT32_ADAM, FLOAT32_TEXT } from '../../testing/tolerance'
import { normals } from '../wasm/blocks'
import type { Build } from '../wasm/module'
import { allowRelaxedInNode } from '../wasm/relaxed-in-node'
import type { OperationCase } from './cases'
import { CASES } from './cases'
import { probabilities } from './loops'
import type { TextMachine } from './machine'
import { openTextMachine, textKernels } from './wasm'

allowRelaxedInNode()

/** Floats around every output that no kernel may touch. */
const GUARD = 4
const UNTOUCHED = 777

/** Central differences in float64. */
const STEP = 1e-5

describe.each<Build>(['simd', 'relaxed'])('text kernels, %s build', (build) => {
  let kernels: Record<string, tf.KernelFunc>
  /** Outputs of the test at hand, in guards. */
  let guarded: Map<object, tf.Tensor>

  beforeAll(async () => {
    await tf.setBackend('wasm')
    const machine = (await openTextMachine(build))!
    const watched: TextMachine = {
      ...machine,
      // What is not written stays NaN.
      empty: (shape) => {
        const size = tf.util.sizeFromShape(shape)
        const all = new Float32Array(size + 2 * GUARD).fill(UNTOUCHED).fill(NaN, GUARD, GUARD + size)
        const tensor = tf.tensor1d(all)
        guarded.set(tensor.dataId, tensor)
        return { dataId: tensor.dataId, shape, dtype: 'float32' }
      },
      at: (tensor) => machine.at(tensor) + (guarded.has(tensor.dataId) ? 4 * GUARD : 0),
    }
    kernels = textKernels(watched, ADAM)
  })
  beforeEach(() => {
    guarded = new Map()
    tf.engine().startScope()
  })
  afterEach(() => tf.engine().endScope())

  type Tensors = Record<string, tf.TensorInfo>

  function call(
    name: string,
    inputs: Tensors,
    attrs: object,
  ): { info: tf.TensorInfo; values: Float32Array }[] {
    const run = {
      inputs: inputs as unknown as tf.NamedTensorInfoMap,
      attrs: { ...attrs },
      backend: tf.backend(),
    }
    const outputs = kernels[name](run as never) as tf.TensorInfo[]
    return outputs.map((info) => {
      const all = guarded.get(info.dataId)!.dataSync()
      const values = all.slice(GUARD, all.length - GUARD) as Float32Array
      const around = [...all.subarray(0, GUARD), ...all.subarray(all.length - GUARD)]
      expect(around.every((value) => value === UNTOUCHED)).toBe(true)
      expect(values.length).toBe(tf.util.sizeFromShape(info.shape))
      return { info, values }
    })
  }

  const upload = (values: Float64Array, shape: number[], whole = false) =>
    whole ? tf.tensor(Int32Array.from(values), shape, 'int32') : tf.tensor(Float32Array.from(values), shape)

  const uploadAll = ({ inputs, shapes, whole }: OperationCase): Tensors =>
    Object.fromEntries(
      Object.entries(inputs).map(([name, values]) => [
        name,
        upload(values, shapes[name], whole.includes(name)),
      ]),
    )

  /** The slope of L along each direction, L = sum of upstream times the loop's output; by central differences. */
  function slopes(
    which: OperationCase,
    name: string,
    upstream: Float64Array,
    directions: Float64Array[],
  ): Float64Array {
    const { inputs, n, loop } = which
    const at = (direction: Float64Array, step: number) => {
      const moved = inputs[name].map((value, i) => value + step * direction[i])
      return loop({ ...inputs, [name]: moved }, n).reduce((total, y, i) => total + y * upstream[i], 0)
    }
    return Float64Array.from(
      directions,
      (direction) => (at(direction, STEP) - at(direction, -STEP)) / (2 * STEP),
    )
  }

  /** A dozen places one by one, the first and the last among them, and all of them at once. */
  function someDirections(length: number): Float64Array[] {
    const stride = Math.max(1, Math.floor(length / 11))
    const places = new Set([
      ...Array.from({ length: Math.ceil(length / stride) }, (_, i) => i * stride),
      length - 1,
    ])
    const single = [...places].map((place) => new Float64Array(length).fill(1, place, place + 1))
    return [...single, normals(length, 1 / Math.sqrt(length), 11)]
  }

  test.each(CASES.map((which) => [which.kernel, which.n, which] as const))('%s %j', (kernel, _n, which) => {
    const tensors = uploadAll(which)
    const [{ info, values }, ...kept] = call(kernel, tensors, which.attributes)
    expect(info.shape).toEqual(which.out)
    expect(largestDifference(values, which.loop(which.inputs, which.n))).toBeLessThan(FLOAT32_TEXT)
    expect(call(kernel, tensors, which.attributes)[0].values).toEqual(values)

    const upstream = normals(values.length, 1, 8)
    const given = {
      ...tensors,
      upstream: upload(upstream, which.out),
      ...(kept.length > 0 && { kept: kept[0].info }),
    }
    const gradients = call(`${kernel}Grad`, given, which.attributes)
    expect(gradients.map((gradient) => gradient.info.shape)).toEqual(
      which.by.map((name) => which.shapes[name]),
    )
    which.by.forEach((name, i) => {
      const directions = someDirections(which.inputs[name].length)
      const actual = Float64Array.from(directions, (direction) =>
        direction.reduce((total, d, k) => total + d * gradients[i].values[k], 0),
      )
      const expected = slopes(which, name, upstream, directions)
      expect(largestDifference(actual, expected), name).toBeLessThan(FLOAT32_TEXT)
    })
    // The way back leaves what it read, and does the same again.
    const again = call(`${kernel}Grad`, given, which.attributes)
    expect(again.map((gradient) => gradient.values)).toEqual(gradients.map((gradient) => gradient.values))
  })

  test.each(
    CASES.filter(({ kernel }) => kernel === 'TextAttention').map((which) => [which.n, which] as const),
  )('the probabilities kept by attention %j', (n, which) => {
    const [, kept] = call('TextAttention', uploadAll(which), which.attributes)
    const { B, H, T } = n
    expect(kept.info.shape).toEqual([B, H, T, T])
    const expected = new Float64Array(B * H * T * T)
    for (let row = 0; row < B * H * T; row++) {
      const [b, h, i] = [Math.floor(row / H / T), Math.floor(row / T) % H, row % T]
      expected.set(probabilities(which.inputs, n, b, h, i), row * T)
    }
    expect(largestDifference(kept.values, expected)).toBeLessThan(FLOAT32_TEXT)
    const without = call('TextAttention', uploadAll(which), { ...which.attributes, keep: false })
    expect(without).toHaveLength(1)
  })

  test('what stands beyond a text is not read, and gives zeros', () => {
    const attributes = { batch: 2, time: 5, heads: 2, causal: false, keep: true }
    const qkv = Float64Array.from({ length: 2 * 5 * 18 }, (_, i) => (i % 90 >= 2 * 18 ? NaN : i / 90))
    const inputs = { qkv: upload(qkv, [10, 18]), lengths: upload(Float64Array.of(2, 2), [2], true) }
    const [context, kept] = call('TextAttention', inputs, attributes)
    expect(context.values.some(Number.isNaN)).toBe(false)
    expect([...context.values.subarray(12, 30)]).toEqual(new Array(18).fill(0))
    const upstream = upload(new Float64Array(60).fill(1), [10, 6])
    const [gradient] = call('TextAttentionGrad', { ...inputs, upstream, kept: kept.info }, attributes)
    expect(gradient.values.some(Number.isNaN)).toBe(false)
    expect([...gradient.values.subarray(2 * 18, 90)]).toEqual(new Array(54).fill(0))
    const [pooled] = call('TextMeanPool', { x: inputs.qkv, lengths: inputs.lengths }, attributes)
    expect(pooled.values.some(Number.isNaN)).toBe(false)
  })

  test.each(
    CASES.filter(({ n }) => n.N !== 1 && n.B !== 1 && n.R !== 1).map(
      (which) => [which.kernel, which.n, which] as const,
    ),
  )('what diverged is seen: %s %j', (kernel, _n, which) => {
    const name = which.by[0]
    const inputs = { ...which.inputs, [name]: which.inputs[name].map(() => NaN) }
    const [{ values }] = call(kernel, uploadAll({ ...which, inputs }), which.attributes)
    // Dropout makes zeros of what it drops.
    if (kernel === 'TextDropout') expect(values.some(Number.isNaN)).toBe(true)
    else if (kernel === 'TextAttention') expect(values.subarray(0, which.n.D).every(Number.isNaN)).toBe(true)
    else expect(values.some((value) => !Number.isNaN(value) && value !== 0)).toBe(false)
    expect(values.some(Number.isNaN)).toBe(true)
  })

  test('one NaN spoils its own row and no other', () => {
    const x = normals(15)
    x[6] = NaN
    const [gain, bias] = [normals(5, 1, 1), normals(5, 1, 2)].map((values) => upload(values, [5]))
    const rows = call('TextLayerNorm', { x: upload(x, [3, 5]), gain, bias }, { epsilon: 1e-5 })[0].values
    expect([...rows].map(Number.isNaN)).toEqual([0, 1, 2].flatMap((row) => new Array(5).fill(row === 1)))
    const pooled = call(
      'TextMeanPool',
      { x: upload(x, [3, 5]), lengths: upload(Float64Array.of(3), [1], true) },
      { batch: 1, time: 3 },
    )
    expect([...pooled[0].values].map(Number.isNaN)).toEqual([false, true, false, false, false])
  })

  test('a row that is not in the table stops the kernel', () => {
    const table = upload(normals(6), [3, 2])
    for (const id of [3, -1]) {
      const rows = upload(Float64Array.of(0, id), [2], true)
      expect(() => call('TextRows', { x: table, rows }, {})).toThrow()
      const hidden = upload(normals(4), [2, 2])
      const inputs = { hidden, table, bias: upload(normals(3), [3]), targets: rows }
      expect(() => call('TextTokenLoss', inputs, { keep: false })).toThrow()
    }
  })

  test('a token loss without its slope is the same', () => {
    for (const which of CASES.filter(({ kernel }) => kernel === 'TextTokenLoss')) {
      const [kept] = call('TextTokenLoss', uploadAll(which), which.attributes)
      const [loss] = call('TextTokenLoss', uploadAll(which), { keep: false })
      expect(loss.values).toEqual(kept.values)
    }
  })

  test.each([
    [1, false],
    [7, true],
    [70, false],
    [70, true],
  ])('ten steps of AdamW on %i weights with their average, rates of their own: %s', (size, own) => {
    const [rate, weightDecay, averageDecay] = [0.01, 0.05, 0.9]
    const start = normals(size)
    const decays = Float64Array.from(start, (_, i) => i % 2)
    const rates = Float64Array.from(start, (_, i) => (own ? 1 + (i % 3) : 1))
    const [p, m, v, mean] = [start.slice(), new Float64Array(size), new Float64Array(size), start.slice()]
    const zeros = upload(m, [size])
    let state: Tensors = {
      ...{ parameters: upload(start, [size]), firstMoment: zeros, secondMoment: zeros },
      average: upload(start, [size]),
    }
    for (let step = 1; step <= 10; step++) {
      const g = normals(size, 1, step)
      const fixed = { decays: upload(decays, [size]), ...(own && { rates: upload(rates, [size]) }) }
      const inputs = { ...state, ...fixed, gradient: upload(g, [size]) }
      const outputs = call('TextAdamW', inputs, { step, rate, weightDecay, averageDecay })
      const names = ['parameters', 'firstMoment', 'secondMoment', 'average']
      state = Object.fromEntries(names.map((name, i) => [name, outputs[i].info]))
      const clip = 1 / Math.max(1, Math.hypot(...g) / ADAM.clipNorm)
      for (let i = 0; i < size; i++) {
        m[i] = 0.9 * m[i] + 0.1 * clip * g[i]
        v[i] = 0.999 * v[i] + 0.001 * (clip * g[i]) ** 2
        const direction = m[i] / (1 - 0.9 ** step) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8)
        p[i] -= rates[i] * rate * (direction + weightDecay * decays[i] * p[i])
        mean[i] = averageDecay * mean[i] + (1 - averageDecay) * p[i]
      }
      const wanted = [p, m, v, mean]
      outputs.forEach(({ values }, i) =>
        expect(largestDifference(values, wanted[i])).toBeLessThan(FLOAT32_ADAM),
      )
    }
    const { parameters, firstMoment, secondMoment } = state
    const inputs = { parameters, firstMoment, secondMoment, gradient: zeros, decays: zeros }
    expect(call('TextAdamW', inputs, { step: 11, rate, weightDecay, averageDecay })).toHaveLength(3)
  })

  test('every kernel is one of the operations', () => {
    expect(() => installTextKernels('wasm', kernels)).not.toThrow()
    installTextKernels('wasm', null)
  })
})
