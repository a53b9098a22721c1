import * as tf from '@tensorflow/tfjs'
import type { Stack } from '../../learning/layout'
import type { AdamNumbers, OptimiserState, StepData, Windows } from '../../learning/optimiser'
import type { Block, Call, KernelSet } from '../kernel-set'
import type { StackLoss } from './backward'
import { planBackward } from './backward'
import { planForward } from './forward'
import { checkMemory } from './memory'

export interface TrainingStepOptions {
  stack: Stack
  windows: Windows
  /** The loss; of `forecast` the weights as numbers, [12 D]. */
  loss: WithNumbers<StackLoss>
  adam: AdamNumbers
  /** 1 for each weight that decays, 0 for biases. */
  decays: Float32Array
  initial: OptimiserState
  dropout: boolean
}
type WithNumbers<L> = L extends { weights: Block } ? Omit<L, 'weights'> & { weights: Float32Array } : L

/**
 * A whole training step of stacked LSTM layers on one kernel set: forward, loss, back-propagation through time, AdamW.
 *
 * Everything is allocated and every call is prepared once, in the constructor; a step uploads one array (the feed:
 * inputs, targets, masks, the optimiser's schedule) and does the calls in one `run`. Losses add up on the device until
 * they are asked for. For L layers the calls are 2 L + 1 forward, 1 loss, 2 + 3 L - 1 back, 1 Adam: 19 for 3 layers.
 * Call `dispose` when done.
 */
export class TrainingStep {
  /** The flat parameters, changed in place by every step. Never call `data()` on it: that moves it off the device. */
  readonly parameters: tf.Tensor1D
  private readonly kernels: KernelSet
  private readonly calls: Call[]
  private readonly tensors: tf.Tensor[] = []
  private readonly feed: { values: Float32Array; block: Block; parts: number[] }
  private readonly state: { firstMoment: Block; secondMoment: Block; size: number }
  private readonly loss: { block: Block; zeros: Float32Array; steps: number }
  private readonly betas: [number, number]

  constructor(
    kernels: KernelSet,
    { stack, windows, loss, adam, decays, initial, dropout }: TrainingStepOptions,
  ) {
    const { time, batch, from } = windows
    const scored = (time - from) * batch
    const { size } = stack
    checkMemory(kernels, stack, windows)
    this.kernels = kernels
    this.betas = [adam.beta1, adam.beta2]
    this.feed = this.makeFeed([
      time * batch * stack.inputs,
      scored * (loss.kind === 'forecast' ? loss.horizon : stack.outputs),
      ...(dropout ? stack.layers.map((units) => batch * units) : []),
      4,
    ])
    const part = (i: number) => ({ ...this.feed.block, offset: this.feed.parts[i] })
    const masks = dropout ? stack.layers.map((_, i) => part(2 + i)) : null

    this.parameters = this.own(tf.tensor1d(initial.parameters))
    const vector = (values: Float32Array): Block => ({ tensor: this.own(tf.tensor1d(values)), offset: 0 })
    const [firstMoment, secondMoment] = [vector(initial.firstMoment), vector(initial.secondMoment)]
    this.state = { firstMoment, secondMoment, size }
    const gradients = this.own(tf.zeros([size]))
    const zeros = new Float32Array(scored)
    this.loss = { block: vector(zeros), zeros, steps: 0 }

    const forward = planForward(kernels, stack, windows, this.parameters, part(0), masks)
    const scoring = loss.kind === 'forecast' ? { ...loss, weights: vector(loss.weights) } : loss
    const backward = planBackward(kernels, stack, windows, forward, scoring, {
      ...{ inputs: part(0), targets: part(1), masks, losses: this.loss.block },
      ...{ parameters: this.parameters, gradients },
    })
    this.tensors.push(...forward.tensors, ...backward.tensors)
    const update = kernels.adam({
      ...{ ...adam, size, firstMoment, secondMoment, schedule: part(this.feed.parts.length - 2) },
      parameters: { tensor: this.parameters, offset: 0 },
      gradient: { tensor: gradients, offset: 0 },
      decays: vector(decays),
    })
    this.calls = [...forward.calls, ...backward.calls, update]
  }

  /** Takes step `step`, counted from 1, at learning rate `rate`. */
  step(data: StepData, step: number, rate: number): void {
    const { values, block, parts } = this.feed
    const [beta1, beta2] = this.betas
    const schedule = Float32Array.of(rate, 1 - beta1 ** step, 1 - beta2 ** step)
    const pieces = [data.inputs, data.targets, ...(data.masks ?? []), schedule]
    pieces.forEach((piece, i) => values.set(piece, parts[i]))
    this.kernels.write(block, values)
    this.kernels.run(this.calls)
    this.loss.steps++
  }

  /** Mean loss of the steps since the last call. Waits for the device. */
  async meanLoss(): Promise<number> {
    const { block, zeros, steps } = this.loss
    const reading = this.kernels.read(block, zeros.length)
    this.kernels.write(block, zeros)
    this.loss.steps = 0
    return (await reading).reduce((a, b) => a + b, 0) / steps
  }

  async read(): Promise<OptimiserState> {
    const { firstMoment, secondMoment, size } = this.state
    return {
      parameters: await this.kernels.read({ tensor: this.parameters, offset: 0 }, size),
      firstMoment: await this.kernels.read(firstMoment, size),
      secondMoment: await this.kernels.read(secondMoment, size),
    }
  }

  dispose(): void {
    tf.dispose(this.tensors)
  }

  private own<T extends tf.Tensor>(tensor: T): T {
    this.tensors.push(tensor)
    return tensor
  }

  /** One tensor for all that changes from step to step; each part starts at a multiple of 4, for vector reads. */
  private makeFeed(lengths: number[]) {
    const parts = [0]
    for (const length of lengths) parts.push(parts.at(-1)! + Math.ceil(length / 4) * 4)
    const values = new Float32Array(parts.at(-1)!)
    return { values, block: { tensor: this.own(tf.tensor1d(values)), offset: 0 }, parts }
  }
}
