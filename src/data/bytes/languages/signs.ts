import { unknownWord } from './letters'
import type { WordCost } from './letters'
import { listed } from './vocabulary'
import type { Signs } from './vocabulary'

/** Bits of one sign: in every text, in the standard's everyday rows, in its rarer rows, outside of it. */
const COMMON = 9
const EVERYDAY = 13.5
const RARER = 18
const OUTSIDE = 23
const KANA = 7.5
const HALF_WIDTH = 10
/** Kana in a language that has none, and letters of other alphabets that these encodings also hold. */
const FOREIGN = 17
/** Bits of a known word of two signs or more. */
const KNOWN = 10
const LONGEST_WORD = 8
const LINE_END = 0x0a
const LATIN = /[a-z\uff21-\uff5a]/i
const KANA_LETTERS = /[\u3041-\u30ff]/
const HALF_WIDTH_LETTERS = /[\uff66-\uff9f]/

/** The cheapest cutting of a word into known words and single signs. */
export function signCost({ standard, everyday, rarer, words, signs, language }: Signs): WordCost {
  const known = new Set(listed(words))
  const common = new Set(signs)
  const daily = rowsOf(standard, everyday)
  const rare = rowsOf(standard, rarer)
  const japanese = language === 'Japanese'
  const one = (sign: string) => {
    if (KANA_LETTERS.test(sign)) return japanese ? KANA : FOREIGN
    if (HALF_WIDTH_LETTERS.test(sign)) return japanese ? HALF_WIDTH : FOREIGN
    if (common.has(sign)) return COMMON
    if (daily.has(sign)) return EVERYDAY
    if (LATIN.test(sign)) return unknownWord(sign)
    if (rare.has(sign)) return RARER
    return /\p{Script=Han}|\p{Script=Hangul}/u.test(sign) ? OUTSIDE : FOREIGN
  }
  return (word) => {
    const letters = [...word]
    const best = [0]
    for (let end = 1; end <= letters.length; end++) {
      let bits = best[end - 1] + one(letters[end - 1])
      for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
        if (known.has(letters.slice(start, end).join(''))) bits = Math.min(bits, best[start] + KNOWN)
      }
      best.push(bits)
    }
    return best[letters.length]
  }
}

/** The signs of some rows of a standard: all pairs of bytes as far as they stand for something. */
function rowsOf(encoding: string, [from, to]: readonly [number, number]): Set<string> {
  const first = encoding === 'big5' ? 0x40 : 0xa1
  const pairs: number[] = []
  for (let lead = from; lead <= to; lead++) {
    for (let trail = first; trail <= 0xfe; trail++) pairs.push(lead, trail, LINE_END)
  }
  const signs = new TextDecoder(encoding).decode(Uint8Array.from(pairs)).split('\n')
  return new Set(signs.filter((sign) => sign !== '\ufffd' && [...sign].length === 1))
}
