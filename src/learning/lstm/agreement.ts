import * as tf from '@tensorflow/tfjs'
import { randomStream } from '../../numerics/random'
import { asWeights, lstm } from './operation'
import type { ReferenceShape } from './reference'
import { referenceBackward, referenceForward } from './reference'

/** Odd shapes on purpose: single units and rows, sizes that are no multiple of a vector width. */
export const ODD_SHAPES: ReferenceShape[] = [1, 3, 17].flatMap((units) =>
  [1, 5].flatMap((batch) => [2, 9].map((time) => ({ time, batch, units, inputs: units === 3 ? 1 : 4 }))),
)

export function example({ time, batch, inputs, units }: ReferenceShape, seed = 1) {
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
    initial: { hidden: draw(batch * units, 0.5), cell: draw(batch * units, 1) },
  }
}

/**
 * Runs {@link lstm} and the float64 reference on one example on the backend in use. Returns the largest difference of
 * the hidden states and of every gradient, relative to the largest reference entry (at least 1).
 * It is also the self-test of a device: a driver that gets this wrong must not train.
 */
export async function disagreement(
  shape: ReferenceShape,
  { initial = false } = {},
): Promise<Record<string, number>> {
  const { time, batch, inputs, units, activation } = shape
  const { x, upstream, weights, initial: start } = example(shape)
  const from = initial ? start : undefined
  const trace = referenceForward(x, weights, shape, from)
  const slopes = referenceBackward(upstream, x, weights, trace, shape, from)
  const expected: Record<string, Float64Array> = {
    states: trace.hidden,
    ...{ kernel: slopes.kernel, recurrentKernel: slopes.recurrentKernel, bias: slopes.bias },
    input: slopes.input,
    ...(initial ? slopes.initial : {}),
  }
  const tensors = tf.tidy(() => {
    const matrix = (values: Float64Array, rows: number) =>
      tf.tensor2d(Float32Array.from(values), [rows, values.length / rows])
    const given = [
      matrix(weights.kernel, inputs),
      matrix(weights.recurrentKernel, units),
      tf.tensor1d(Float32Array.from(weights.bias)),
      matrix(x, time * batch),
      ...(initial ? [matrix(start.hidden, batch), matrix(start.cell, batch)] : []),
    ]
    const { value, grads } = tf.valueAndGrads((kernel, recurrentKernel, bias, input, hidden, cell) =>
      lstm(
        input as tf.Tensor2D,
        asWeights([kernel, recurrentKernel, bias]),
        { time, batch },
        { activation, initial: hidden && { hidden: hidden as tf.Tensor2D, cell: cell as tf.Tensor2D } },
      ),
    )(given, matrix(upstream, time * batch))
    return [value, ...grads]
  })
  const names = ['states', 'kernel', 'recurrentKernel', 'bias', 'input', 'hidden', 'cell']
  const result: Record<string, number> = {}
  for (const [at, tensor] of tensors.entries()) {
    result[names[at]] = largestDifference(await tensor.data(), expected[names[at]])
  }
  tf.dispose(tensors)
  return result
}

/** Relative to the largest expected entry, or 1; NaN and missing entries do not pass as "no difference". */
export function largestDifference(actual: ArrayLike<number>, expected: Float64Array): number {
  const size = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
  let worst = actual.length === expected.length ? 0 : Infinity
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(expected[i] - actual[i])
    worst = difference <= worst ? worst : difference
    if (Number.isNaN(difference)) return Infinity
  }
  return worst / size
}
