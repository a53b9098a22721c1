import * as tf from '@tensorflow/tfjs'
import type { Stack, StackShape, WeightBlock } from '../layout'
import { makeStack } from '../layout'
import { product } from '../product'

/**
 * A tower: one dense layer with tanh beside the price LSTM, for what is known before the day and is not a price.
 *
 *     tower = tanh([e | 1] W)      raw = [h | x | towers | 1] heads
 * with e [N, E] the tower's own inputs of the day, W [E + 1, units] (the last row is the bias). It has no memory of its
 * own: its inputs carry the past in their decays. As the heads start at zero, a network with towers starts as exactly
 * the one without, and says what the same quantiles say.
 */
export interface TowerShape {
  name: string
  inputs: number
  units: number
}

export const TOWER_UNITS = 8
const PREFIX = 'tower/'

/** The layout with towers: their blocks stand between the LSTM layers and the heads, which have more rows. */
export function withTowers(of: StackShape, towers: TowerShape[]): Stack {
  const units = towers.reduce((sum, tower) => sum + tower.units, 0)
  // The rows of the heads for the towers come after those for the inputs, as if these were more.
  const stack = makeStack({ ...of, skip: of.skip + units })
  const heads = stack.blocks[stack.blocks.length - 1]
  let next = heads.offset
  const own = towers.map((tower): WeightBlock => {
    const decaying = tower.inputs * tower.units
    const size = decaying + tower.units
    next += size
    return {
      ...{ name: PREFIX + tower.name, shape: [tower.inputs + 1, tower.units] },
      ...{ size, offset: next - size, decaying },
    }
  })
  const blocks = [...stack.blocks.slice(0, -1), ...own, { ...heads, offset: next }]
  return { ...stack, blocks, size: next + heads.size }
}

export function isTower(name: string): boolean {
  return name.startsWith(PREFIX)
}

/** Values of a row that all towers see, one tower's after the other's. */
export function towerWidth(towers: readonly TowerShape[]): number {
  return towers.reduce((sum, { inputs }) => sum + inputs, 0)
}

/** Outputs [N, units] of each tower from the inputs of all [N, sum of E]; `weights` [E + 1, units] a tower. */
export function towerOutputs(weights: tf.Tensor[], exogenous: tf.Tensor2D): tf.Tensor2D[] {
  const rows = exogenous.shape[0]
  let from = 0
  return weights.map((kernel) => {
    const width = kernel.shape[0] - 1
    const own = tf.slice(exogenous, [0, from], [rows, width])
    from += width
    const operand = tf.concat([own, tf.ones([rows, 1])], 1) as tf.Tensor2D
    return tf.tanh(product(operand, kernel as tf.Tensor2D)) as tf.Tensor2D
  })
}

/** Rows of what all towers see as a tensor; the caller disposes it. */
export function towerTensor(exogenous: Float32Array, towers: readonly TowerShape[]) {
  const width = towerWidth(towers)
  return { towers: towers.length, inputs: tf.tensor2d(exogenous, [exogenous.length / width, width]) }
}
