import { ADAM, learningRateAt } from './adam'
import { drawBatch, gatherExogenous, gatherInputs, gatherTargets, validationWindows } from './batches'
import { ComposedStep } from './composed-step'
import { dropoutMasks } from './dropout'
import { FEATURES } from './features'
import type { Checkpoint, ForecastSettings } from './forecast'
import { startingBias } from './heads'
import { decaysOf } from './layout'
import { LOSS_NUMBERS } from './losses'
import type { ForecastOptimiser, OptimiserOptions, OptimiserState, Windows } from './optimiser'
import { installedOptimiser } from './optimiser'
import type { Panel } from './panel'
import { startingPoint } from './unconditional'
import type { ModelShape } from './weights'
import { initialWeights, stackOf } from './weights'

/** Validation days are scored in at most so many windows. */
const MOST_VALIDATION_WINDOWS = 256

/**
 * Draws each step's windows and masks and hands them to the optimiser: the backend's own where one is installed, else
 * the composed one. Loss at every day of a window after a burn-in of a third of the window. Call `dispose`
 * when done: nothing else frees it.
 */
export class Trainer {
  readonly shape: ModelShape
  private readonly optimiser: ForecastOptimiser
  private readonly burn: number
  /** Gathered once: every validation scores the same windows. */
  private readonly validation: {
    inputs: Float32Array
    targets: Float32Array
    windows: Windows
    exogenous?: Float32Array
  }
  private readonly panel: Panel
  private readonly settings: ForecastSettings

  constructor(panel: Panel, settings: ForecastSettings, resume: Checkpoint | null) {
    const { horizon, window, batch, seed, weightDecay, dropout } = settings
    this.panel = panel
    this.settings = settings
    this.shape = { layers: settings.layers, inputs: FEATURES.length, horizon, towers: panel.towers }
    this.burn = Math.floor(window / 3)
    const start = startingPoint(panel.series, horizon)
    const longest = Math.max(...panel.series.map(({ validation }) => validation[1] - validation[0]))
    const scored = Math.max(1, Math.min(window - this.burn, longest))
    const scoredWindows = validationWindows(panel.series, this.burn, scored, MOST_VALIDATION_WINDOWS)
    const time = this.burn + scored
    this.validation = {
      inputs: gatherInputs(scoredWindows, time),
      targets: gatherTargets(scoredWindows, time, this.burn, horizon),
      windows: { time, batch: scoredWindows.length, from: this.burn },
      exogenous: gatherExogenous(scoredWindows, time, this.burn),
    }
    const stack = stackOf(this.shape)
    const options: OptimiserOptions = {
      ...{ stack, horizon, decays: decaysOf(stack), dropout: dropout > 0, towers: panel.towers },
      windows: { time: window, batch, from: this.burn },
      lossWeights: Float32Array.from([...start.pinballWeights, ...start.dayWeights]),
      lossNumbers: LOSS_NUMBERS,
      adam: { ...ADAM, weightDecay },
      initial: resume ? stateOf(resume) : fresh(initialWeights(this.shape, seed, startingBias(start.days))),
    }
    const fused = panel.towers.length === 0 ? installedOptimiser() : null
    this.optimiser = fused ? fused(options) : new ComposedStep(options)
  }

  /** Takes optimiser step `step`, counted from 1. */
  step(step: number): void {
    const { window, batch, horizon, seed, dropout, steps, learningRate } = this.settings
    const windows = drawBatch(this.panel.series, window, batch, seed, step)
    const data = {
      inputs: gatherInputs(windows, window),
      targets: gatherTargets(windows, window, this.burn, horizon),
      masks: dropoutMasks(this.shape, dropout, batch, seed, step),
      exogenous: gatherExogenous(windows, window, this.burn),
    }
    this.optimiser.step(data, step, learningRateAt(step, steps, learningRate))
  }

  /** Mean training loss of the steps since the last call. Waits for the device. */
  meanLoss(): Promise<number> {
    return this.optimiser.meanLoss()
  }

  /** Mean loss over the validation windows, without dropout. */
  validationLoss(): Promise<number> {
    const { inputs, targets, windows, exogenous } = this.validation
    return this.optimiser.score(inputs, targets, windows, exogenous)
  }

  read(): Promise<OptimiserState> {
    return this.optimiser.read()
  }

  dispose(): void {
    this.optimiser.dispose()
  }
}

function stateOf({ weights, firstMoment, secondMoment }: Checkpoint): OptimiserState {
  return { parameters: weights, firstMoment, secondMoment }
}

function fresh(parameters: Float32Array): OptimiserState {
  const zeros = () => new Float32Array(parameters.length)
  return { parameters, firstMoment: zeros(), secondMoment: zeros() }
}
