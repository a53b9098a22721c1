import type { Vocabulary } from '../text-model'
import { UNKNOWN } from '../tokens'
import { symbolsOf } from './symbols'

/**
 * Byte-pair encoding of a word: beginning with its characters, the pair that was learned first is merged, until no
 * neighbours are a learned pair.
 *
 * Source: R. Sennrich, B. Haddow, A. Birch (2016), free: https://arxiv.org/abs/1508.07909. Cost: the square of the word's
 * length, which is bounded (`normalise.ts`).
 */
export class BytePairs {
  private readonly ids = new Map<string, number>()
  private readonly ranks = new Map<number, number>()
  private readonly firstMerged: number

  constructor({ tokens, merges }: Vocabulary) {
    this.firstMerged = tokens.length - merges.length
    // Only unmerged symbols are looked up by their text: two merges may spell the same.
    for (let id = 0; id < this.firstMerged; id++) this.ids.set(tokens[id], id)
    merges.forEach(([left, right], rank) => this.ranks.set(pairKey(left, right), rank))
  }

  /** Ids of the pieces; characters the vocabulary lacks become UNKNOWN, neighbours of them one. */
  encode(word: string): number[] {
    const ids = this.symbols(word)
    while (ids.length > 1) {
      const [at, rank] = this.first(ids)
      if (at < 0) break
      ids.splice(at, 2, this.firstMerged + rank)
    }
    return ids.filter((id, i) => id !== UNKNOWN || ids[i - 1] !== UNKNOWN)
  }

  /** Ids of the word's characters, before anything is merged. */
  symbols(word: string): number[] {
    return symbolsOf(word).map((symbol) => this.ids.get(symbol) ?? UNKNOWN)
  }

  private first(ids: number[]): [at: number, rank: number] {
    let [at, best] = [-1, Infinity]
    for (let i = 0; i + 1 < ids.length; i++) {
      const rank = this.ranks.get(pairKey(ids[i], ids[i + 1])) ?? Infinity
      if (rank < best) [at, best] = [i, rank]
    }
    return [at, best]
  }
}

/** Vocabularies are smaller than this. */
export const MOST_TOKENS = 65_536

export function pairKey(left: number, right: number): number {
  return left * MOST_TOKENS + right
}
