import * as tf from '@tensorflow/tfjs'
import { largestDifference } from '../learning/lstm/agreement'
import type { Numbers } from '../learning/attention/reference'
import { randomStream } from '../numerics/random'
import type { OperationCase } from './text-operations'

/** Step of the central differences in float64. */
const STEP = 1e-5

/** The reference's slopes of an example, which are the same for every backend. */
const known = new WeakMap<OperationCase, Numbers[]>()

/**
 * Largest differences of an operation on the backend in use from its reference, relative to the largest expected entry (at
 * least 1): of the value with and without a tape, and of the gradient by each operand. Also the tensors that it left
 * behind, which should be none.
 */
export async function operationDifferences(example: OperationCase) {
  const { operands, run, expected } = example
  const before = tf.memory().numTensors
  const exact = operands.map(({ values }) => values)
  const wanted = expected(exact)
  const stream = randomStream(8, 'upstream', wanted.length)
  const upstream = wanted.map(() => Math.fround(stream.normal()))
  const tensors = operands.map(({ values, shape }) => tf.tensor(Float32Array.from(values), shape))
  const alone = tf.tidy(() => run(tensors))
  const onTape = tf.tidy(() =>
    tf.valueAndGrads((...given: tf.Tensor[]) => run(given))(
      tensors,
      tf.tensor(Float32Array.from(upstream), alone.shape),
    ),
  )
  const differences: Record<string, number> = {
    alone: largestDifference(await alone.data(), wanted),
    value: largestDifference(await onTape.value.data(), wanted),
  }
  const slopes =
    known.get(example) ??
    exact.map((at, i) => centralDifferences((values) => dot(expected(exact.with(i, values)), upstream), at))
  known.set(example, slopes)
  for (const [i, gradient] of onTape.grads.entries()) {
    differences[`operand ${i}`] = largestDifference(await gradient.data(), slopes[i])
  }
  tf.dispose([tensors, alone, onTape.value, onTape.grads])
  return { differences, left: tf.memory().numTensors - before }
}

/** The slope of `f` along each entry. Error: about 1e-10 of curvature and cancellation. */
export function centralDifferences(f: (values: Numbers) => number, at: Numbers): Numbers {
  return at.map((value, i) => {
    const around = [-STEP, STEP].map((move) => f(at.with(i, value + move)))
    return (around[1] - around[0]) / (2 * STEP)
  })
}

function dot(a: Numbers, b: Numbers): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}
