import Papa from 'papaparse'
import { SENTIMENTS, type LabelledText } from '../../../src/learning/attention/text-model'
import { textKey } from './split'

/**
 * The Chinese sets. Only the Moutai headlines carry a licence and may be learned from (as texts: what they call a label is
 * the price's way afterwards); posts of finfe and the two lists are for judging a model only.
 */
export function readMoutai(csv: string): string[] {
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' }).data
  return rows.map((row) => row.text_a).filter((text) => text)
}

/** A JSON list of [text, 0 | 1 | 2]; texts that were given several labels are left out, others kept once. */
export function readFinfe(json: string): LabelledText[] {
  const rows = JSON.parse(json) as [string, number][]
  return unambiguous(rows.map(([text, label]) => ({ text, label: SENTIMENTS[label] })))
}

/** Two lists of posts, one a line, with spaces between the words. */
export function readPosts(negative: string, positive: string): LabelledText[] {
  const lines = (texts: string) => texts.split(/\r?\n/).map((line) => line.replaceAll(' ', '').trim())
  return unambiguous([
    ...lines(negative).map((text) => ({ text, label: 'negative' as const })),
    ...lines(positive).map((text) => ({ text, label: 'positive' as const })),
  ])
}

function unambiguous(rows: LabelledText[]): LabelledText[] {
  const byKey = new Map<string, LabelledText[]>()
  for (const row of rows) {
    const key = textKey(row.text)
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey.values()]
    .filter((same) => same.every((row) => row.label === same[0].label))
    .map(([first]) => first)
}
