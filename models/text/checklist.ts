/**
 * The checklist of minimal pairs: two sentences that differ in a word or two, and in what they mean for the holder.
 * Written by hand, one by one, and never trained on; the grammar beside it must not produce any of them (its test
 * says so). A pair is right when both halves are.
 */
import type { LabelledText, Sentiment } from '../../src/learning/attention/text-model'
import { CHINESE_PAIRS } from './checklist/chinese'
import { EVENT_PAIRS } from './checklist/events'
import { LANGUAGE_PAIRS } from './checklist/language'
import { NUMBER_PAIRS } from './checklist/numbers'
import { PLAIN_PAIRS } from './checklist/plain'

export interface MinimalPair {
  phenomenon: string
  a: LabelledText
  b: LabelledText
}

const SIGNS: Record<string, Sentiment> = { '-': 'negative', '0': 'neutral', '+': 'positive' }

/** Reads "sign text || sign text", one pair a line; throws at a line that is not so, because that is a slip. */
export function readPairs(phenomenon: string, lines: string): MinimalPair[] {
  const read = (half: string | undefined): LabelledText => {
    const [, sign, text] = /^([-0+]) (.+)$/.exec(half ?? '') ?? []
    if (!text) throw new Error(`Not a pair under "${phenomenon}": ${half}`)
    return { text, label: SIGNS[sign] }
  }
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [a, b] = line.split(' || ')
      return { phenomenon, a: read(a), b: read(b) }
    })
}

export const CHECKLIST: MinimalPair[] = [
  PLAIN_PAIRS,
  LANGUAGE_PAIRS,
  NUMBER_PAIRS,
  EVENT_PAIRS,
  CHINESE_PAIRS,
].flatMap((groups) => Object.entries(groups).flatMap(([phenomenon, lines]) => readPairs(phenomenon, lines)))
