import type { Tokens } from '../tokens'
import { ENGLISH, OTHERS } from './words'

/**
 * Whether a text is outside of what the model learned, which is English and simplified Chinese.
 *
 * Three looks, from the plainest: letters of other scripts (kana in Japanese, which is otherwise Han); letters that no
 * token covers, as the tokenizer counts them (traditional Chinese, rare signs); and for Latin letters the evidence of the
 * words, for English or for another language: words of the lists, then letters and endings that English does not have,
 * then into how many pieces the tokenizer had to cut a word, because a vocabulary holds the words of its language whole.
 * A text without a known word says nothing ("Nvidia TSMC AMD") and passes. Measured in `learned.test.ts`.
 */
export function isForeign(text: string, tokens: Pick<Tokens, 'unknown' | 'words' | 'wordOf'>): boolean {
  if (tokens.unknown > MOST_UNKNOWN) return true
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return false
  const latin = count(text, /\p{Script=Latin}/gu)
  const han = count(text, /\p{Script=Han}/gu)
  if ((letters - latin - han) / letters > MOST_OF_OTHER_SCRIPTS) return true
  return latin > letters / 2 && isOtherLanguage(text, tokens)
}

/** Above it a third of the text was not seen. */
const MOST_UNKNOWN = 0.3
/** A name in its own script may stand in a headline; Japanese has more kana than this. */
const MOST_OF_OTHER_SCRIPTS = 0.2
/** What a letter or an ending that English does not have counts, beside 1 for a word of the lists. */
const HINT = 0.5
/** Of longer words, in German, French, Italian, Spanish, Portuguese and Dutch. */
const ENDINGS =
  /(?:ungen|(?<!sams)ung|keit|lich|isch|schaft|ieren|iert|eaux|euse|eux|zione|zioni|mente|ción|ciones|dad|ção|ções|heid|elijk)$/u
const LONG = 6
/** Names are cut into pieces too, so that a cut word counts less; and a short word is in one piece in any language. */
const CUT = 0.35
const WHOLE = 0.5
const MANY_PIECES = 3
const LEAST_LETTERS = 4
/** So much evidence is needed: a quoted word or a family name is not a language. */
const LEAST = 1

function isOtherLanguage(text: string, { words, wordOf }: Pick<Tokens, 'words' | 'wordOf'>): boolean {
  const pieces = new Map<number, number>()
  for (const word of wordOf) pieces.set(word, (pieces.get(word) ?? 0) + 1)
  let [english, other] = [0, 0]
  words.forEach(({ from, to }, i) => {
    const word = text.slice(from, to).normalize('NFC').toLowerCase()
    if (!/^\p{Script=Latin}+$/u.test(word)) return
    if (ENGLISH.has(word)) english++
    else if (OTHERS.has(word)) other++
    else {
      if (/[^a-z]/u.test(word) || (word.length >= LONG && ENDINGS.test(word))) other += HINT
      const parts = word.length < LEAST_LETTERS ? 0 : (pieces.get(i) ?? 0)
      if (parts === 1) english += WHOLE
      if (parts >= MANY_PIECES) other += CUT
    }
  })
  return other >= LEAST && other > english
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
