import { blockRange } from './blocks'
import { exclusively } from './exclusively'
import type { Database } from './schema'
import { transact } from './transact'

export interface Swept {
  hiddenSeries: number
  orphanedBlocks: number
}

/** At start-up: removes the series that were kept for undo, and blocks that no record makes visible. */
export async function sweep(db: Database): Promise<Swept> {
  return exclusively(() =>
    transact(db, ['blocks', 'series'], async (transaction) => {
      const blocks = transaction.objectStore('blocks')
      const store = transaction.objectStore('series')
      const records = await store.getAll()
      const hidden = records.filter((record) => record.hidden === 1)
      await Promise.all(hidden.flatMap(({ id }) => [store.delete(id), blocks.delete(blockRange(id))]))
      const known = new Set(records.map(({ id }) => id))
      const orphans = (await blocks.getAllKeys()).filter(([id]) => !known.has(id))
      await Promise.all(orphans.map((key) => blocks.delete(key)))
      return { hiddenSeries: hidden.length, orphanedBlocks: orphans.length }
    }),
  )
}
