import { comparisons } from './comparisons'
import { takeApart } from './contractions'
import { fold, type Folded } from './fold'
import { numberAt, type FoundNumber } from './numbers'
import type { Placeholder } from './placeholders'

/**
 * From a text to its words: folded (`fold.ts`), with one word for what is never twice the same (`placeholders.ts`).
 *
 * A word is a run of letters and digits, a Chinese or Japanese character, a symbol, or a run of one punctuation mark.
 * Every script survives, as its characters; markup is text like any other. The spans point into the original and are in
 * order; a word that was only inferred (the direction of a comparison) has an empty one. Cost: linear.
 */
export interface Word {
  text: string
  /** UTF-16 span [from, to) of the original. */
  from: number
  to: number
}

/** Longer runs without a space are cut: no word of a language is longer, and a text may be one run of letters. */
const LONGEST_WORD = 32
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const IS_CJK = new RegExp(`[${CJK}]`, 'uy')
const SPACE = /[\s\p{Cc}]+/uy
const LETTERS = new RegExp(`(?:[a-z0-9]|(?![${CJK}])[\\p{L}\\p{M}\\p{N}]){1,${LONGEST_WORD}}`, 'uy')
const RUN = /([^\s\p{L}\p{N}])\1*/uy
const ANY = /./suy
const BEHIND_A_WORD = /[\p{L}\p{N}_]$/u

interface Rule {
  word: Placeholder
  pattern: RegExp
  /** The original must look like this too: share codes of a news agency are upper case, markup is not. */
  original?: RegExp
}

const RULES: Rule[] = [
  { word: '<url>', pattern: /(?:https?:\/\/|www\.|(?:t\.co|bit\.ly|pic\.twitter\.com)\/)[!-;=?-~]+/uy },
  {
    word: '<ticker>',
    pattern:
      /\((?:nasdaq|nyse|nse|bse|amex|lse|otc|tsx|asx|hkex|sehk|omx|xetra|euronext|helsinki)[a-z ]{0,12}:[^()]{1,40}\)/uy,
  },
  { word: '<ticker>', pattern: /<[.^]?[a-z0-9]{1,8}[=.]?[a-z]{0,3}>/uy, original: /^<[.^]?[A-Z]/ },
  {
    word: '<story>',
    pattern: /\[(?:n[a-z0-9]{5,14}|[a-z]{2,4}\/[a-z]{0,4})\]/uy,
    original: /^\[(?:n[A-Z]|[A-Z])/,
  },
  { word: '<ticker>', pattern: /\$[a-z][a-z_]{0,9}(?:\.[a-z]{1,2}(?![a-z]))?/uy },
  { word: '<user>', pattern: /@[a-z0-9_]{1,30}/uy },
]
/** The characters that the rules, and numbers, can begin with. */
const RULE_STARTS = /[hwtbp(<[$@]/
const NUMBER_STARTS = /[\d.+\-$€£¥₹₽₩₺₿a-z]/

export function normalise(original: string): Word[] {
  const folded = fold(original)
  const { text } = folded
  const words: Word[] = []
  const numbers: (FoundNumber & { place: number })[] = []
  const add = (word: string, from: number, to: number) => words.push(spanned(folded, word, from, to))
  for (let at = 0; at < text.length;) {
    const space = end(SPACE, text, at)
    if (space > at) at = space
    if (at >= text.length) break
    const rule = ruleAt(original, folded, at)
    if (rule) {
      add(rule.word, at, rule.to)
      at = rule.to
      continue
    }
    const number = NUMBER_STARTS.test(text[at]) ? numberAt(text, at) : null
    if (number) {
      if (number.sign) add(number.sign === '+' ? '<plus>' : '<minus>', at, number.from)
      add(number.word, number.from, number.to)
      numbers.push({ ...number, place: words.length })
      at = number.to
      continue
    }
    at = addWord(folded.text, at, add)
  }
  for (const { second, way } of comparisons(text, numbers).reverse()) {
    const { place } = numbers[second]
    const { to } = words[place - 1]
    words.splice(place, 0, { text: `<${way}>`, from: to, to })
  }
  return words
}

/** Adds the word that begins at `at`, in parts where it is a short form, and says where the next one begins. */
function addWord(text: string, at: number, add: (word: string, from: number, to: number) => void): number {
  if (end(IS_CJK, text, at) === at) {
    // A hash tag keeps its word.
    const start = text[at] === '#' ? at + 1 : at
    const letters = end(LETTERS, text, start)
    if (letters > start) {
      const parts = takeApart(text, start, letters)
      parts.forEach((part, i) => add(part.text, i ? part.from : at, part.to))
      return parts.at(-1)!.to
    }
    const run = end(RUN, text, at)
    if (run > at) {
      const symbol = String.fromCodePoint(text.codePointAt(at)!)
      add(symbol === '.' && run - at > 1 ? '...' : symbol, at, run)
      return run
    }
  }
  const next = end(ANY, text, at)
  add(text.slice(at, next), at, next)
  return next
}

function ruleAt(
  original: string,
  { text, from, to }: Folded,
  at: number,
): { word: string; to: number } | null {
  if (!RULE_STARTS.test(text[at])) return null
  for (const { word, pattern, original: written } of RULES) {
    const until = end(pattern, text, at)
    if (until === at || (written && !written.test(original.slice(from[at], to[until - 1])))) continue
    // An address of a mailbox, or the dollar of US$, is no name.
    if (/[$@]/.test(text[at]) && at > 0 && BEHIND_A_WORD.test(text[at - 1])) continue
    return { word, to: until }
  }
  return null
}

function spanned({ from, to }: Folded, text: string, start: number, until: number): Word {
  if (until > start) return { text, from: from[start], to: to[until - 1] }
  return { text, from: from[start], to: from[start] }
}

/** Where the match at `at` ends; `at` itself when there is none. */
function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
