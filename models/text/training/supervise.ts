import { makeBatch } from '../../../src/learning/attention/batch'
import { epochBatches, type Example } from '../../../src/learning/attention/example-batches'
import { TextOptimiser } from '../../../src/learning/attention/optimiser'
import { dropGrams, dropTokens } from '../../../src/learning/attention/drop-words'
import type { TextShape } from '../../../src/learning/attention/text-model'
import type { Recipe } from '../recipe'
import { rateAt } from './schedule'

const TELL_EVERY = 100

/** Learns targets from the pre-trained weights on; returns the moving average of the weights, which does better than the last. */
export async function supervise(
  shape: TextShape,
  start: Float32Array,
  examples: Example[],
  { supervised, warmUp }: Pick<Recipe, 'supervised' | 'warmUp'>,
  seed: number,
  tell: (line: string) => void,
): Promise<Float32Array> {
  const { epochs, batch: size, rate, tokenDrop, gramDrop, agreement, writing, ...settings } = supervised
  const steps = epochs * Math.ceil(examples.length / size)
  const optimiser = new TextOptimiser(shape, start, { ...settings, seed })
  try {
    let step = 0
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for (const drawn of epochBatches(examples, size, seed, epoch)) {
        step++
        const twice = agreement > 0 ? [...drawn, ...drawn] : drawn
        const whole = makeBatch(twice.map(({ tokens }) => tokens))
        const batch = dropGrams(dropTokens(whole, tokenDrop, seed, step), gramDrop, seed, step)
        const targets = Float32Array.from(twice.flatMap(({ target }) => target))
        const toWrite = step % writing.every === 0 ? makeBatch(drawn.map(({ tokens }) => tokens)) : null
        const written = toWrite && { batch: toWrite, share: writing.share }
        optimiser.jointStep(batch, targets, rateAt(step, steps, rate, warmUp), { agreement, written })
        if (step % TELL_EVERY === 0 || step === steps) {
          const loss = (await optimiser.meanLoss()).toFixed(3)
          tell(`labels, seed ${seed}: epoch ${epoch}/${epochs}, step ${step}/${steps}, loss ${loss}`)
        }
      }
    }
    return await optimiser.readAverage()
  } finally {
    optimiser.dispose()
  }
}
