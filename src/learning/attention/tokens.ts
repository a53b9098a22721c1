/** Ids of the special tokens; they stand first in every vocabulary. */
export const PAD = 0
/** Every text begins with it. */
export const START = 1
/** Stands for a hidden token in masked pre-training. */
export const MASK = 2
export const UNKNOWN = 3
/** Ends a text in the language model. */
export const END = 4

/** A text as the model sees it. The same text gives the same tokens in every browser and in Node. */
export interface Tokens {
  /** At most `positions` ids, the first of them START. */
  ids: Int32Array
  /** For each token the index of its word in `words`; -1 for START. */
  wordOf: Int32Array
  /** The words as UTF-16 spans [from, to) of the original text, in order. Punctuation is a word of its own. */
  words: { from: number; to: number }[]
  /** Hashed n-grams of the whole text, rows of the n-gram table, each once; see `ngrams.ts`. */
  grams: Int32Array
  /** The weight of each, positive, of unit Euclidean length together. */
  gramWeights: Float32Array
  /** Share of the letters that no token of the vocabulary covers: a language it never learned has a large one. */
  unknown: number
  /** Whether the text had more tokens than fit; the rest was not read. */
  truncated: boolean
}
