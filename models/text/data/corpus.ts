import type { Sentiment } from '../../../src/learning/attention/text-model'
import { readMoutai } from './chinese'
import { readFinEntity, readSentfin, readTwitter, type Row } from './english'
import { readShared } from './folder'
import { partOf, textKey, type Part } from './split'

/** The sets whose licence allows weights that were learned from them to be shipped. */
export const SOURCES = ['sentfin', 'twitter', 'finentity', 'moutai'] as const
export type Source = (typeof SOURCES)[number]

export const LICENCES: Record<Source, { file: string; licence: string }> = {
  sentfin: { file: 'SEntFiN.csv', licence: 'MIT' },
  twitter: { file: 'twitter_fin_sent_train.csv', licence: 'MIT' },
  finentity: { file: 'FinEntity.json', licence: 'ODC-BY' },
  moutai: { file: 'zh/maotai_news_fingpt.csv', licence: 'MIT' },
}

export interface CorpusText {
  text: string
  /** Null for texts that are read without being told what they say. */
  label: Sentiment | null
  source: Source
  part: Part
}

export interface SourceCount {
  source: Source
  rows: number
  /** Left out: a text with the same key and label came before. */
  duplicates: number
  /** The same text with different labels: kept once, without a label. */
  contradictions: number
}

export interface Corpus {
  texts: CorpusText[]
  counts: SourceCount[]
}

/** The shared sets as one corpus; null where one of the files is missing. */
export function sharedText(): Corpus | null {
  const read = (source: Source) => readShared(LICENCES[source].file)
  const [sentfin, twitter, finentity, moutai] = SOURCES.map(read)
  if (sentfin === null || twitter === null || finentity === null || moutai === null) return null
  return makeCorpus({
    sentfin: readSentfin(sentfin),
    twitter: readTwitter(twitter),
    finentity: readFinEntity(finentity),
    moutai: readMoutai(moutai).map((text) => ({ text, label: null })),
  })
}

/**
 * Two rows with one key are the same text when their labels agree too, and one of them is dropped. Where the labels differ,
 * the full text decides: the very same text is a contradiction and loses its label; texts that differ by their numbers or
 * names ("Q3 loss of 11" and "of 311") are both kept, on the same side of the split.
 */
export function makeCorpus(sets: Partial<Record<Source, Row[]>>): Corpus {
  const byKey = new Map<string, CorpusText>()
  const byText = new Map<string, CorpusText>()
  const counts: SourceCount[] = []
  for (const source of SOURCES) {
    const rows = (sets[source] ?? []).filter((row) => row.text.trim() !== '')
    const count = { source, rows: rows.length, duplicates: 0, contradictions: 0 }
    for (const { text, label } of rows) {
      const same = byText.get(fullText(text))
      const key = `${label} ${textKey(text)}`
      if (same && same.label !== label) {
        if (same.label !== null) count.contradictions++
        same.label = null
      }
      if (same || byKey.has(key)) {
        count.duplicates++
        continue
      }
      const kept = { text, label, source, part: partOf(text) }
      byKey.set(key, kept)
      byText.set(fullText(text), kept)
    }
    counts.push(count)
  }
  return { texts: [...byText.values()], counts }
}

/** Of a part, and only texts with a label. */
export function labelled(texts: CorpusText[], part: Part): (CorpusText & { label: Sentiment })[] {
  return texts.filter(
    (text): text is CorpusText & { label: Sentiment } => text.part === part && text.label !== null,
  )
}

function fullText(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
