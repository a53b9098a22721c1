import type { HeadlineLabel } from '../data/headlines/headline'
import type { LabelledText } from '../learning/attention/text-model'
import { noLabels } from './headline-counts'
import type { Entry } from './headline-entry'

/** The user's own corrections, or also the labels that came with the files. */
export type Examples = 'corrected' | 'labelled'

/** How many examples there are. */
export interface Available {
  count: number
  byLabel: Record<HeadlineLabel, number>
}

/** Each text once, whatever its case; the user's own label wins. */
export function examplesIn(entries: readonly Entry[], which: Examples): LabelledText[] {
  const found = new Map<string, LabelledText & { own: boolean }>()
  for (const { text, label, corrected } of entries) {
    if (!label || (which === 'corrected' && !corrected)) continue
    const key = text.toLowerCase()
    const own = corrected !== null
    if (!found.has(key) || (own && !found.get(key)!.own)) found.set(key, { text, label, own })
  }
  return [...found.values()].map(({ text, label }) => ({ text, label }))
}

export function availableIn(examples: LabelledText[]): Available {
  const byLabel = noLabels()
  for (const { label } of examples) byLabel[label]++
  return { count: examples.length, byLabel }
}
