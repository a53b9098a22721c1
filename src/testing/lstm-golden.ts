import * as tf from '@tensorflow/tfjs'
import { largestDifference } from '../learning/lstm/agreement'
import { asWeights, lstm } from '../learning/lstm/operation'
import golden from './golden/lstm/pytorch.json'

/** Largest difference, by name, between PyTorch's two stacked layers and ours on the backend in use. */
export async function goldenDifferences(): Promise<Record<string, number>> {
  const { time, batch, inputs, units } = golden.shape
  const matrix = (values: number[], rows: number) => tf.tensor2d(values, [rows, values.length / rows])
  const names = ['kernel', 'recurrentKernel', 'bias', 'hidden', 'cell'] as const
  const given = golden.layers.flatMap((layer, i) => [
    matrix(layer.kernel, i === 0 ? inputs : units),
    matrix(layer.recurrentKernel, units),
    tf.tensor1d(layer.bias),
    matrix(layer.hidden, batch),
    matrix(layer.cell, batch),
  ])
  const apply = (input: tf.Tensor, [kernel, recurrentKernel, bias, hidden, cell]: tf.Tensor[]) =>
    lstm(
      input as tf.Tensor2D,
      asWeights([kernel, recurrentKernel, bias]),
      { time, batch },
      { initial: { hidden: hidden as tf.Tensor2D, cell: cell as tf.Tensor2D } },
    )
  const { value, grads } = tf.valueAndGrads((x, ...layers: tf.Tensor[]) =>
    apply(apply(x, layers.slice(0, 5)), layers.slice(5)),
  )([matrix(golden.x, time * batch), ...given], matrix(golden.upstream, time * batch))
  const expected: [string, number[]][] = [
    ['states', golden.states],
    ['x', golden.gradients.x],
    ...golden.gradients.layers.flatMap((layer, i) =>
      names.map((name): [string, number[]] => [`${name} of layer ${i}`, layer[name]]),
    ),
  ]
  const differences: Record<string, number> = {}
  for (const [i, tensor] of [value, ...grads].entries()) {
    const [name, values] = expected[i]
    differences[name] = largestDifference(await tensor.data(), Float64Array.from(values))
  }
  tf.dispose([value, grads, given])
  return differences
}
