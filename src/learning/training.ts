import * as tf from '@tensorflow/tfjs'
import { Failure } from '../numerics/failure'
import { windowCount } from './batches'
import { evaluateForecaster } from './evaluation'
import type { Checkpoint, Forecast, ForecastSettings, ReturnSeries, TrainingMetric } from './forecast'
import { composedLstm } from './lstm/composed'
import type { LstmOperation } from './lstm/operation'
import { parameterCount } from './model'
import type { Panel } from './panel'
import { buildPanel } from './panel'
import { checkSettings } from './settings'
import { Trainer } from './trainer'

/**
 * The training job: settings and returns in, a scored forecast out.
 *
 * Validation every VALIDATE_EVERY steps; the weights with the best validation loss are the result; training stops
 * after PATIENCE validations without a better one. A run is repeatable from its seed on the same backend, and a run
 * resumed from a checkpoint ends in the same weights as an uninterrupted one, because every random draw belongs to a
 * step and all state is in the checkpoint.
 * Throws `settings/out-of-range`, `data/too-short`, `data/changed` (a checkpoint of other data or settings),
 * `learning/diverged` { step }, and whatever `breathe` throws (a cancelled job).
 */
export interface TrainingInput {
  series: ReturnSeries[]
  settings: ForecastSettings
  resume: Checkpoint | null
  /** SHA-256 of the data, kept in checkpoints. */
  dataHash: string
  /** The control that must score like chance: training and validation targets are permuted. */
  shuffleLabels?: boolean
  /** A faster LSTM for the backend in use; the composed one otherwise. */
  operation?: LstmOperation
}

export interface TrainingProgress {
  /** Steps; evaluation counts as the last tenth. */
  done: number
  total: number
  /** A key of the message catalogue. */
  message: string
  metric: { training: TrainingMetric | null; checkpoint: Checkpoint | null }
}

export interface TrainingControl {
  progress(update: TrainingProgress): void
  breathe(): Promise<void>
  /** A checkpoint every so many steps as well; 20 seconds apart without it. */
  checkpointEvery?: number
}

export const VALIDATE_EVERY = 25
export const PATIENCE = 6
const READ_EVERY = 5
const CHECKPOINT_SECONDS = 20
const BREATHE_MS = 80

export async function trainForecaster(input: TrainingInput, control: TrainingControl): Promise<Forecast> {
  checkSettings(input.settings)
  const panel = buildPanel(input.series, input.settings, input.shuffleLabels)
  const trained = await train(panel, input, control)
  return evaluateForecaster(panel, input.settings, trained, input.operation ?? composedLstm, control)
}

export interface Trained {
  weights: Float32Array
  history: TrainingMetric[]
  model: Forecast['model']
}

async function train(panel: Panel, input: TrainingInput, control: TrainingControl): Promise<Trained> {
  const { settings, resume, dataHash } = input
  if (resume && (resume.dataHash !== dataHash || !sameSettings(resume.settings, settings))) {
    throw new Failure('data/changed')
  }
  const trainer = new Trainer(panel, settings, input.operation ?? composedLstm, resume)
  let pending: tf.Scalar[] = []
  try {
    const history = resume ? [...resume.history] : []
    const secondsBefore = resume?.seconds ?? 0
    const firstStep = resume?.step ?? 0
    let best = resume
      ? { weights: resume.bestWeights, loss: resume.bestLoss, step: resume.bestStep }
      : { weights: await trainer.weights(), loss: await trainer.validationLoss(), step: 0 }
    if (!Number.isFinite(best.loss)) throw new Failure('learning/diverged', { step: 0 })
    let lastValidation = history.at(-1)?.validationLoss ?? best.loss
    let losses: number[] = []
    let step = firstStep
    const started = performance.now()
    let breathed = started
    let saved = started
    const seconds = () => (performance.now() - started) / 1000
    const readLosses = async () => {
      if (pending.length === 0) return
      const values = tf.tidy(() => tf.stack(pending))
      tf.dispose(pending)
      pending = []
      const read = await values.data()
      values.dispose()
      if (!read.every(Number.isFinite)) throw new Failure('learning/diverged', { step })
      losses.push(...read)
    }
    const stalled = () => step - best.step >= PATIENCE * VALIDATE_EVERY
    while (step < settings.steps && !(step % VALIDATE_EVERY === 0 && stalled())) {
      pending.push(trainer.step(++step))
      if (step % READ_EVERY === 0 || step === settings.steps) {
        await readLosses()
        if (step % VALIDATE_EVERY === 0 || step === settings.steps) {
          lastValidation = await trainer.validationLoss()
          if (!Number.isFinite(lastValidation)) throw new Failure('learning/diverged', { step })
          if (lastValidation < best.loss)
            best = { weights: await trainer.weights(), loss: lastValidation, step }
        }
        const metric = {
          step,
          trainingLoss: losses.reduce((a, b) => a + b, 0) / losses.length,
          validationLoss: lastValidation,
          stepsPerSecond: (step - firstStep) / seconds(),
        }
        losses = []
        history.push(metric)
        control.progress({ ...extent(step, settings), metric: { training: metric, checkpoint: null } })
      }
      const due = control.checkpointEvery
        ? step % control.checkpointEvery === 0
        : performance.now() - saved > CHECKPOINT_SECONDS * 1000
      if (due) {
        const checkpoint: Checkpoint = {
          settings,
          dataHash,
          step,
          weights: await trainer.weights(),
          ...(await trainer.moments()),
          bestWeights: best.weights.slice(),
          bestLoss: best.loss,
          bestStep: best.step,
          history: [...history],
          seconds: secondsBefore + seconds(),
        }
        saved = performance.now()
        control.progress({ ...extent(step, settings), metric: { training: null, checkpoint } })
      }
      if (performance.now() - breathed > BREATHE_MS) {
        await control.breathe()
        breathed = performance.now()
      }
    }
    const windows = panel.series.reduce((sum, series) => sum + windowCount(series, settings.window), 0)
    const total = secondsBefore + seconds()
    const model = {
      layers: settings.layers,
      window: settings.window,
      horizon: settings.horizon,
      parameters: parameterCount(trainer.shape),
      steps: step,
      epochs: (step * settings.batch) / windows,
      stepsPerSecond: step / total,
      seconds: total,
      bestStep: best.step,
      trainingLoss: history.at(-1)?.trainingLoss ?? NaN,
      validationLoss: best.loss,
    }
    return { weights: best.weights, history, model }
  } finally {
    tf.dispose(pending)
    trainer.dispose()
  }
}

function extent(step: number, { steps }: ForecastSettings): Omit<TrainingProgress, 'metric'> {
  return { done: step, total: Math.ceil(steps / 0.9), message: 'progress.training' }
}

function sameSettings(a: ForecastSettings, b: ForecastSettings): boolean {
  const keys = Object.keys(a) as (keyof ForecastSettings)[]
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
}
