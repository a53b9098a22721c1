/**
 * A pattern is a family of sentences: templates, and for each label that they can carry the words that make it so.
 * The same template with the words of another label is the opposite sentence, which is what teaches direction.
 */
import type { RandomStream } from '../../../src/numerics/random'
import type { Sentiment } from '../../../src/learning/attention/text-model'
import type { Rules } from './engine'

export const REGISTERS = ['company', 'newswire', 'broker', 'market', 'tweet', 'prose', 'explainer'] as const
export type Register = (typeof REGISTERS)[number]

/** The words of one sentence: fixed rules, or rules drawn together because they must agree (numbers, number, tense). */
export type Words = Rules | ((random: RandomStream) => Rules)

export interface Pattern {
  register: Register
  templates: string
  words: Partial<Record<Sentiment, Words>>
  /** How often it is chosen among the patterns of its register and label. */
  weight: number
}

export function pattern(
  register: Register,
  templates: string,
  words: Partial<Record<Sentiment, Words>>,
  weight = 1,
): Pattern {
  return { register, templates, words, weight }
}

/** Templates that carry one label whatever is drawn. */
export function fixed(register: Register, label: Sentiment, templates: string, weight = 1): Pattern {
  return pattern(register, templates, { [label]: {} }, weight)
}

/** Templates whose words are good or bad news. */
export function sided(
  register: Register,
  templates: string,
  positive: Words,
  negative: Words,
  weight = 1,
): Pattern {
  return pattern(register, templates, { positive, negative }, weight)
}

/** The words of one label, drawn. */
export function wordsOf(words: Words, random: RandomStream): Rules {
  return typeof words === 'function' ? words(random) : words
}
