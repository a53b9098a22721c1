import { listed } from './vocabulary'
import type { Vocabulary } from './vocabulary'

/** How unlikely a word is in one language, in bits: the lower, the more it reads like the language. */
export type WordCost = (word: string) => number

/** Bits of a letter in a word of which nothing is known: one of the alphabet, one with an accent, one of another alphabet. */
const PLAIN = 4.7
const ACCENTED = 11
const FOREIGN = 16
/** Weight of the letters' own frequency beside their neighbours', in letters counted. */
const SMOOTHING = 6
/** Bits of saying which known word it is, beside log2 of their number. */
const KNOWN = 2
/** Russian names of companies are often abbreviations, whose letters do not follow from each other. */
const ACRONYM = /^[А-ЯЁ]{2,5}$/
const ACRONYM_LETTER = 5.6
const EDGE = ' '

/** A model of letter pairs counted in the words, which themselves are likelier still. */
export function wordCost({ words }: Vocabulary): WordCost {
  const known = new Set(listed(words).map(lower))
  const singles = new Map<string, number>()
  const pairs = new Map<string, number>()
  const leading = new Map<string, number>()
  let total = 0
  for (const word of known) {
    let before = EDGE
    for (const letter of word + EDGE) {
      add(singles, letter)
      add(pairs, before + letter)
      add(leading, before)
      before = letter
      total++
    }
  }
  const knownBits = Math.log2(known.size) + KNOWN
  const pair = (before: string, letter: string) => {
    const single = singles.get(letter)
    if (single === undefined) return letter < '\x80' ? 9 : FOREIGN
    const seen = leading.get(before) ?? 0
    const share = ((pairs.get(before + letter) ?? 0) + (SMOOTHING * single) / total) / (seen + SMOOTHING)
    return -Math.log2(share)
  }
  return (word) => {
    const small = lower(word)
    const written = caseCost(word)
    if (known.has(small)) return knownBits + written
    let bits = written
    let before = EDGE
    for (const letter of small + EDGE) {
      bits += pair(before, letter)
      before = letter
    }
    if (ACRONYM.test(word)) bits = Math.min(bits, written + ACRONYM_LETTER * word.length)
    return Math.min(bits, unknownWord(small) + written)
  }
}

/** A name from anywhere: its plain letters are cheap, an accent is not. */
export function unknownWord(word: string): number {
  let bits = 1
  for (const letter of word) {
    bits += letter < '\x80' ? PLAIN : /[ªºµß-ž\u0218-\u021b]/.test(letter) ? ACCENTED : FOREIGN
  }
  return bits
}

/** Words are written small, Capitalised or GREAT; a capital after a small letter is a sign of the wrong encoding. */
function caseCost(word: string): number {
  if (word === word.toLowerCase()) return 0
  if (word === word.toUpperCase()) return word.length > 1 ? 2 : 1
  const inner = word.slice(1).match(/\p{Lu}/gu)?.length ?? 0
  return 0.5 + 7 * inner
}

export function lower(word: string): string {
  return word.replaceAll('İ', 'i').toLowerCase()
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
