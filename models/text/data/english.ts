import Papa from 'papaparse'
import type { Sentiment } from '../../../src/learning/attention/text-model'

/** One row of a shared set; without a label where its annotators named several parties that fare differently. */
export interface Row {
  text: string
  label: Sentiment | null
}

/** `S No.,Title,Decisions,Words`; Decisions is a Python dictionary from a name to its label, the names unescaped. */
export function readSentfin(csv: string): Row[] {
  return table(csv).map(([, title, decisions]) => {
    // Thirteen names contain an apostrophe, which breaks the dictionary but not what follows a colon.
    const labels = [...decisions.matchAll(/:\s*['"](negative|neutral|positive)['"]/g)]
    return { text: title, label: agreed(labels.map(([, label]) => label as Sentiment)) }
  })
}

const TWITTER: Record<string, Sentiment> = { 0: 'negative', 1: 'positive', 2: 'neutral' }

/** `text,label` with 0 bearish, 1 bullish, 2 neutral; a text may have several lines. */
export function readTwitter(csv: string): Row[] {
  return table(csv).map(([text, label]) => ({ text, label: TWITTER[label.trim()] ?? null }))
}

/** A JSON list of paragraphs with annotated names. */
export function readFinEntity(json: string): Row[] {
  const paragraphs = JSON.parse(json) as { content: string; annotations: { label: string }[] }[]
  return paragraphs.map(({ content, annotations }) => ({
    text: content,
    label: agreed(annotations.map(({ label }) => label.toLowerCase() as Sentiment)),
  }))
}

/** `Headlines,Time,Description` without labels: headlines are judged or shown, never learned from. */
export function readCnbc(csv: string): string[] {
  return table(csv)
    .map(([headline]) => headline.trim())
    .filter((headline) => headline !== '')
}

/** The rows below the header. */
function table(csv: string): string[][] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: 'greedy' }).data.slice(1)
}

function agreed(labels: Sentiment[]): Sentiment | null {
  return labels.length > 0 && labels.every((label) => label === labels[0]) ? labels[0] : null
}
