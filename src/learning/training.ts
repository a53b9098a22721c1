import { Failure } from '../numerics/failure'
import { windowCount } from './batches'
import type { Best } from './checkpoint'
import { checkResumable, makeCheckpoint } from './checkpoint'
import { evaluateForecaster } from './evaluation'
import type { Forecast, ForecastSettings } from './forecast'
import type { Panel } from './panel'
import { buildPanel } from './panel'
import { checkSettings } from './settings'
import { Trainer } from './trainer'
import type { Trained, TrainingControl, TrainingInput, TrainingProgress } from './training-job'
import { parameterCount } from './weights'

export const VALIDATE_EVERY = 25
export const PATIENCE = 6
/** Losses are read back at steps that are a multiple of this; of a GPU, which stalls, not more often than READ_MS. */
const READ_EVERY = 5
const READ_MS = 200
const CHECKPOINT_SECONDS = 5
const BREATHE_MS = 80

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
export async function trainForecaster(input: TrainingInput, control: TrainingControl): Promise<Forecast> {
  checkSettings(input.settings)
  const panel = buildPanel(input.series, input.settings, input.shuffleLabels, input.exogenous)
  const trained = await train(panel, input, control)
  return evaluateForecaster(panel, input.settings, trained, control)
}

/** The loop itself, for whoever has built the panel. */
export async function train(panel: Panel, input: TrainingInput, control: TrainingControl): Promise<Trained> {
  const { settings, resume } = input
  checkResumable(input, panel.towers)
  const trainer = new Trainer(panel, settings, resume)
  try {
    const windows = panel.series.reduce((sum, series) => sum + windowCount(series, settings.window), 0)
    if (settings.preset === 'custom' && settings.batch > windows) {
      throw new Failure('settings/batch-too-large', { batch: settings.batch, windows })
    }
    const epoch = Math.max(1, Math.floor(windows / settings.batch))
    const onGpu = control.snapshot !== undefined
    const history = resume ? [...resume.history] : []
    const secondsBefore = resume?.seconds ?? 0
    const firstStep = resume?.step ?? 0
    let best: Best = resume
      ? { weights: resume.bestWeights, loss: resume.bestLoss, step: resume.bestStep }
      : { weights: (await trainer.read()).parameters, loss: await trainer.validationLoss(), step: 0 }
    if (!Number.isFinite(best.loss)) throw new Failure('learning/diverged', { step: 0 })
    let lastValidation = history.at(-1)?.validationLoss ?? best.loss
    let lastTraining = history.at(-1)?.trainingLoss ?? NaN
    let step = firstStep
    const block = lossBlock(step)
    let started = performance.now()
    let breathed = started
    let saved = started
    let lastRead = started
    const seconds = () => (performance.now() - started) / 1000
    const secondsInAll = () => secondsBefore + seconds()
    const stalled = () => step - best.step >= PATIENCE * VALIDATE_EVERY
    while (step < settings.steps && !(step % VALIDATE_EVERY === 0 && stalled())) {
      trainer.step(++step)
      const validates = step % VALIDATE_EVERY === 0 || step === settings.steps
      const readable = !onGpu || performance.now() - lastRead > READ_MS
      if (validates || (step % READ_EVERY === 0 && readable)) {
        const trainingLoss = await trainer.meanLoss()
        lastRead = performance.now()
        block.add(trainingLoss, step)
        if (!Number.isFinite(trainingLoss)) throw new Failure('learning/diverged', { step })
        if (validates) {
          lastTraining = block.take()
          lastValidation = await trainer.validationLoss()
          if (!Number.isFinite(lastValidation)) throw new Failure('learning/diverged', { step })
          if (lastValidation < best.loss)
            best = { weights: (await trainer.read()).parameters, loss: lastValidation, step }
        }
        const metric = {
          step,
          trainingLoss,
          validationLoss: lastValidation,
          stepsPerSecond: (step - firstStep) / seconds(),
        }
        history.push(metric)
        control.progress({ ...extent(step, settings), metric: { training: metric, checkpoint: null } })
      }
      const due = control.checkpointEvery
        ? step % control.checkpointEvery === 0
        : performance.now() - saved > CHECKPOINT_SECONDS * 1000
      const guards = onGpu && step % epoch === 0
      if (due || guards) {
        const standing = { step, best, history, seconds: secondsInAll }
        const checkpoint = await makeCheckpoint(trainer, input, standing)
        control.snapshot?.(checkpoint)
        if (due) {
          saved = performance.now()
          control.progress({ ...extent(step, settings), metric: { training: null, checkpoint } })
        }
      }
      if (performance.now() - breathed > BREATHE_MS) {
        const held = performance.now()
        await control.breathe()
        breathed = performance.now()
        // A pause is not training time.
        started += breathed - held
      }
    }
    const total = secondsInAll()
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
      trainingLoss: lastTraining,
      validationLoss: best.loss,
    }
    return { weights: best.weights, history, model }
  } finally {
    trainer.dispose()
  }
}

/** The mean training loss from one validation to the next, however often it was read in between. */
function lossBlock(step: number) {
  let [sum, first, last] = [0, step, step]
  return {
    /** The mean of the steps since the last call, and the step it goes up to. */
    add(mean: number, upTo: number) {
      sum += mean * (upTo - last)
      last = upTo
    },
    take() {
      const mean = sum / (last - first)
      sum = 0
      first = last
      return mean
    },
  }
}

function extent(step: number, { steps }: ForecastSettings): Omit<TrainingProgress, 'metric'> {
  return { done: step, total: Math.ceil(steps / 0.9), message: 'progress.training' }
}
