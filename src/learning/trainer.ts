import * as tf from '@tensorflow/tfjs'
import type { AdamState } from './adam'
import { adamStep, learningRateAt } from './adam'
import type { Window } from './batches'
import { drawBatch, gatherInputs, gatherTargets, validationWindows } from './batches'
import { dropoutMasks } from './dropout'
import { FEATURES } from './features'
import type { Checkpoint, ForecastSettings } from './forecast'
import { LEVELS } from './forecast'
import type { HeadConstants } from './heads'
import { decodeHeads, headConstants, startingBias } from './heads'
import type { LossWeights } from './losses'
import { forecastLoss } from './losses'
import { inferenceOutputs, trainingOutputs } from './model'
import type { Panel } from './panel'
import { startingPoint } from './unconditional'
import type { ModelShape } from './weights'
import { initialWeights, unpackWeights, weightLayout } from './weights'

/** Validation days are scored in at most so many windows. */
const MOST_VALIDATION_WINDOWS = 256

/**
 * One optimiser's state on the device and the operations on it. Loss at every day of a window after a burn-in of a
 * third of the window. Call `dispose` when done: nothing else frees it.
 */
export class Trainer {
  readonly shape: ModelShape
  private state: AdamState
  private readonly constants: { heads: HeadConstants; decays: tf.Tensor1D; weights: LossWeights }
  private readonly burn: number
  private readonly validation: Window[]
  private readonly validationTime: number
  private readonly panel: Panel
  private readonly settings: ForecastSettings

  constructor(panel: Panel, settings: ForecastSettings, resume: Checkpoint | null) {
    const { horizon, window } = settings
    this.panel = panel
    this.settings = settings
    this.shape = { layers: settings.layers, inputs: FEATURES.length, horizon }
    this.burn = Math.floor(window / 3)
    const start = startingPoint(panel.series, horizon)
    const longest = Math.max(...panel.series.map(({ validation }) => validation[1] - validation[0]))
    const scored = Math.max(1, Math.min(window - this.burn, longest))
    this.validation = validationWindows(panel.series, this.burn, scored, MOST_VALIDATION_WINDOWS)
    this.validationTime = this.burn + scored
    const initial = resume?.weights ?? initialWeights(this.shape, settings.seed, startingBias(start.days))
    const decays = new Float32Array(initial.length)
    for (const block of weightLayout(this.shape)) {
      decays.fill(1, block.offset, block.offset + block.decaying)
    }
    this.state = {
      parameters: tf.tensor1d(initial),
      firstMoment: resume ? tf.tensor1d(resume.firstMoment) : tf.zeros([initial.length]),
      secondMoment: resume ? tf.tensor1d(resume.secondMoment) : tf.zeros([initial.length]),
    }
    this.constants = {
      heads: headConstants(horizon),
      decays: tf.tensor1d(decays),
      weights: {
        pinball: tf.tensor3d(start.pinballWeights, [1, LEVELS.length, horizon]),
        days: tf.tensor3d(start.dayWeights, [1, 1, horizon]),
      },
    }
  }

  /** Takes optimiser step `step`, counted from 1. Returns the batch's loss, still on the device. */
  step(step: number): tf.Scalar {
    const { window, batch, horizon, seed, dropout } = this.settings
    const windows = drawBatch(this.panel.series, window, batch, seed, step)
    const before = this.state
    const { loss, state } = tf.tidy(() => {
      const input = tf.tensor2d(gatherInputs(windows, window), [window * batch, FEATURES.length])
      const targets = this.targetsOf(windows, window)
      const masks = dropoutMasks(this.shape, dropout, batch, seed, step)?.map((mask, i) =>
        tf.tensor3d(mask, [1, batch, this.shape.layers[i]]),
      )
      const { value, grads } = tf.valueAndGrads((...weights: tf.Tensor[]) => {
        const shape = { time: window, batch }
        const raw = trainingOutputs(weights, input, shape, masks ?? null, this.burn)
        return forecastLoss(decodeHeads(raw, this.constants.heads, horizon), targets, this.constants.weights)
      })(unpackWeights(before.parameters, this.shape))
      const gradient = tf.concat1d(grads.map((part) => tf.reshape(part, [part.size]) as tf.Tensor1D))
      const rate = learningRateAt(step, this.settings.steps, this.settings.learningRate)
      const options = { step, rate, weightDecay: this.settings.weightDecay }
      return { loss: value as tf.Scalar, state: adamStep(before, gradient, this.constants.decays, options) }
    })
    tf.dispose(before)
    this.state = state
    return loss
  }

  /** Mean loss over the validation windows, without dropout. */
  async validationLoss(): Promise<number> {
    const loss = tf.tidy(() => {
      const time = this.validationTime
      const batch = this.validation.length
      const input = tf.tensor2d(gatherInputs(this.validation, time), [time * batch, FEATURES.length])
      const weights = unpackWeights(this.state.parameters, this.shape)
      const raw = inferenceOutputs(weights, input, { time, batch }, this.burn)
      const decoded = decodeHeads(raw, this.constants.heads, this.settings.horizon)
      return forecastLoss(decoded, this.targetsOf(this.validation, time), this.constants.weights)
    })
    const [value] = await loss.data()
    loss.dispose()
    return value
  }

  async weights(): Promise<Float32Array> {
    return Float32Array.from(await this.state.parameters.data())
  }

  async moments(): Promise<{ firstMoment: Float32Array; secondMoment: Float32Array }> {
    return {
      firstMoment: Float32Array.from(await this.state.firstMoment.data()),
      secondMoment: Float32Array.from(await this.state.secondMoment.data()),
    }
  }

  dispose(): void {
    const { heads, decays, weights } = this.constants
    tf.dispose([this.state, heads.sums, heads.repeat, decays, weights.pinball, weights.days])
  }

  private targetsOf(windows: Window[], time: number): tf.Tensor2D {
    const { horizon } = this.settings
    const values = gatherTargets(windows, time, this.burn, horizon)
    return tf.tensor2d(values, [(time - this.burn) * windows.length, horizon])
  }
}
