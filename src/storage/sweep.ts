import { blockRange } from './blocks'
import { exclusively } from './exclusively'
import { deleteDatabase } from './open'
import { SCRATCH } from './schema'
import type { Database } from './schema'
import { transact } from './transact'

export interface Swept {
  hiddenSeries: number
  orphanedBlocks: number
}

/**
 * At start-up: removes the series that were kept for undo, the originals of which no cured series is left, and blocks
 * that no record makes visible.
 */
export async function sweep(db: Database): Promise<Swept> {
  return exclusively(async () => {
    // What a restoring that was killed has left; where it cannot be deleted, the next start tries again.
    await deleteDatabase(SCRATCH).catch(() => {})
    return transact(db, ['blocks', 'series'], async (transaction) => {
      const blocks = transaction.objectStore('blocks')
      const store = transaction.objectStore('series')
      const records = await store.getAll()
      const visible = records.filter(({ hidden }) => hidden === 0)
      const originals = new Set(visible.map(({ original }) => original))
      const staying = new Set([
        ...visible,
        ...records.filter(({ id, hidden }) => hidden === 2 && originals.has(id)),
      ])
      const leaving = records.filter((record) => !staying.has(record))
      await Promise.all(leaving.flatMap(({ id }) => [store.delete(id), blocks.delete(blockRange(id))]))
      const known = new Set(records.map(({ id }) => id))
      const orphans = (await blocks.getAllKeys()).filter(([id]) => !known.has(id))
      await Promise.all(orphans.map((key) => blocks.delete(key)))
      return { hiddenSeries: leaving.length, orphanedBlocks: orphans.length }
    })
  })
}
