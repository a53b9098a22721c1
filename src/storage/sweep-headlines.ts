import { exclusively } from './exclusively'
import type { Database, HeadlineBatchRecord, ImportRecord, SeriesRecord } from './schema'
import { transact } from './transact'

export interface SweptHeadlines {
  batches: number
  /** Their texts, corrections and verdicts, and those of batches that are not there. */
  records: number
}

/**
 * At start-up, after the prices were swept: removes the batches that were kept for undo, the headlines of synthetic
 * markets that have left, and what belongs to no batch.
 */
export async function sweepHeadlines(db: Database): Promise<SweptHeadlines> {
  const stores = ['headlineBatches', 'headlines', 'corrections', 'verdicts', 'imports', 'series'] as const
  return exclusively(() =>
    transact(db, [...stores], async (transaction) => {
      const store = transaction.objectStore('headlineBatches')
      const [records, imports, series] = await Promise.all([
        store.getAll(),
        transaction.objectStore('imports').getAll(),
        transaction.objectStore('series').getAll(),
      ])
      const seeds = marketSeeds(imports, series)
      const leaving = records.filter((record) => record.hidden === 1 || hasLeft(record, seeds))
      const known = new Set(records.filter((record) => !leaving.includes(record)).map(({ id }) => id))
      const [headlines, corrections, verdicts] = [
        transaction.objectStore('headlines'),
        transaction.objectStore('corrections'),
        transaction.objectStore('verdicts'),
      ]
      const keys = await Promise.all([
        headlines.getAllKeys(),
        corrections.getAllKeys(),
        verdicts.getAllKeys(),
      ])
      const [chunks, labels, said] = [
        keys[0].filter(([batch]) => !known.has(batch)),
        keys[1].filter(([batch]) => !known.has(batch)),
        keys[2].filter(([, batch]) => !known.has(batch)),
      ]
      await Promise.all([
        ...leaving.map(({ id }) => store.delete(id)),
        ...chunks.map((key) => headlines.delete(key)),
        ...labels.map((key) => corrections.delete(key)),
        ...said.map((key) => verdicts.delete(key)),
      ])
      return { batches: leaving.length, records: chunks.length + labels.length + said.length }
    }),
  )
}

/** Seeds of the synthetic markets whose prices are stored. */
function marketSeeds(imports: ImportRecord[], series: SeriesRecord[]): Set<number> {
  const used = new Set(series.filter(({ hidden }) => hidden === 0).map(({ importId }) => importId))
  const files = imports.filter(({ id }) => used.has(id)).flatMap(({ files }) => files)
  return new Set(
    files.flatMap(({ source, seed }) => (source === 'synthetic' && seed !== undefined ? [seed] : [])),
  )
}

const hasLeft = ({ source, seed }: HeadlineBatchRecord, seeds: Set<number>) =>
  source === 'synthetic' && (seed === undefined || !seeds.has(seed))
