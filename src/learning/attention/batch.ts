import type { Tokens } from './tokens'
import { PAD } from './tokens'

/**
 * Texts that go through the model together. Row b T + t is token t of text b; the shorter texts are padded behind, so a
 * caller saves work by putting texts of like length together.
 */
export interface TextBatch {
  /** Texts, B. */
  size: number
  /** Tokens of the longest text, T. */
  time: number
  /** [B T], PAD behind each text's end. */
  ids: Int32Array
  /** [B], at least 1. */
  lengths: Int32Array
  /** N-grams of all texts one after the other: rows of the n-gram table. */
  grams: Int32Array
  gramWeights: Float32Array
  /** [B + 1]: those of text b are at gramOffsets[b] up to, not including, gramOffsets[b + 1]. */
  gramOffsets: Int32Array
}

/** Throws RangeError when there is no text, or one without its start token. */
export function makeBatch(texts: Pick<Tokens, 'ids' | 'grams' | 'gramWeights'>[]): TextBatch {
  const size = texts.length
  const lengths = Int32Array.from(texts, ({ ids }) => ids.length)
  if (size === 0 || lengths.includes(0)) throw new RangeError('a batch needs texts with at least one token')
  const time = lengths.reduce((a, b) => Math.max(a, b))
  const ids = new Int32Array(size * time).fill(PAD)
  const gramOffsets = new Int32Array(size + 1)
  texts.forEach((text, b) => {
    ids.set(text.ids, b * time)
    gramOffsets[b + 1] = gramOffsets[b] + text.grams.length
  })
  const grams = new Int32Array(gramOffsets[size])
  const gramWeights = new Float32Array(gramOffsets[size])
  texts.forEach((text, b) => {
    grams.set(text.grams, gramOffsets[b])
    gramWeights.set(text.gramWeights, gramOffsets[b])
  })
  return { size, time, ids, lengths, grams, gramWeights, gramOffsets }
}
