import { makeBatch } from '../../../src/learning/attention/batch'
import { epochBatches } from '../../../src/learning/attention/example-batches'
import { initialTextWeights } from '../../../src/learning/attention/initial-weights'
import { TextOptimiser } from '../../../src/learning/attention/optimiser'
import type { TextShape } from '../../../src/learning/attention/text-model'
import type { Tokens } from '../../../src/learning/attention/tokens'
import type { Recipe } from '../recipe'
import { rateAt } from './schedule'

/** Steps from one line of the log to the next: reading a loss makes the device wait. */
const TELL_EVERY = 100

/**
 * Reads texts without labels: guesses hidden tokens from both sides (J. Devlin et al. 2018, free:
 * https://arxiv.org/abs/1810.04805), and every few steps next tokens from those before. Returns the flat weights.
 */
export async function preTrain(
  shape: TextShape,
  texts: Tokens[],
  { preTraining, warmUp }: Pick<Recipe, 'preTraining' | 'warmUp'>,
  seed: number,
  tell: (line: string) => void,
): Promise<Float32Array> {
  const { epochs, batch: size, rate, hidden, causalEvery, weightDecay } = preTraining
  const examples = texts.filter(({ ids }) => ids.length > 1).map((tokens) => ({ tokens }))
  const steps = epochs * Math.ceil(examples.length / size)
  const optimiser = new TextOptimiser(shape, initialTextWeights(shape, seed), {
    seed,
    weightDecay,
    dropout: 0.1,
  })
  try {
    let step = 0
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for (const drawn of epochBatches(examples, size, seed, epoch)) {
        step++
        const batch = makeBatch(drawn.map(({ tokens }) => tokens))
        const now = rateAt(step, steps, rate, warmUp)
        if (causalEvery > 0 && step % causalEvery === 0) optimiser.causalStep(batch, now)
        else optimiser.maskedStep(batch, now, hidden)
        if (step % TELL_EVERY === 0 || step === steps) {
          tell(
            `pre-training: epoch ${epoch}/${epochs}, step ${step}/${steps}, loss ${(await optimiser.meanLoss()).toFixed(3)}`,
          )
        }
      }
    }
    return await optimiser.read()
  } finally {
    optimiser.dispose()
  }
}
