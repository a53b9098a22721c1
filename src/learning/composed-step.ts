import * as tf from '@tensorflow/tfjs'
import type { AdamState } from './adam'
import { adamStep } from './adam'
import { FEATURES } from './features'
import { towerTensor } from './fusion/tower'
import type { HeadConstants } from './heads'
import { decodeHeads, headConstants } from './heads'
import type { LossWeights } from './losses'
import { forecastLoss, lossWeightTensors } from './losses'
import type { TowerInput } from './model'
import { inferenceOutputs, trainingOutputs } from './model'
import type { ForecastOptimiser, OptimiserOptions, OptimiserState, StepData, Windows } from './optimiser'
import { unpackWeights } from './weights'

/** The training step from ordinary tfjs operations and its gradient tape, for a backend without a kernel set. */
export class ComposedStep implements ForecastOptimiser {
  private readonly options: OptimiserOptions
  private readonly constants: { heads: HeadConstants; decays: tf.Tensor1D; weights: LossWeights }
  private state: AdamState
  /** Training losses stay on the device until several can be read at once: every reading waits for it. */
  private pending: tf.Scalar[] = []

  constructor(options: OptimiserOptions) {
    const { horizon, initial, lossWeights, decays } = options
    this.options = options
    this.state = {
      parameters: tf.tensor1d(initial.parameters),
      firstMoment: tf.tensor1d(initial.firstMoment),
      secondMoment: tf.tensor1d(initial.secondMoment),
    }
    this.constants = {
      heads: headConstants(horizon),
      decays: tf.tensor1d(decays),
      weights: lossWeightTensors(lossWeights),
    }
  }

  step({ inputs, targets, masks, exogenous }: StepData, step: number, rate: number): void {
    const { stack, windows, adam } = this.options
    const before = this.state
    const { loss, state } = tf.tidy(() => {
      const input = tf.tensor2d(inputs, [windows.time * windows.batch, FEATURES.length])
      const tensors = masks?.map((mask, i) => tf.tensor3d(mask, [1, windows.batch, stack.layers[i]])) ?? null
      const seen = this.towerInput(exogenous)
      const { value, grads } = tf.valueAndGrads((...weights: tf.Tensor[]) => {
        const raw = trainingOutputs(weights, input, windows, tensors, windows.from, seen)
        return this.lossOf(raw, targets)
      })(unpackWeights(before.parameters, stack))
      const gradient = tf.concat1d(grads.map((part) => tf.reshape(part, [part.size]) as tf.Tensor1D))
      const options = { step, rate, weightDecay: adam.weightDecay }
      return { loss: value as tf.Scalar, state: adamStep(before, gradient, this.constants.decays, options) }
    })
    tf.dispose(before)
    this.state = state
    this.pending.push(loss)
  }

  async meanLoss(): Promise<number> {
    const mean = tf.tidy(() => tf.mean(tf.stack(this.pending)))
    tf.dispose(this.pending)
    this.pending = []
    const [value] = await mean.data()
    mean.dispose()
    return value
  }

  async score(
    inputs: Float32Array,
    targets: Float32Array,
    windows: Windows,
    exogenous?: Float32Array,
  ): Promise<number> {
    const loss = tf.tidy(() => {
      const input = tf.tensor2d(inputs, [windows.time * windows.batch, FEATURES.length])
      const weights = unpackWeights(this.state.parameters, this.options.stack)
      const raw = inferenceOutputs(weights, input, windows, windows.from, this.towerInput(exogenous))
      return this.lossOf(raw, targets)
    })
    const [value] = await loss.data()
    loss.dispose()
    return value
  }

  async read(): Promise<OptimiserState> {
    const copy = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data())
    const { parameters, firstMoment, secondMoment } = this.state
    return {
      parameters: await copy(parameters),
      firstMoment: await copy(firstMoment),
      secondMoment: await copy(secondMoment),
    }
  }

  dispose(): void {
    const { heads, decays, weights } = this.constants
    tf.dispose([this.state, heads.sums, heads.repeat, decays, weights.pinball, weights.days, this.pending])
  }

  private towerInput(exogenous: Float32Array | undefined): TowerInput | null {
    return exogenous ? towerTensor(exogenous, this.options.towers ?? []) : null
  }

  private lossOf(raw: tf.Tensor2D, targets: Float32Array): tf.Scalar {
    const { horizon } = this.options
    const y = tf.tensor2d(targets, [raw.shape[0], horizon])
    return forecastLoss(decodeHeads(raw, this.constants.heads, horizon), y, this.constants.weights)
  }
}
