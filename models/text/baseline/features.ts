import { innerNgrams } from '../../../src/learning/attention/tokenizer/ngrams'
import { normalise } from '../../../src/learning/attention/tokenizer/normalise'

/**
 * A text as lists of terms, one list a block; each block becomes a TF-IDF vector of unit length, side by side.
 * `plain` reads the text as scikit-learn's TfidfVectorizer does (words of two letters and more, 1-2-grams; 3 to 5 characters
 * within blank-separated words); `normalised` takes the words of our tokenizer, with numbers as placeholders.
 */
export type Terms = (text: string) => string[][]

/** Python's \w: letters, digits and the underscore of any script. */
const WORD = /[\p{L}\p{N}_]{2,}/gu

export function plain(text: string): string[][] {
  const lower = text.toLowerCase()
  const words = lower.match(WORD) ?? []
  return [pairs(words), lower.split(/\s+/).filter(Boolean).flatMap(boundedParts)]
}

export function normalised(text: string): string[][] {
  const words = normalise(text).map((word) => word.text)
  return [pairs(words), words.flatMap(innerNgrams)]
}

function pairs(words: string[]): string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]
}

/** scikit-learn's `char_wb`: a word shorter than n gives itself once, and no longer n. */
function boundedParts(word: string): string[] {
  const characters = [' ', ...word, ' ']
  const parts: string[] = []
  for (let length = 3; length <= 5; length++) {
    for (let from = 0; from === 0 || from + length <= characters.length; from++) {
      parts.push(characters.slice(from, from + length).join(''))
    }
    if (characters.length <= length) break
  }
  return parts
}
