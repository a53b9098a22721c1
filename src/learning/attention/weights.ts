import * as tf from '@tensorflow/tfjs'
import type { TextBlock } from './layout'
import { textLayout } from './layout'
import type { TextShape } from './text-model'

/** The blocks that lie side by side in `flat` on the device, in their order. */
export function unpackText(flat: tf.Tensor1D, blocks: TextBlock[]): tf.Tensor[] {
  const from = blocks[0].offset
  return blocks.map(({ offset, size, shape }) => tf.reshape(tf.slice(flat, offset - from, size), shape))
}

/** A model's blocks by name. */
export interface TextWeights {
  matrix(name: string): tf.Tensor2D
  vector(name: string): tf.Tensor1D
}

export function named(weights: tf.Tensor[], shape: TextShape): TextWeights {
  const { blocks } = textLayout(shape)
  const all = new Map(blocks.map(({ name }, i) => [name, weights[i]]))
  const find = (name: string) => {
    const found = all.get(name)
    if (!found) throw new RangeError(`no block is named ${name}`)
    return found
  }
  return {
    matrix: (name) => find(name) as tf.Tensor2D,
    vector: (name) => find(name) as tf.Tensor1D,
  }
}
