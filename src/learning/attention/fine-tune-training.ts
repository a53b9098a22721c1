import { Failure } from '../../numerics/failure'
import { makeBatch } from './batch'
import { epochBatches, type Example } from './example-batches'
import type { FineTuneControl, FineTuneInput } from './fine-tune-job'
import type { Judged } from './fine-tune-judge'
import { batchSize, rateAt, SETTINGS, STAGES, stepsOf, type Stage } from './fine-tune-plan'
import { TextOptimiser } from './optimiser'

/** Weights that may become the model's. */
export interface Candidate extends Judged {
  weights: Float32Array
  epoch: number
}

const PATIENCE = 2
/** Steps from one message to the next: reading a loss back makes a GPU wait. */
const TELL_EVERY = 4

/** Trains stage by stage from the old weights; the epoch that was judged best, or `old` (epoch 0). */
export async function trainStages(
  { model, seed }: FineTuneInput,
  examples: Example[],
  control: FineTuneControl,
  old: Candidate,
  judge: (weights: Float32Array) => Promise<Judged>,
): Promise<Candidate> {
  const optimiser = new TextOptimiser(model.shape, model.weights, { ...SETTINGS, seed })
  try {
    const steps = stepsOf(examples.length)
    let [best, latest, step, epoch] = [old, old.loss, 0, 0]
    for (const plan of STAGES) {
      let worse = 0
      for (let k = 0; k < plan.epochs && worse < PATIENCE; k++) {
        for (const batch of epochBatches(examples, batchSize(examples.length), seed, ++epoch)) {
          await control.breathe()
          takeStep(optimiser, batch, plan, ++step, examples.length)
          if (step % TELL_EVERY > 0) continue
          const trainingLoss = await optimiser.meanLoss()
          if (!Number.isFinite(trainingLoss)) throw new Failure('learning/diverged', { step })
          control.progress({ stage: plan.stage, step, steps, trainingLoss, heldOutLoss: latest })
        }
        const weights = await optimiser.read()
        const judged = await judge(weights)
        latest = judged.loss
        worse = judged.loss < best.loss ? 0 : worse + 1
        if (judged.loss < best.loss) best = { ...judged, weights, epoch }
      }
    }
    return best
  } finally {
    optimiser.dispose()
  }
}

function takeStep(
  optimiser: TextOptimiser,
  batch: Example[],
  plan: Stage,
  step: number,
  examples: number,
): void {
  const targets = Float32Array.from(batch.flatMap(({ target }) => target))
  const texts = makeBatch(batch.map(({ tokens }) => tokens))
  optimiser.classifyStep(texts, targets, rateAt(plan, step, examples), plan.stage)
}
