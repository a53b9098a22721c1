import { CJK } from './normalise'
import { isPlaceholder } from './placeholders'

/** Marks the first letter of a word; a word that can only stand alone (a symbol, a Chinese character) needs no mark. */
export const WORD_START = '\u2581'

const ALONE = new RegExp(`^(?:[${CJK}]|[^\\p{L}\\p{M}\\p{N}])$`, 'u')
export const IS_LETTER = /\p{L}/u

/** Words of several signs that are one token wherever they stand. */
const WHOLE = ['...', "'s", "'re", "'ve", "'ll", "'d", "'m", "'t"]

/** What a word is made of before any pair is merged. */
export function symbolsOf(word: string): string[] {
  if (isPlaceholder(word) || WHOLE.includes(word) || ALONE.test(word)) return [word]
  const [first, ...rest] = word
  return [WORD_START + first, ...rest]
}

/** Printable ASCII is in every vocabulary, so that any English word can be spelt. */
export function asciiSymbols(): string[] {
  const found = [...WHOLE]
  for (let code = 0x21; code < 0x7f; code++) {
    const character = String.fromCharCode(code).toLowerCase()
    if (/[a-z0-9]/.test(character)) found.push(WORD_START + character, character)
    else found.push(character)
  }
  return [...new Set(found)]
}
