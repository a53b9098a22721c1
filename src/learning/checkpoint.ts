import { Failure } from '../numerics/failure'
import { FEATURES } from './features'
import type { Checkpoint, ForecastSettings, TrainingMetric } from './forecast'
import type { TowerShape } from './fusion/tower'
import type { Trainer } from './trainer'
import type { TrainingInput } from './training-job'
import { parameterCount } from './weights'

/** The weights with the smallest validation loss so far. */
export interface Best {
  weights: Float32Array
  loss: number
  step: number
}

/** Where the loop stands, beside the optimiser's own state. */
interface Standing {
  step: number
  best: Best
  history: TrainingMetric[]
  /** Seconds trained, with those before a break. */
  seconds: () => number
}

/** Everything a run needs to go on as if it had not been interrupted. */
export async function makeCheckpoint(
  trainer: Trainer,
  { settings, dataHash }: TrainingInput,
  { step, best, history, seconds }: Standing,
): Promise<Checkpoint> {
  const { parameters, firstMoment, secondMoment } = await trainer.read()
  return {
    settings,
    dataHash,
    step,
    weights: parameters,
    firstMoment,
    secondMoment,
    bestWeights: best.weights.slice(),
    bestLoss: best.loss,
    bestStep: best.step,
    history: [...history],
    seconds: seconds(),
  }
}

/** Throws `data/changed` for a checkpoint of other data or settings, or of the network of another version. */
export function checkResumable(
  { resume, dataHash, settings }: TrainingInput,
  towers: TowerShape[] = [],
): void {
  if (!resume) return
  const { layers, horizon } = settings
  const size = parameterCount({ layers, horizon, inputs: FEATURES.length, towers })
  const fits = [resume.weights, resume.bestWeights, resume.firstMoment, resume.secondMoment].every(
    ({ length }) => length === size,
  )
  if (!fits || resume.dataHash !== dataHash || !sameSettings(resume.settings, settings)) {
    throw new Failure('data/changed')
  }
}

function sameSettings(a: ForecastSettings, b: ForecastSettings): boolean {
  const keys = Object.keys(a) as (keyof ForecastSettings)[]
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
}
