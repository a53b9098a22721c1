import {
  CHINESE_AFTER,
  CHINESE_BEFORE,
  ENGLISH_AFTER,
  ENGLISH_AFTER_VERB,
  ENGLISH_DENY,
  ENGLISH_END,
  ENGLISH_NOT,
  PREPOSITIONS,
} from './denials'
import { spaced } from './patterns'

/** Characters looked at on either side of a trigger, and words that a denial reaches over. */
const AROUND = 120
const VERB_REACH = 6
const NOT_REACH = 3

/** A denial ends with its clause: punctuation and words that begin another one. */
const CLAUSE =
  /[.,;:!?()\n—–|…]|\s-\s|(?<!\p{L})(?:but|while|as|after|although|though|yet|despite|amid|because|when|then|who|which|following)(?!\p{L})/giu

const word = (phrases: readonly string[]) => `(?<![\\p{L}\\p{N}])(?:${spaced(phrases)})(?![\\p{L}\\p{N}])`
const DENY = new RegExp(word(ENGLISH_DENY), 'giu')
const END = new RegExp(word(ENGLISH_END), 'giu')
const NOT = new RegExp(word(ENGLISH_NOT), 'giu')
const PREPOSITION = new RegExp(word([PREPOSITIONS]), 'iu')
/** "fails to avoid": a denial of the denial that must stand right before it. */
const FAILS = new RegExp(
  `(?<![\\p{L}])(?:${spaced(['fail(s|ed|ing)? to|unable to|too late to|(struggles?|scrambles?|races?|tries|trying|seeks?|seeking|hopes?|fights?|moves?|bids?|vows?) to'])})\\s+$`,
  'iu',
)
const AFTER = new RegExp(
  `^[\\s\\-]*(?:(?:${spaced(ENGLISH_AFTER)})\\s+)?(?:(?:against|into|over|of|by)\\s+(?:[\\p{L}\\p{N}'’&.]+\\s+){1,4}?)?(?:${spaced(ENGLISH_AFTER_VERB)})(?![\\p{L}\\p{N}])`,
  'iu',
)
const CHINESE_NEAR = new RegExp(`(?:${CHINESE_BEFORE})[^，。；！？,;!?]{0,6}$`, 'u')
const CHINESE_BEHIND = new RegExp(`^[^，。；！？,;!?]{0,4}?(?:${CHINESE_AFTER})`, 'u')

/**
 * Whether an English trigger at [from, to) is taken back in its own clause. A verb such as "denies" reaches over a few
 * words, "no" and "not" over fewer, "ends" needs the trigger for its object; two of them cancel each other. The end of a
 * policy is a policy change as well, so `ends` says whether the event can be ended.
 */
export function englishDenied(text: string, from: number, to: number, ends: boolean): boolean {
  const before = lastClause(text.slice(Math.max(0, from - AROUND), from))
  const denials =
    count(before, DENY, (gap, ahead) => wordCount(gap) <= VERB_REACH && !FAILS.test(ahead)) +
    count(before, NOT, (gap) => wordCount(gap) <= NOT_REACH) +
    (ends ? count(before, END, (gap) => wordCount(gap) <= NOT_REACH && !PREPOSITION.test(gap)) : 0) +
    (ends && AFTER.test(text.slice(to, to + AROUND)) ? 1 : 0)
  return denials % 2 === 1
}

/** Matches for which the text up to the trigger, and the text ahead of the match, are as they should be. */
function count(before: string, pattern: RegExp, counts: (gap: string, ahead: string) => boolean): number {
  return [...before.matchAll(pattern)].filter(({ index, 0: match }) =>
    counts(before.slice(index + match.length), before.slice(0, index)),
  ).length
}

export function chineseDenied(text: string, from: number, to: number): boolean {
  return (
    CHINESE_NEAR.test(text.slice(Math.max(0, from - AROUND), from)) ||
    CHINESE_BEHIND.test(text.slice(to, to + AROUND))
  )
}

function lastClause(text: string): string {
  let start = 0
  for (const { index, 0: match } of text.matchAll(CLAUSE)) start = index + match.length
  return text.slice(start)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
