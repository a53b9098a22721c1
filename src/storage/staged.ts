import type { PriceSeries } from '../data/series'
import { Failure } from '../numerics/failure'
import { blockRange, blocksOf, bytesOf, columnsOf } from './blocks'
import { checksum } from './checksum'
import { paced } from './paced'
import { readBlocks } from './read-blocks'
import { withRoomFor } from './room'
import type { Database, SeriesRecord } from './schema'
import { reading, transact } from './transact'

/** Blocks under way to the disk at a time: enough to keep it busy, little enough to be no second copy of all. */
const AHEAD = 2

export interface Newcomer {
  series: PriceSeries
  /** Of the import that it belongs to. */
  importId: string
  /** What makes it a cured series. */
  cured?: Required<Pick<SeriesRecord, 'original' | 'cures'>>
}

/**
 * Saves series in two steps: the blocks, which nobody sees and which are read back and compared; then `show` makes
 * them visible with their records. Where anything fails the blocks go again, and what the store showed has not
 * changed. To be called as the only writer.
 * @throws Failure `storage/quota`, `storage/not-kept`, `storage/aborted`, `storage/closed`.
 */
export async function saveStaged<T>(
  db: Database,
  newcomers: Newcomer[],
  show: (records: SeriesRecord[]) => Promise<T>,
): Promise<T> {
  const records = newcomers.map(recordOf)
  const needed = records.reduce((sum, record) => sum + bytesOf(record), 0)
  try {
    return await withRoomFor(needed, async () => {
      await writeBlocks(db, newcomers, records)
      await readBack(db, records)
      return show(records)
    })
  } catch (error) {
    await discard(db, records)
    throw error
  }
}

function recordOf({ series, importId, cured }: Newcomer): SeriesRecord {
  const { ticker, adjusted, dates } = series
  return {
    ...{ id: crypto.randomUUID(), ticker, adjusted, importId, hidden: 0, columns: columnsOf(series) },
    ...{ from: dates[0], to: dates[dates.length - 1], observations: dates.length, checks: [], ...cured },
  }
}

async function writeBlocks(db: Database, newcomers: Newcomer[], records: SeriesRecord[]): Promise<void> {
  function* all() {
    for (const [i, { series }] of newcomers.entries())
      for (const [key, block] of blocksOf(records[i].id, series)) yield { key, block, record: records[i] }
  }
  await transact(db, ['blocks'], async (transaction) => {
    const blocks = transaction.objectStore('blocks')
    await paced(all(), AHEAD, ({ key, block, record }) => {
      record.checks.push(checksum(block.values))
      return blocks.put(block, key)
    })
  })
}

/** A disk that says it wrote is asked what it wrote. */
async function readBack(db: Database, records: SeriesRecord[]): Promise<void> {
  await reading(async () => {
    const blocks = db.transaction(['blocks']).objectStore('blocks')
    await paced(records, AHEAD, async (record) => {
      const tear = await readBlocks(blocks, record)
      if (tear) throw new Failure('storage/not-kept', { ticker: record.ticker, tear })
    })
  })
}

async function discard(db: Database, records: SeriesRecord[]): Promise<void> {
  try {
    await transact(db, ['blocks'], async (transaction) => {
      const blocks = transaction.objectStore('blocks')
      await paced(records, AHEAD, ({ id }) => blocks.delete(blockRange(id)))
    })
  } catch {
    // They stay invisible, and are swept at the next start.
  }
}
