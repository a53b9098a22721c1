import { packStore, type BackupProgress } from './backup/write-backup'
import type { Restored } from './backup/restore-backup'
import { announceAll } from './changes'
import { exclusively } from './exclusively'
import { STORES } from './schema'
import type { Database } from './schema'
import { transact } from './transact'

/**
 * Removes everything that is stored, settings included, in one transaction, and hands back what was there: packed
 * under the same lock, so that nothing another tab saves lies between the two. Takes the writer's lock itself.
 * @throws Failure `storage/backup-too-large`, `storage/aborted`, `storage/closed`: nothing was removed.
 */
export async function eraseAll(db: Database, progress?: BackupProgress): Promise<Restored> {
  const before = await exclusively(async () => {
    const packed = await packStore(db, progress)
    await transact(db, STORES, async (transaction) => {
      await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()))
    })
    return packed
  })
  announceAll()
  return { before }
}
