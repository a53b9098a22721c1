import { randomStream } from '../../numerics/random'
import { gramsVote, textLayout } from './layout'
import type { TextShape } from './text-model'

/** Standard deviation of token and position embeddings at the start: small beside what layer norm makes of them. */
const EMBEDDING_SPREAD = 0.02
/** Of the n-gram table: sums of unit-length weights keep this spread, whatever the number of n-grams. */
const GRAM_SPREAD = 0.1

/**
 * Where training starts: tables normal, matrices uniform within +-sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010),
 * gains 1, biases 0. The same seed gives the same numbers everywhere.
 */
export function initialTextWeights(shape: TextShape, seed: number): Float32Array {
  const { blocks, size } = textLayout(shape)
  const weights = new Float32Array(size)
  for (const { name, shape: block, offset, size: count } of blocks) {
    const stream = randomStream(seed, 'text-weights', name)
    const fill = (draw: () => number) => {
      for (let i = offset; i < offset + count; i++) weights[i] = draw()
    }
    // Votes begin at none; features must differ, or they would all learn the same.
    if (name === 'grams/table' && gramsVote(shape)) continue
    if (name.endsWith('/gain')) fill(() => 1)
    else if (name === 'grams/table') fill(() => GRAM_SPREAD * stream.normal())
    else if (name.startsWith('tokens/')) fill(() => EMBEDDING_SPREAD * stream.normal())
    else if (block.length > 1) {
      const limit = Math.sqrt(6 / (block[0] + block[1]))
      fill(() => limit * (2 * stream.uniform() - 1))
    }
  }
  return weights
}
