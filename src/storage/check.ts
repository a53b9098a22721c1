import { ofBatch } from './headline-chunks'
import { paced } from './paced'
import { readBlocks } from './read-blocks'
import type { Tear } from './read-blocks'
import type { Database } from './schema'
import { reading } from './transact'

/** Something stored that is not whole. */
export interface Damage {
  kind: 'series' | 'headlines'
  /** The ticker, or the name of the file of headlines. */
  name: string
  /** `original`: the series is whole, but what it was cured from is lost or torn, so that its cures cannot be taken back. */
  problem: Tear | 'original'
}

const AHEAD = 4

/**
 * Reads everything that is stored and could be shown, and says what is not whole: every block of prices is held against
 * its length and checksum, headlines are counted. Costs as much as loading all.
 */
export async function checkStore(db: Database): Promise<Damage[]> {
  return [...(await checkSeries(db)), ...(await checkHeadlines(db))]
}

function checkSeries(db: Database): Promise<Damage[]> {
  return reading(async () => {
    const transaction = db.transaction(['series', 'blocks'])
    const blocks = transaction.objectStore('blocks')
    const records = await transaction.objectStore('series').index('ticker').getAll()
    const tears = new Map<string, Tear>()
    await paced(records, AHEAD, async (record) => {
      const tear = await readBlocks(blocks, record)
      if (tear) tears.set(record.id, tear)
    })
    const known = new Set(records.map(({ id }) => id))
    return records.flatMap(({ id, ticker, hidden, original }): Damage[] => {
      if (hidden !== 0) return []
      const lost = original !== undefined && (!known.has(original) || tears.has(original))
      const problem = tears.get(id) ?? (lost ? 'original' : null)
      return problem ? [{ kind: 'series', name: ticker, problem }] : []
    })
  })
}

function checkHeadlines(db: Database): Promise<Damage[]> {
  return reading(async () => {
    const transaction = db.transaction(['headlineBatches', 'headlines'])
    const chunks = transaction.objectStore('headlines')
    const batches = await transaction.objectStore('headlineBatches').index('time').getAll()
    const damaged: Damage[] = []
    await paced(batches, 1, async ({ id, name, imported, hidden }) => {
      const held = (await chunks.getAll(ofBatch(id))).reduce((sum, { texts }) => sum + texts.length, 0)
      if (hidden === 0 && held !== imported)
        damaged.push({ kind: 'headlines', name, problem: held < imported ? 'missing' : 'torn' })
    })
    return damaged
  })
}
