import * as tf from '@tensorflow/tfjs'
import type { Stack } from '../../learning/layout'
import type { ForecastLossNumbers } from '../../learning/loss-reference'
import type { Windows } from '../../learning/optimiser'
import type { Block, Call, KernelSet } from '../kernel-set'
import type { ForwardPlan } from './forward'
import { rowsFrom } from './forward'

/** What the head is trained for. `forecast` has 17 outputs a day ahead; `weights` are the [12 D] of `ForecastLoss`. */
export type StackLoss =
  | { kind: 'forecast'; horizon: number; numbers: ForecastLossNumbers; weights: Block }
  | { kind: 'squaredError' }

/** Where the backward pass reads and writes beside the forward pass's own matrices. */
export interface BackwardBuffers {
  inputs: Block
  /** [(T - from) B, horizon or outputs] */
  targets: Block
  masks: Block[] | null
  parameters: tf.Tensor
  /** Same layout as the parameters. */
  gradients: tf.Tensor
  /** [(T - from) B]: the rows' losses are added here. */
  losses: Block
}

/** From the head's outputs to the gradient of every weight. Gradients take the place of what they are gradients of. */
export function planBackward(
  kernels: KernelSet,
  stack: Stack,
  { time, batch, from }: Windows,
  { layers, raw }: ForwardPlan,
  loss: StackLoss,
  { inputs, targets, masks, parameters, gradients, losses }: BackwardBuffers,
): { calls: Call[]; tensors: tf.Tensor[] } {
  const weight = (i: number) => ({ tensor: parameters, offset: stack.blocks[i].offset })
  const gradient = (i: number) => ({ tensor: gradients, offset: stack.blocks[i].offset })
  const rows = time * batch
  // dL/d(output) of each layer. The last one's rows before `from` stay zero: nothing is scored there.
  const tensors = stack.layers.map((units) => tf.zeros([rows, units]))
  const upstreams = tensors.map((tensor) => ({ tensor, offset: 0 }))

  const head = stack.blocks.length - 1
  const scored = { rows: (time - from) * batch, columns: stack.outputs }
  const last = layers.at(-1)!
  const fromRow = (block: Block, width: number) => rowsFrom(block, from * batch, width)
  const calls = [
    scoring(kernels, loss, { ...scored, raw, targets, losses }),
    kernels.weightGradient({
      ...scored,
      gradient: raw,
      left: { columns: last.units, block: fromRow(last.output, last.units) },
      right: { columns: stack.skip, block: fromRow(inputs, stack.inputs), lag: 0, initial: null },
      out: gradient(head),
    }),
    kernels.productTransposed({
      ...{ ...scored, inner: last.units, a: raw, b: weight(head) },
      out: fromRow(upstreams.at(-1)!, last.units),
    }),
  ]
  for (let i = layers.length - 1; i >= 0; i--) {
    const { units, input, width, gates, cell, hidden } = layers[i]
    const product = { rows, columns: 4 * units }
    calls.push(
      kernels.lstmBackward({
        ...{ time, batch, units, activation: 'sigmoid', initialCell: null, initial: null },
        ...{ upstream: upstreams[i], mask: masks && masks[i], recurrentKernel: weight(3 * i + 1) },
        ...{ gates, cell, dz: gates },
      }),
      kernels.weightGradient({
        ...{ ...product, gradient: gates, out: gradient(3 * i) },
        left: { columns: width, block: input },
        right: { columns: units, block: hidden, lag: batch, initial: null },
      }),
    )
    if (i === 0) break
    const below = { inner: width, a: gates, b: weight(3 * i), out: upstreams[i - 1] }
    calls.push(kernels.productTransposed({ ...product, ...below }))
  }
  return { calls, tensors }
}

function scoring(
  kernels: KernelSet,
  loss: StackLoss,
  on: { rows: number; columns: number; raw: Block; targets: Block; losses: Block },
): Call {
  const { rows, columns, raw, targets, losses } = on
  if (loss.kind === 'squaredError') {
    return kernels.squaredError({ rows, columns, output: raw, targets, loss: losses, gradient: raw })
  }
  const { horizon, numbers, weights } = loss
  return kernels.forecastLoss({
    ...{ rows, horizon, numbers, raw, targets, weights },
    ...{ loss: losses, gradient: raw },
  })
}
