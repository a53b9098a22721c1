import type { Entry } from '../../../../state/headline-entry'

/** How many headlines mention any risk event. */
export function mentioning(entries: readonly Entry[]): number {
  let count = 0
  for (const { verdict } of entries) if (verdict && verdict.events.length > 0) count++
  return count
}

/** First and last day of publication; the list is newest first with the undated behind. Null where none has a day. */
export function publishedIn(entries: readonly Entry[]): [number, number] | null {
  const newest = entries[0]?.date ?? null
  const oldest = entries.findLast(({ date }) => date !== null)?.date ?? null
  return newest === null || oldest === null ? null : [oldest, newest]
}
