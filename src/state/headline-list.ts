import type { HeadlineLabel } from '../data/headlines/headline'
import type { StoredBatch } from '../storage/headlines'
import type { StoredVerdicts } from '../storage/verdicts'
import { Entry, entryId, entryKey, withSaid } from './headline-entry'
import type { EntryFields, Verdict } from './headline-entry'

/** Headlines handled between two chances for the page to draw: a few milliseconds. */
const BREATH = 5000
/** As many, in slices of verdicts. */
const SLICES = 5

/** Behind every day. */
const NEVER = -0x80000000
const NOTHING_SAID = { given: null, corrected: null, verdict: null }

/** What belongs to a headline beside itself. */
export interface Known {
  corrections: { batch: string; position: number; label: HeadlineLabel }[]
  verdicts: StoredVerdicts[]
}

/** The list on screen, newest first, and where in it each stored headline is: the same one of two batches stands there once. */
export interface HeadlineList {
  entries: Entry[]
  /** Index in `entries` by id, of every stored headline. */
  indexOf: Map<string, number>
  keys: Set<string>
}

export const EMPTY_LIST: HeadlineList = { entries: [], indexOf: new Map(), keys: new Set() }

/** Builds the list from what is stored, a few thousand at a time, so that the page goes on drawing. */
export async function buildList(
  batches: StoredBatch[],
  { corrections, verdicts }: Known,
  isHeld: (ticker: string) => boolean,
): Promise<HeadlineList> {
  const labels = new Map(corrections.map(({ batch, position, label }) => [entryId(batch, position), label]))
  const said = new Map<string, Verdict>()
  const saySlice = ({ batch, position, verdicts: list }: StoredVerdicts) =>
    list.forEach((verdict, i) => said.set(entryId(batch, position + i), withSaid(verdict)))
  await inSteps(verdicts, saySlice, SLICES)
  const fields = new Map<string, EntryFields>()
  const firstOf = new Map<string, EntryFields>()
  for (const { record, headlines } of batches) {
    const synthetic = record.source === 'synthetic'
    await inSteps(headlines, ({ label, ...headline }, position) => {
      const id = entryId(record.id, position)
      const key = entryKey(headline, synthetic)
      const one = fields.get(key) ?? { id, batch: record.id, ...headline, ...NOTHING_SAID }
      fields.set(key, one)
      firstOf.set(id, one)
      one.given ??= label
      one.corrected ??= labels.get(id) ?? null
      one.verdict ??= said.get(id) ?? null
    })
  }
  const sorted = [...fields.values()].sort((a, b) => (b.date ?? NEVER) - (a.date ?? NEVER))
  const entries: Entry[] = []
  const place = new Map<EntryFields, number>()
  await inSteps(sorted, (one, i) => {
    entries.push(new Entry(one, isHeld))
    place.set(one, i)
  })
  const indexOf = new Map<string, number>()
  await inSteps([...firstOf], ([id, one]) => indexOf.set(id, place.get(one)!))
  return { entries, indexOf, keys: new Set(fields.keys()) }
}

/** Handles one after the other, with chances for the page to draw. */
async function inSteps<T>(
  items: readonly T[],
  handle: (item: T, index: number) => void,
  step = BREATH,
): Promise<void> {
  for (let start = 0; start < items.length; start += step) {
    for (let i = start; i < Math.min(items.length, start + step); i++) handle(items[i], i)
    await new Promise<void>((resolve) => setTimeout(resolve))
  }
}

/** What changes about entries, by id. */
export type Changes = ReadonlyMap<string, Parameters<Entry['with']>[0]>

/** The list with some entries changed. */
export function changed(list: HeadlineList, changes: Changes): HeadlineList {
  const entries = list.entries.slice()
  for (const [id, change] of changes) {
    const index = list.indexOf.get(id)
    if (index !== undefined) entries[index] = entries[index].with(change)
  }
  return { ...list, entries }
}
