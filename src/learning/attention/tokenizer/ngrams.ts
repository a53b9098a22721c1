import { fnv1a } from './hash'
import { isPlaceholder } from './placeholders'

/**
 * A text as a bag of hashed n-grams, which sees endings and word pairs whatever the vocabulary knows: words and pairs of
 * neighbours, and 3 to 5 characters inside a word with its borders, each hashed by FNV-1a into one of `buckets` rows.
 *
 *     weight = (1 + ln count) / length of all such weights of its kind, where a kind is whole words or parts of words
 *
 * and all together are scaled to unit length. A length for each kind, because a text has five times as many parts of words
 * as words: with one length for all the words are hardly heard. N-grams of a kind that fall into one row count as one.
 * Source: K. Weinberger et al. (2009), Feature hashing, free: https://arxiv.org/abs/0902.2206. Cost: linear.
 */
export interface Grams {
  /** Rows, ascending, each once. */
  grams: Int32Array
  /** Positive, of unit length together. */
  weights: Float32Array
}

const SHORTEST = 3
const LONGEST = 5

export class NgramHasher {
  private readonly known = new Map<string, { word: number; parts: number[] }>()
  private readonly buckets: number

  /** @param buckets rows of the table; 0 for a model without one */
  constructor(buckets: number) {
    this.buckets = buckets
  }

  hash(words: readonly string[]): Grams {
    const ofWords: number[] = []
    const ofParts: number[] = []
    for (let i = 0; this.buckets > 0 && i < words.length; i++) {
      const { word, parts } = this.rows(words[i])
      ofWords.push(word)
      if (i > 0) ofWords.push(this.row(`w${words[i - 1]} ${words[i]}`))
      for (const part of parts) ofParts.push(part)
    }
    const [a, b] = [weighed(ofWords), weighed(ofParts)]
    return unit(merged(a, b))
  }

  private rows(word: string): { word: number; parts: number[] } {
    let rows = this.known.get(word)
    if (!rows) {
      if (this.known.size >= MOST_WORDS_KEPT) this.known.clear()
      rows = { word: this.row(`w${word}`), parts: innerNgrams(word).map((part) => this.row(`c${part}`)) }
      this.known.set(word, rows)
    }
    return rows
  }

  private row(gram: string): number {
    return fnv1a(gram) % this.buckets
  }
}

/** Each row once with its sub-linear count, of unit length. */
function weighed(all: number[]): Grams {
  const rows = Int32Array.from(all).sort()
  const grams = new Int32Array(rows.length)
  const weights = new Float32Array(rows.length)
  let count = 0
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to] === rows[from]) to++
    grams[count] = rows[from]
    weights[count++] = 1 + Math.log(to - from)
  }
  return unit({ grams: grams.subarray(0, count), weights: weights.subarray(0, count) })
}

/** Both lists as one, ascending; a row that is in both has the sum of its weights. */
function merged(a: Grams, b: Grams): Grams {
  const grams = new Int32Array(a.grams.length + b.grams.length)
  const weights = new Float32Array(grams.length)
  let [i, j, count] = [0, 0, 0]
  while (i < a.grams.length || j < b.grams.length) {
    const row = Math.min(a.grams[i] ?? Infinity, b.grams[j] ?? Infinity)
    grams[count] = row
    if (a.grams[i] === row) weights[count] += a.weights[i++]
    if (b.grams[j] === row) weights[count] += b.weights[j++]
    count++
  }
  return { grams: grams.slice(0, count), weights: weights.slice(0, count) }
}

function unit({ grams, weights }: Grams): Grams {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  for (let i = 0; i < weights.length; i++) weights[i] /= Math.sqrt(squares)
  return { grams, weights }
}

/** Of what is known about words so many are kept; it only saves time. */
export const MOST_WORDS_KEPT = 50_000

const HAS_LETTERS = /[\p{L}\p{M}]/u

/** The 3 to 5 characters long parts of a word with its borders marked; none of placeholders and punctuation. */
export function innerNgrams(word: string): string[] {
  if (isPlaceholder(word) || !HAS_LETTERS.test(word)) return []
  const characters = ['^', ...word, '$']
  const parts: string[] = []
  for (let length = SHORTEST; length <= LONGEST; length++) {
    for (let from = 0; from + length <= characters.length; from++) {
      parts.push(characters.slice(from, from + length).join(''))
    }
  }
  return parts
}
