import { announceAll } from './changes'
import { exclusively } from './exclusively'
import { STORES } from './schema'
import type { Database } from './schema'
import { transact } from './transact'

/** Removes everything that is stored, settings included, in one transaction. There is no undo. */
export async function eraseAll(db: Database): Promise<void> {
  await exclusively(() =>
    transact(db, STORES, async (transaction) => {
      await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()))
    }),
  )
  announceAll()
}
