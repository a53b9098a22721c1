import * as tf from '@tensorflow/tfjs'
import type { Stack } from '../../learning/layout'
import type { Windows } from '../../learning/optimiser'
import type { Block, Call, KernelSet } from '../kernel-set'

/** One layer's matrices, time-major. */
export interface LayerBuffers {
  units: number
  /** What it reads, [T B, width]. */
  input: Block
  width: number
  gates: Block
  cell: Block
  hidden: Block
  /** What it passes on: `hidden`, or that times the dropout mask. */
  output: Block
}

export interface ForwardPlan {
  calls: Call[]
  layers: LayerBuffers[]
  /** The head's outputs [(T - from) B, outputs]. */
  raw: Block
  tensors: tf.Tensor[]
}

/** A stack's forward pass on fixed buffers. `masks`: one [B, H] a layer, or null without dropout. */
export function planForward(
  kernels: KernelSet,
  stack: Stack,
  { time, batch, from }: Windows,
  parameters: tf.Tensor,
  input: Block,
  masks: Block[] | null,
): ForwardPlan {
  const blocks = stack.blocks.map(({ offset }) => ({ tensor: parameters, offset }))
  const tensors: tf.Tensor[] = []
  const matrix = (rows: number, columns: number) => {
    const tensor = tf.zeros([rows, columns])
    tensors.push(tensor)
    return { tensor, offset: 0 }
  }
  const calls: Call[] = []
  const rows = time * batch
  let [layerInput, width] = [input, stack.inputs]
  const layers = stack.layers.map((units, i) => {
    const [kernel, recurrentKernel, bias] = blocks.slice(3 * i, 3 * i + 3)
    const [gates, cell, hidden] = [matrix(rows, 4 * units), matrix(rows, units), matrix(rows, units)]
    const masked = masks && { mask: masks[i], out: matrix(rows, units) }
    const layer = { units, input: layerInput, width, gates, cell, hidden, output: masked?.out ?? hidden }
    const terms = [{ inner: width, a: layerInput, b: kernel }]
    calls.push(
      kernels.product({ rows, columns: 4 * units, terms, bias, out: gates }),
      kernels.lstmForward({
        ...{ time, batch, units, activation: 'sigmoid', initial: null },
        ...{ gates, recurrentKernel, hidden, cell, masked },
      }),
    )
    layerInput = layer.output
    width = units
    return layer
  })
  const head = blocks[3 * layers.length]
  const scored = (time - from) * batch
  const raw = matrix(scored, stack.outputs)
  const below = (count: number) => ({ ...head, offset: head.offset + count * stack.outputs })
  const terms = [{ inner: width, a: rowsFrom(layerInput, from * batch, width), b: head }]
  if (stack.skip > 0) {
    terms.push({ inner: stack.skip, a: rowsFrom(input, from * batch, stack.skip), b: below(width) })
  }
  const bias = below(width + stack.skip)
  calls.push(kernels.product({ rows: scored, columns: stack.outputs, terms, bias, out: raw }))
  return { calls, layers, raw, tensors }
}

/** The same matrix from row `row` on. */
export function rowsFrom({ tensor, offset }: Block, row: number, width: number): Block {
  return { tensor, offset: offset + row * width }
}
