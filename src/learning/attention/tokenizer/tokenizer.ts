import type { TextShape, Vocabulary } from '../text-model'
import { START, UNKNOWN, type Tokens } from '../tokens'
import { BytePairs } from './byte-pairs'
import { detokenize } from './detokenize'
import { MOST_WORDS_KEPT, NgramHasher } from './ngrams'
import { normalise } from './normalise'
import { isPlaceholder } from './placeholders'
import { IS_LETTER } from './symbols'

interface KnownWord {
  ids: number[]
  letters: number
  /** Letters that no token covers. */
  unknown: number
}

/**
 * From a text to what the model reads: byte-pair ids and hashed n-grams of its normalised words. The same text gives the
 * same tokens everywhere; what was worked out for a word is kept, because headlines repeat their words.
 * Errors: none, any string is a text. Cost: linear, 10,000 characters in some milliseconds.
 */
export class Tokenizer {
  readonly vocabulary: Vocabulary
  private readonly positions: number
  private readonly bytePairs: BytePairs
  private readonly hasher: NgramHasher
  private readonly known = new Map<string, KnownWord>()

  constructor(vocabulary: Vocabulary, { positions, buckets }: Pick<TextShape, 'positions' | 'buckets'>) {
    this.vocabulary = vocabulary
    this.positions = positions
    this.bytePairs = new BytePairs(vocabulary)
    this.hasher = new NgramHasher(buckets)
  }

  tokenize(text: string): Tokens {
    const words = normalise(text)
    const ids = [START]
    const wordOf = [-1]
    let [letters, unknown] = [0, 0]
    words.forEach((word, i) => {
      const known = this.word(word.text)
      letters += known.letters
      unknown += known.unknown
      // One more than fits tells that the text was cut.
      if (ids.length > this.positions) return
      for (const id of known.ids) {
        ids.push(id)
        wordOf.push(i)
      }
    })
    const { grams, weights } = this.hasher.hash(words.map((word) => word.text))
    return {
      ids: Int32Array.from(ids.slice(0, this.positions)),
      wordOf: Int32Array.from(wordOf.slice(0, this.positions)),
      words: words.map(({ from, to }) => ({ from, to })),
      grams,
      gramWeights: weights,
      unknown: letters > 0 ? unknown / letters : 0,
      truncated: ids.length > this.positions,
    }
  }

  /** Ids back to readable text, lower case, with numbers as their placeholders. */
  detokenize(ids: ArrayLike<number>): string {
    return detokenize(ids, this.vocabulary.tokens)
  }

  private word(word: string): KnownWord {
    let known = this.known.get(word)
    if (!known) {
      if (this.known.size >= MOST_WORDS_KEPT) this.known.clear()
      const ids = this.bytePairs.encode(word)
      const isLetter = [...(isPlaceholder(word) ? '' : word)].map((c) => IS_LETTER.test(c))
      const symbols = this.bytePairs.symbols(word)
      known = {
        ids,
        letters: isLetter.filter(Boolean).length,
        unknown: isLetter.filter((letter, i) => letter && symbols[i] === UNKNOWN).length,
      }
      this.known.set(word, known)
    }
    return known
  }
}
