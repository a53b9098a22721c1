import type { HeadlineLabel } from '../data/headlines/headline'
import type { RiskEventName } from '../data/headlines/risk-event'
import type { EventKind } from '../finance/news/event-study'
import type { Entry } from './headline-entry'

export interface HeadlineCounts {
  total: number
  /** Read by the model in use. */
  read: number
  given: number
  corrected: number
  foreign: number
  truncated: number
  /** With a ticker whose prices are not stored. */
  outside: number
  /** What the model said. */
  said: Record<HeadlineLabel, number>
  /** The labels they have: the user's, else the file's. */
  labels: Record<HeadlineLabel, number>
  /** Headlines that mention the event. */
  events: Record<RiskEventName, number>
}

export const noLabels = (): Record<HeadlineLabel, number> => ({ negative: 0, neutral: 0, positive: 0 })
const noEvents = (): Record<RiskEventName, number> => ({
  ...{ default: 0, downgrade: 0, investigation: 0, lawsuit: 0 },
  ...{ 'guidance-cut': 0, layoffs: 0, liquidity: 0, policy: 0 },
})

export function countsOf(entries: readonly Entry[]): HeadlineCounts {
  const counts: HeadlineCounts = {
    ...{ total: entries.length, read: 0, given: 0, corrected: 0, foreign: 0, truncated: 0, outside: 0 },
    ...{ said: noLabels(), labels: noLabels(), events: noEvents() },
  }
  for (const { verdict, given, corrected, label, foreign, inPortfolio } of entries) {
    if (given) counts.given++
    if (corrected) counts.corrected++
    if (label) counts.labels[label]++
    if (foreign) counts.foreign++
    if (!inPortfolio) counts.outside++
    if (!verdict) continue
    counts.read++
    counts.said[verdict.said]++
    if (verdict.truncated) counts.truncated++
    for (const event of new Set(verdict.events.map(({ event }) => event))) counts.events[event]++
  }
  return counts
}

/** Most headlines first; those without a ticker are left out. */
export function tickersOf(
  entries: readonly Entry[],
): { ticker: string; count: number; inPortfolio: boolean }[] {
  const found = new Map<string, { ticker: string; count: number; inPortfolio: boolean }>()
  for (const { ticker, inPortfolio } of entries) {
    if (ticker === '') continue
    const known = found.get(ticker)
    if (known) known.count++
    else found.set(ticker, { ticker, count: 1, inPortfolio })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.ticker < b.ticker ? -1 : 1))
}

/** Kinds of events for the event study: both directions, and the risk events that occur. */
export function kindsIn(entries: readonly Entry[]): EventKind[] {
  const seen = new Set(entries.flatMap(({ verdict }) => verdict?.events.map(({ event }) => event) ?? []))
  return ['negative', 'positive', ...[...seen].sort().map((event) => `risk:${event}` as const)]
}
