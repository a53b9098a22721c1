import type { HeadlineLabel } from '../../../../data/headlines/headline'
import type { RiskEventName } from '../../../../data/headlines/risk-event'
import type { Entry } from '../../../../state/headline-entry'

export type Only = 'all' | 'mine' | 'corrected' | 'disagrees' | 'unsure' | 'foreign' | 'unread'
export type Sort = 'newest' | 'oldest' | 'negative' | 'positive' | 'unsure'

export interface Filter {
  label: 'all' | HeadlineLabel
  event: 'all' | 'any' | RiskEventName
  /** Empty for all. */
  ticker: string
  only: Only
  search: string
  /** Days of publication; a headline without one fits no limit. */
  from: number | null
  to: number | null
  sort: Sort
}

export const EVERYTHING: Filter = {
  ...{ label: 'all', event: 'all', ticker: '', only: 'all', search: '', from: null, to: null },
  sort: 'newest',
}

/** Below this probability the model is called unsure: with three labels a third is the least that the largest can have. */
export const UNSURE = 0.6

/** So many are looked at between two chances for the page to draw: a few milliseconds. */
const BREATH = 5000

/** What a headline reads as: the user's label, else what the model says. */
export const readsAs = ({ corrected, verdict }: Entry): HeadlineLabel | null =>
  corrected ?? verdict?.said ?? null

export const isUnsure = ({ verdict }: Entry): boolean => verdict !== null && verdict.confidence < UNSURE

const ONLY: Record<Only, (entry: Entry) => boolean> = {
  all: () => true,
  mine: ({ ticker, inPortfolio }) => ticker !== '' && inPortfolio,
  corrected: ({ corrected }) => corrected !== null,
  disagrees: ({ label, verdict }) => label !== null && verdict !== null && label !== verdict.said,
  unsure: isUnsure,
  foreign: ({ foreign }) => foreign,
  unread: ({ verdict }) => verdict === null,
}

export function fits(entry: Entry, filter: Filter, needle = filter.search.trim().toLowerCase()): boolean {
  const { date, ticker, verdict, text } = entry
  if (filter.label !== 'all' && readsAs(entry) !== filter.label) return false
  if (filter.ticker !== '' && ticker !== filter.ticker) return false
  if (filter.from !== null && (date === null || date < filter.from)) return false
  if (filter.to !== null && (date === null || date > filter.to)) return false
  if (!ONLY[filter.only](entry)) return false
  if (filter.event !== 'all') {
    const events = verdict?.events ?? []
    if (filter.event === 'any' ? events.length === 0 : !events.some(({ event }) => event === filter.event))
      return false
  }
  return needle === '' || text.toLowerCase().includes(needle)
}

/** What an order goes by, smallest first; those without it come last. Null keeps the order of the list. */
const KEYS: Record<Sort, ((entry: Entry) => number | null) | null> = {
  newest: null,
  oldest: ({ date }) => date,
  negative: ({ score }) => score,
  positive: ({ score }) => score && -score,
  unsure: ({ verdict }) => verdict && verdict.confidence,
}

/**
 * The headlines that fit, in the wanted order; null when `over` says that nobody waits for them any more. The list is
 * gone through a few thousand at a time, so that the page goes on drawing.
 */
export async function select(
  entries: readonly Entry[],
  filter: Filter,
  over: () => boolean = () => false,
): Promise<Entry[] | null> {
  const needle = filter.search.trim().toLowerCase()
  const found: Entry[] = []
  for (let begin = 0; begin < entries.length; begin += BREATH) {
    if (begin > 0) await new Promise<void>((resolve) => setTimeout(resolve))
    if (over()) return null
    for (const entry of entries.slice(begin, begin + BREATH))
      if (fits(entry, filter, needle)) found.push(entry)
  }
  const key = KEYS[filter.sort]
  if (!key) return found
  const keyed = found.map((entry) => ({ entry, key: key(entry) ?? Infinity }))
  // Equal keys stay as they were, and two infinite ones are equal.
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
  return keyed.map(({ entry }) => entry)
}
