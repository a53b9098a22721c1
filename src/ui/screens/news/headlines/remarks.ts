import type { Entry } from '../../../../state/headline-entry'
import { library } from '../../../../state/library.svelte'
import { m } from '../../../messages/messages'
import { inside } from '../../../messages/plural'
import { chance } from '../labels'
import { isUnsure } from './filter'

/** What is to be said of a headline beside its label, the risk events first. */
export function remarks(entry: Entry): string[] {
  const t = m.news.list
  const { ticker, inPortfolio, given, corrected, verdict, foreign } = entry
  const list: string[] = [...new Set(verdict?.events.map(({ event }) => m.news.events[event]))]
  // Without any prices every ticker is outside, and saying so helps nobody.
  if (ticker !== '' && !inPortfolio && library.entries.length > 0) list.push(t.outside)
  if (foreign) list.push(t.foreign)
  if (verdict?.truncated) list.push(t.truncated)
  if (corrected) list.push(t.yours)
  if (corrected && verdict && verdict.said !== corrected)
    list.push(t.said(inside(m.news.labels[verdict.said]), chance(verdict.confidence)))
  if (given && given !== (corrected ?? verdict?.said)) list.push(t.labelled(inside(m.news.labels[given])))
  if (!corrected && isUnsure(entry)) list.push(t.unsure)
  return list
}
