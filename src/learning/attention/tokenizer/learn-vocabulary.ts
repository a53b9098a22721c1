import type { Vocabulary } from '../text-model'
import { UNKNOWN } from '../tokens'
import { MOST_TOKENS, pairKey } from './byte-pairs'
import { CJK, normalise } from './normalise'
import { PairQueue } from './pair-queue'
import { PLACEHOLDERS } from './placeholders'
import { asciiSymbols, symbolsOf } from './symbols'

/** Names of the ids of `tokens.ts`; no word can read like that. */
export const SPECIAL = ['[pad]', '[start]', '[mask]', '[unknown]', '[end]']
/** A rarer character is not learned; one Chinese character is a whole word and needs fewer. */
const LEAST = { character: 3, chinese: 2, pair: 2 }
const IS_CJK = new RegExp(`^[${CJK}]$`, 'u')

/**
 * Learns a byte-pair vocabulary of at most `size` tokens: special tokens, placeholders, characters, and then the pair of
 * neighbours that is most frequent inside the words, again and again. Counts are mended only where a pair was merged, so
 * that it costs about the length of all distinct words times the logarithm of the number of pairs.
 *
 * The same texts give the same vocabulary, in any order. RangeError for a size that has no room for the alphabet.
 */
export function learnVocabulary(texts: Iterable<string>, size: number): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of normalise(text)) add(counts, word.text, 1)
  const tokens = alphabet(counts, size)
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const words: { ids: number[]; count: number }[] = []
  for (const [word, count] of sorted(counts)) {
    const symbols = symbolsOf(word).map((symbol) => ids.get(symbol) ?? UNKNOWN)
    if (symbols.length > 1) words.push({ ids: symbols, count })
  }
  return mergePairs(words, tokens, size)
}

function alphabet(counts: Map<string, number>, size: number): string[] {
  const always = [...SPECIAL, ...PLACEHOLDERS, ...asciiSymbols()]
  if (size < always.length || size > MOST_TOKENS)
    throw new RangeError(`a vocabulary has ${always.length} to ${MOST_TOKENS} tokens, not ${size}`)
  const known = new Set(always)
  const seen = new Map<string, number>()
  for (const [word, count] of counts) for (const symbol of symbolsOf(word)) add(seen, symbol, count)
  const more = sorted(seen)
    .filter(
      ([symbol, count]) =>
        !known.has(symbol) && count >= (IS_CJK.test(symbol) ? LEAST.chinese : LEAST.character),
    )
    .slice(0, size - always.length)
  return [...always, ...more.map(([symbol]) => symbol)]
}

function mergePairs(words: { ids: number[]; count: number }[], tokens: string[], size: number): Vocabulary {
  const merges: [number, number][] = []
  const queue = new PairQueue()
  const where = new Map<number, Set<number>>()
  const countPairs = (index: number, sign: 1 | -1) => {
    const { ids, count } = words[index]
    for (let i = 0; i + 1 < ids.length; i++) {
      if (ids[i] === UNKNOWN || ids[i + 1] === UNKNOWN) continue
      const key = pairKey(ids[i], ids[i + 1])
      queue.add(key, sign * count)
      if (sign > 0) where.set(key, (where.get(key) ?? new Set()).add(index))
    }
  }
  words.forEach((_, index) => countPairs(index, 1))
  while (tokens.length < size) {
    const key = queue.take(LEAST.pair)
    if (key === null) break
    const [left, right] = [Math.floor(key / MOST_TOKENS), key % MOST_TOKENS]
    const id = tokens.push(tokens[left] + tokens[right]) - 1
    merges.push([left, right])
    for (const index of where.get(key)!) {
      countPairs(index, -1)
      merge(words[index].ids, left, right, id)
      countPairs(index, 1)
    }
    where.delete(key)
  }
  return { tokens, merges }
}

/** Replaces every (left, right) by `id`, in place. */
function merge(ids: number[], left: number, right: number, id: number): void {
  let kept = 0
  for (let i = 0; i < ids.length; i++) {
    const pair = ids[i] === left && i + 1 < ids.length && ids[i + 1] === right
    ids[kept++] = pair ? id : ids[i]
    if (pair) i++
  }
  ids.length = kept
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** Most frequent first, then by code units: no order of the texts shows through. */
function sorted(counts: Map<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
