import type { EventStudy } from '../../../../finance/news/event-study'
import type { EventKind } from '../../../../finance/news/event-windows'
import { news } from '../../../../state/news.svelte'
import { m } from '../../../messages/messages'
import { view } from '../view.svelte'

/** "Strongly negative", "Lawsuit". */
export function kindName(kind: EventKind): string {
  if (kind === 'negative' || kind === 'positive') return m.news.study.kinds[kind]
  const events: Record<string, string> = m.news.events
  return events[kind.slice('risk:'.length)] ?? kind
}

/** The chosen kind, else the first of which something can be said. */
export const shownStudy = (): EventStudy | null =>
  news.studies.find(({ kind }) => kind === view.kind) ??
  news.studies.find(({ verdict }) => verdict !== 'too-few') ??
  news.studies[0] ??
  null
