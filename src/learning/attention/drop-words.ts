import { randomStream } from '../../numerics/random'
import type { TextBatch } from './batch'
import { MASK, PAD } from './tokens'

/**
 * A batch with parts of its texts left out, so that training does not lean on any one word. The draw depends on seed and
 * step only.
 */

/** Hides a share of the tokens behind MASK, never a text's first. */
export function dropTokens(batch: TextBatch, share: number, seed: number, step: number): TextBatch {
  const stream = randomStream(seed, 'dropped-tokens', step)
  const ids = batch.ids.map((id, row) =>
    id !== PAD && row % batch.time > 0 && stream.uniform() < share ? MASK : id,
  )
  return { ...batch, ids }
}

/** Takes a share of the n-grams away and makes up for it in the weights of the others. */
export function dropGrams(batch: TextBatch, share: number, seed: number, step: number): TextBatch {
  const stream = randomStream(seed, 'dropped-grams', step)
  const gramWeights = batch.gramWeights.map((weight) => (stream.uniform() < share ? 0 : weight / (1 - share)))
  return { ...batch, gramWeights }
}
