import type { Entry } from '../../../../state/headline-entry'
import { percent } from '../../../format'
import { m } from '../../../messages/messages'
import { inside } from '../../../messages/plural'
import { isUnsure } from './filter'

/** What is to be said of a headline beside its label, the risk events first. */
export function remarks(entry: Entry): string[] {
  const t = m.news.list
  const { ticker, inPortfolio, given, corrected, verdict, foreign } = entry
  const list: string[] = [...new Set(verdict?.events.map(({ event }) => m.news.events[event]))]
  if (ticker !== '' && !inPortfolio) list.push(t.outside)
  if (foreign) list.push(t.foreign)
  if (verdict?.truncated) list.push(t.truncated)
  if (corrected) list.push(t.yours)
  if (corrected && verdict && verdict.said !== corrected)
    list.push(t.said(inside(m.news.labels[verdict.said]), percent(verdict.confidence, 0)))
  if (given && given !== (corrected ?? verdict?.said)) list.push(t.labelled(inside(m.news.labels[given])))
  if (!corrected && isUnsure(entry)) list.push(t.unsure)
  return list
}
