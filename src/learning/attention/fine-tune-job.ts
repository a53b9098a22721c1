import type { LabelledText, TextModel, TextScores } from './text-model'

export interface FineTuneInput {
  model: TextModel
  examples: LabelledText[]
  seed: number
}

export interface FineTuneProgress {
  /** 'head' trains the last layers only, 'all' everything. */
  stage: 'head' | 'all'
  /** Counted from 1 over both stages. */
  step: number
  steps: number
  /** Mean of the steps since the last time, with dropout and weighted labels: not to be compared with the other. */
  trainingLoss: number
  /** Log loss of the texts that are not learned from, at their best temperature; of the last epoch that ended. */
  heldOutLoss: number
}

export interface FineTuneControl {
  progress(done: FineTuneProgress): void
  breathe(): Promise<void>
}

export interface FineTuneResult {
  /** The old model itself where training did not help. */
  model: TextModel
  /** Of the part that nothing was chosen on, with the old model and with the new. */
  before: TextScores
  after: TextScores
  trained: number
  heldOut: number
  seconds: number
  /** Epochs counted from 1 over both stages; 0 is the old model. */
  bestEpoch: number
}
