import { readdirSync, readFileSync } from 'node:fs'
import type { LabelledText, Sentiment } from '../../../src/learning/attention/text-model'
import type { Source } from '../data/corpus'

/** A sentence of our own, with the file it stands in. */
export interface Sentence extends LabelledText {
  topic: string
}

/** Which set's manner a topic has; the others have none. */
export const MANNERS: Record<string, Source> = { asia: 'sentfin', tweets: 'twitter', newswire: 'finentity' }

const FOLDER = new URL('./', import.meta.url)
const LABELS: Record<string, Sentiment> = { '-': 'negative', '0': 'neutral', '+': 'positive' }

/** All sentences, by topic and in the order of their lines. Throws Error with file and line where one cannot be read. */
export function readSentences(): Sentence[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((name) => parse(readFileSync(new URL(name, FOLDER), 'utf8'), name))
}

/** A line a sentence: `-`, `0` or `+`, a space, the text. */
export function parse(content: string, name: string): Sentence[] {
  return content
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const [, mark, text] = /^([-0+]) (\S.*)$/.exec(line) ?? []
      if (!mark) throw new Error(`${name}, line ${i + 1}: expected "-", "0" or "+", a space and a text`)
      return { text, label: LABELS[mark], topic: name.replace(/\.txt$/, '') }
    })
}

/**
 * How much each sentence counts: those that are written in the manner of a set together have its mix of labels. Two
 * thirds of a set of tweets are neutral; a model that met as many good and bad ones would call too many of the real ones so.
 */
export function fairWeights(
  sentences: readonly Sentence[],
  real: readonly (LabelledText & { source: Source })[],
): number[] {
  const share = <T extends LabelledText>(texts: readonly T[], of: Sentiment) =>
    texts.filter(({ label }) => label === of).length / texts.length
  const weightOf = (topic: string, label: Sentiment) => {
    const manner = MANNERS[topic]
    const like = real.filter(({ source }) => source === manner)
    if (like.length === 0) return 1
    return (
      share(like, label) /
      share(
        sentences.filter((one) => MANNERS[one.topic] === manner),
        label,
      )
    )
  }
  const known = new Map<string, number>()
  return sentences.map(({ topic, label }) => {
    const key = `${topic} ${label}`
    if (!known.has(key)) known.set(key, weightOf(topic, label))
    return known.get(key)!
  })
}
