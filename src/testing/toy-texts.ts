import type { TextBatch } from '../learning/attention/batch'
import { makeBatch } from '../learning/attention/batch'
import { END, START } from '../learning/attention/tokens'
import { randomStream } from '../numerics/random'

/** Ids of ordinary words begin here. */
const FIRST = END + 1
const NONE = { grams: new Int32Array(0), gramWeights: new Float32Array(0) }

/** Texts of 6 to 11 words in which word FIRST comes 0, 2 or 4 times: which it is, is the label. */
export function countedTexts(count: number, seed: number) {
  const stream = randomStream(seed, 'counted-texts')
  const targets = new Float32Array(3 * count)
  const texts = Array.from({ length: count }, (_, i) => {
    const label = i % 3
    targets[3 * i + label] = 1
    const words = Array.from({ length: 6 + stream.integer(6) }, () => FIRST + 1 + stream.integer(6))
    const places = words.map((_, at) => ({ at, u: stream.uniform() })).sort((a, b) => a.u - b.u)
    for (const { at } of places.slice(0, 2 * label)) words[at] = FIRST
    return { ids: Int32Array.of(START, ...words), ...NONE }
  })
  return { texts, targets }
}

/** Texts of 8 words, each the next after the one before on a ring of ten, from a random place. */
export function cycle(count: number, seed: number): TextBatch {
  const stream = randomStream(seed, 'cycle')
  const texts = Array.from({ length: count }, () => {
    const from = stream.integer(10)
    return {
      ids: Int32Array.of(START, ...Array.from({ length: 8 }, (_, t) => FIRST + ((from + t) % 10))),
      ...NONE,
    }
  })
  return makeBatch(texts)
}
