/** Labelled finance sentences made by a grammar of our own, for training a text model; see README.md beside this file. */
import { randomStream, type RandomStream } from '../../../src/numerics/random'
import { SENTIMENTS, type Sentiment } from '../../../src/learning/attention/text-model'
import type { Rules } from './engine'
import { ENGLISH, writeEnglish } from './en/index'
import { CHINESE, writeChinese } from './zh/index'
import { wordsOf, type Pattern, type Register } from './pattern'

export interface GeneratedSentence {
  text: string
  label: Sentiment
  /** Where one would read it: `pattern.ts` lists the registers. */
  register: Register
}

export interface Language {
  patterns: Pattern[]
  write: (templates: string, register: Register, bound: Rules, random: RandomStream) => string
}
export const LANGUAGES: Record<'en' | 'zh', Language> = {
  en: { patterns: ENGLISH, write: writeEnglish },
  zh: { patterns: CHINESE, write: writeChinese },
}

/** Shares of the labels and of the registers; a register without patterns of a label gives its share to the others. */
const LABEL_SHARE: Record<Sentiment, number> = { negative: 0.3, neutral: 0.4, positive: 0.3 }
const REGISTER_SHARE: Record<Register, number> = {
  company: 0.33,
  newswire: 0.19,
  broker: 0.08,
  market: 0.13,
  tweet: 0.12,
  prose: 0.1,
  explainer: 0.1,
}

/** The same seed gives the same sentences in the same order, and a longer list begins with the shorter one. */
export function generateSentences(options: {
  seed: number
  count: number
  language: 'en' | 'zh'
}): GeneratedSentence[] {
  const random = randomStream(options.seed, 'grammar', options.language)
  const language = LANGUAGES[options.language]
  const drawers = new Map(SENTIMENTS.map((label) => [label, patternDrawer(language.patterns, label)]))
  return Array.from({ length: options.count }, () => {
    const label = byWeight(random, SENTIMENTS, (name) => LABEL_SHARE[name])
    const pattern = drawers.get(label)!(random)
    return { text: write(pattern, label, language, random), label, register: pattern.register }
  })
}

/** One sentence of a pattern with a label it can carry. */
export function write(pattern: Pattern, label: Sentiment, language: Language, random: RandomStream): string {
  return language.write(pattern.templates, pattern.register, wordsOf(pattern.words[label]!, random), random)
}

/** First the register, then one of its patterns by weight. */
function patternDrawer(patterns: Pattern[], label: Sentiment) {
  const able = groupBy(
    patterns.filter((pattern) => pattern.words[label] && pattern.weight > 0),
    (pattern) => pattern.register,
  )
  return (random: RandomStream): Pattern => {
    const [, chosen] = byWeight(random, [...able], ([register]) => REGISTER_SHARE[register])
    return byWeight(random, chosen, (pattern) => pattern.weight)
  }
}

function byWeight<T>(random: RandomStream, values: readonly T[], weight: (value: T) => number): T {
  let left = random.uniform() * values.reduce((sum, value) => sum + weight(value), 0)
  for (const value of values) {
    left -= weight(value)
    if (left < 0) return value
  }
  return values[values.length - 1]
}

function groupBy<T, K>(values: T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value])
  return groups
}
