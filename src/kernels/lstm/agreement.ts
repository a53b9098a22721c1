import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../../numerics/random'
import type { LstmOperation } from './operation'
import { lstmLayer } from './operation'
import type { ReferenceShape } from './reference'
import { referenceBackward, referenceForward } from './reference'

/** Odd shapes on purpose: single units and rows, sizes that are no multiple of a vector width. */
export const ODD_SHAPES: ReferenceShape[] = [1, 3, 17].flatMap((units) =>
  [1, 5].flatMap((batch) => [2, 9].map((time) => ({ time, batch, units, inputs: units === 3 ? 1 : 4 }))),
)

export interface Example {
  x: Float64Array
  upstream: Float64Array
  weights: { kernel: Float64Array; recurrentKernel: Float64Array; bias: Float64Array }
}

export function example({ time, batch, inputs, units }: ReferenceShape, seed = 1): Example {
  const stream = randomStream(seed, 'lstm-example', time, batch, inputs, units)
  const draw = (length: number, spread: number) =>
    Float64Array.from({ length }, () => spread * stream.normal())
  return {
    x: draw(time * batch * inputs, 1),
    upstream: draw(time * batch * units, 1),
    weights: {
      kernel: draw(inputs * 4 * units, 0.7),
      recurrentKernel: draw(units * 4 * units, 0.7 / Math.sqrt(units)),
      bias: draw(4 * units, 0.5),
    },
  }
}

/**
 * Runs an operation and the float64 reference on one example on the backend in use. Returns the largest difference
 * of the hidden states and of every gradient, relative to the largest reference entry (at least 1).
 * It is also the self-test of a device: a driver that gets this wrong must not train.
 */
export async function disagreement(
  operation: LstmOperation,
  shape: ReferenceShape,
): Promise<Record<string, number>> {
  const { time, batch, inputs, units } = shape
  const { x, upstream, weights } = example(shape)
  const trace = referenceForward(x, weights, shape)
  const expected = { hidden: trace.hidden, ...referenceBackward(upstream, x, weights, trace, shape) }
  const tensors = tf.tidy(() => {
    const matrix = (values: Float64Array, rows: number) =>
      tf.tensor2d(Float32Array.from(values), [rows, values.length / rows])
    const input = matrix(x, time * batch)
    const [kernel, recurrentKernel] = [matrix(weights.kernel, inputs), matrix(weights.recurrentKernel, units)]
    const bias = tf.tensor1d(Float32Array.from(weights.bias))
    const layer = (w: tf.Tensor, u: tf.Tensor, b: tf.Tensor, values: tf.Tensor) =>
      lstmLayer(
        operation,
        values as tf.Tensor2D,
        { kernel: w as tf.Tensor2D, recurrentKernel: u as tf.Tensor2D, bias: b as tf.Tensor1D },
        { time, batch },
        false,
      )
    const { value, grads } = tf.valueAndGrads((w, u, b, values) => layer(w, u, b, values))(
      [kernel, recurrentKernel, bias, input],
      matrix(upstream, time * batch),
    )
    return { hidden: value, kernel: grads[0], recurrentKernel: grads[1], bias: grads[2], input: grads[3] }
  })
  const result: Record<string, number> = {}
  for (const [name, tensor] of Object.entries(tensors)) {
    const actual = await tensor.data()
    const reference = expected[name as keyof typeof expected]
    const size = reference.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
    const worst = reference.reduce((largest, value, i) => Math.max(largest, Math.abs(value - actual[i])), 0)
    // NaN must not pass as "no difference".
    result[name] =
      actual.length === reference.length && actual.every(Number.isFinite) ? worst / size : Infinity
  }
  tf.dispose(tensors)
  return result
}
