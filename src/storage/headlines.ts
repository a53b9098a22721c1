import type { Headline } from '../data/headlines/headline'
import { announce } from './changes'
import { exclusively } from './exclusively'
import { CHUNK_LENGTH, ofBatch, packHeadlines, unpackHeadlines } from './headline-chunks'
import type { Database, HeadlineBatchRecord } from './schema'
import { reading, transact } from './transact'
import type { HeadlineUndo } from './undo-headlines'

/** Headlines to store, and where they came from. */
export type NewBatch = Pick<
  HeadlineBatchRecord,
  'name' | 'source' | 'sha256' | 'rows' | 'rejected' | 'skipped' | 'seed'
> & {
  headlines: Headline[]
}

export interface StoredBatch {
  record: HeadlineBatchRecord
  headlines: Headline[]
}

/**
 * Saves batches in one transaction, the texts first, then the records that make them visible. Takes the writer's
 * lock itself.
 * @throws Failure `storage/quota`, `storage/aborted`, `storage/closed`: nothing has changed.
 */
export async function saveHeadlines(
  db: Database,
  batches: NewBatch[],
): Promise<{ records: HeadlineBatchRecord[]; undo: HeadlineUndo }> {
  const records = await exclusively(() =>
    transact(db, ['headlines', 'headlineBatches'], async (transaction) => {
      const store = transaction.objectStore('headlineBatches')
      const before = await store.index('time').getAll()
      // Two in one millisecond still have an order.
      const time = Math.max(Date.now(), (before.at(-1)?.time ?? 0) + 1)
      const records = batches.map((batch, i) => recordOf(batch, time + i))
      const chunks = transaction.objectStore('headlines')
      const writing = batches.flatMap(({ headlines }, i) =>
        positions(headlines.length).map(async (position) =>
          chunks.put(packHeadlines(headlines.slice(position, position + CHUNK_LENGTH)), [
            records[i].id,
            position,
          ]),
        ),
      )
      await Promise.all(writing)
      await Promise.all(records.map(async (record) => store.put(record)))
      return records
    }),
  )
  announce('headlines')
  return { records, undo: { added: records.map(({ id }) => id), hidden: [] } }
}

/** All visible batches with their headlines, oldest first. */
export async function loadHeadlines(db: Database): Promise<StoredBatch[]> {
  return reading(async () => {
    const transaction = db.transaction(['headlines', 'headlineBatches'])
    const chunks = transaction.objectStore('headlines')
    const records = await transaction.objectStore('headlineBatches').index('time').getAll()
    const visible = records.filter(({ hidden }) => hidden === 0)
    return Promise.all(
      visible.map(async (record) => ({
        record,
        headlines: (await chunks.getAll(ofBatch(record.id))).flatMap(unpackHeadlines),
      })),
    )
  })
}

/** Takes batches out of sight; the token brings them back until the next start. */
export async function removeHeadlines(db: Database, ids: string[]): Promise<{ undo: HeadlineUndo }> {
  const wanted = new Set(ids)
  const hidden = await exclusively(() =>
    transact(db, ['headlineBatches'], async (transaction) => {
      const store = transaction.objectStore('headlineBatches')
      const hit = (await store.getAll()).filter((record) => record.hidden === 0 && wanted.has(record.id))
      await Promise.all(hit.map((record) => store.put({ ...record, hidden: 1 as const })))
      return hit.map(({ id }) => id)
    }),
  )
  announce('headlines')
  return { undo: { added: [], hidden } }
}

function recordOf({ headlines, ...batch }: NewBatch, time: number): HeadlineBatchRecord {
  let [from, to]: [number | null, number | null] = [null, null]
  let labelled = 0
  for (const { date, label } of headlines) {
    if (label !== null) labelled++
    if (date === null) continue
    from = Math.min(from ?? date, date)
    to = Math.max(to ?? date, date)
  }
  const counts = { imported: headlines.length, labelled, from, to }
  return { ...batch, ...counts, id: crypto.randomUUID(), time, hidden: 0 }
}

const positions = (length: number) =>
  Array.from({ length: Math.ceil(length / CHUNK_LENGTH) }, (_, i) => i * CHUNK_LENGTH)
