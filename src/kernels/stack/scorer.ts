import * as tf from '@tensorflow/tfjs'
import type { Stack } from '../../learning/layout'
import type { ForecastLossNumbers } from '../../learning/loss-reference'
import type { Windows } from '../../learning/optimiser'
import type { Block, Call, KernelSet } from '../kernel-set'
import { planForward } from './forward'

export interface ScorerOptions {
  stack: Stack
  windows: Windows
  /** Flat weights on the device, which somebody else changes. */
  parameters: tf.Tensor1D
  horizon: number
  numbers: ForecastLossNumbers
  /** [12 D], as in `ForecastLoss`. */
  weights: Float32Array
}

/** The forecast loss of given windows without dropout, on buffers of its own. Call `dispose` when done. */
export class StackScorer {
  private readonly kernels: KernelSet
  private readonly calls: Call[]
  private readonly tensors: tf.Tensor[]
  private readonly inputs: Block
  private readonly targets: Block
  private readonly losses: Block
  private readonly rows: number

  constructor(kernels: KernelSet, { stack, windows, parameters, horizon, numbers, weights }: ScorerOptions) {
    const { time, batch, from } = windows
    this.kernels = kernels
    this.rows = (time - from) * batch
    const input = tf.zeros([time * batch, stack.inputs])
    const targets = tf.zeros([this.rows, horizon])
    const losses = tf.zeros([this.rows])
    const lossWeights = tf.tensor1d(weights)
    this.inputs = { tensor: input, offset: 0 }
    this.targets = { tensor: targets, offset: 0 }
    this.losses = { tensor: losses, offset: 0 }
    const { calls, raw, tensors } = planForward(kernels, stack, windows, parameters, this.inputs, null)
    const scoring = kernels.forecastLoss({
      ...{ rows: this.rows, horizon, numbers, raw, targets: this.targets, loss: this.losses },
      ...{ weights: { tensor: lossWeights, offset: 0 }, gradient: raw },
    })
    this.calls = [...calls, scoring]
    this.tensors = [...tensors, input, targets, losses, lossWeights]
  }

  /** Each row's share of the mean over all rows, [(T - from) B]. Inputs [T B, I], targets [(T - from) B, D]. */
  score(inputs: Float32Array, targets: Float32Array): Promise<Float32Array> {
    this.kernels.write(this.inputs, inputs)
    this.kernels.write(this.targets, targets)
    this.kernels.write(this.losses, new Float32Array(this.rows))
    this.kernels.run(this.calls)
    return this.kernels.read(this.losses, this.rows)
  }

  dispose(): void {
    tf.dispose(this.tensors)
  }
}
