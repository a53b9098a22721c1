import type { Exogenous } from './fusion/exogenous'
import type { Checkpoint, Forecast, ForecastSettings, ReturnSeries, TrainingMetric } from './forecast'

/** What the training job is given. */
export interface TrainingInput {
  series: ReturnSeries[]
  settings: ForecastSettings
  resume: Checkpoint | null
  /** SHA-256 of the data, kept in checkpoints. */
  dataHash: string
  /** The control that must score like chance: training and validation targets are permuted. */
  shuffleLabels?: boolean
  /** News and macro series for towers beside the LSTM; without any the network is the one of prices alone. */
  exogenous?: Exogenous
}

/** What it tells on the way. */
export interface TrainingProgress {
  /** Steps; evaluation counts as the last tenth. */
  done: number
  total: number
  /** A key of the message catalogue. */
  message: string
  metric: { training: TrainingMetric | null; checkpoint: Checkpoint | null }
}

/** Who listens, and who may stop it: `breathe` throws to cancel. */
export interface TrainingControl {
  progress(update: TrainingProgress): void
  breathe(): Promise<void>
  /** A checkpoint every so many steps as well; 5 seconds apart without it. */
  checkpointEvery?: number
  /** Given where the device may be lost: takes a checkpoint after every epoch, kept in memory only. */
  snapshot?: (checkpoint: Checkpoint) => void
}

/** What it hands to the evaluation. */
export interface Trained {
  weights: Float32Array
  history: TrainingMetric[]
  model: Forecast['model']
}
