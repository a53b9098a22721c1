import { END, MASK, PAD, START, UNKNOWN } from '../tokens'
import { CJK } from './normalise'
import { isPlaceholder } from './placeholders'
import { WORD_START } from './symbols'

/** Shown for a hidden token, and for what the vocabulary cannot spell. */
const SHOWN: Record<number, string> = { [MASK]: '_', [UNKNOWN]: '\ufffd' }
const CLOSING = /^(?:[,.;:!?%)\]}]|\.\.\.|')/u
const OPENING = /[([{$#]$/u
/** Joins the words on both sides. */
const JOINING = /[-/'_]$/u
const IS_CJK = new RegExp(`[${CJK}]`, 'u')

/** Token ids as a readable lower-case text: pieces joined to words, no space where English writes none. */
export function detokenize(ids: ArrayLike<number>, tokens: readonly string[]): string {
  let text = ''
  let previous = ''
  for (const word of wordsOf(ids, tokens)) {
    if (text && spaceBetween(previous, word)) text += ' '
    text += word
    previous = word
  }
  return text
}

function wordsOf(ids: ArrayLike<number>, tokens: readonly string[]): string[] {
  const words: string[] = []
  for (const id of Array.from(ids)) {
    if (id === PAD || id === START || id === END) continue
    const token = tokens[id] ?? SHOWN[UNKNOWN]
    if (SHOWN[id]) words.push(SHOWN[id])
    else if (isInside(token) && words.length > 0) words.push(words.pop()! + token)
    else words.push(token.replace(WORD_START, ''))
  }
  return words
}

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]/u

/** A piece that goes on with a word: letters without the mark of a beginning. */
function isInside(token: string): boolean {
  return !isPlaceholder(token) && WORD_CHARACTER.test(token) && !IS_CJK.test(token)
}

function spaceBetween(left: string, right: string): boolean {
  // Written together, a run of one mark would be one word.
  if (!WORD_CHARACTER.test(right) && left.at(-1) === right[0]) return true
  if (CLOSING.test(right) || /^[-/_]/.test(right)) return false
  if (OPENING.test(left) || JOINING.test(left)) return false
  return !(IS_CJK.test(left) && IS_CJK.test(right))
}
