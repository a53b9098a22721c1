import { Failure } from '../../numerics/failure'
import { announceAll } from '../changes'
import { exclusively } from '../exclusively'
import { withRoomFor } from '../room'
import type { Database } from '../schema'
import { recordsOf } from './contents'
import { readBackup } from './read-backup'
import type { BackupContents } from './read-backup'
import { storesOf } from './records'
import { replaceStore } from './replace-store'
import { upgraded } from './upgraded'
import { packStore } from './write-backup'

export interface Restored {
  /**
   * What was there before, as a backup: restoring it brings it back. The tab holds it, and not the store, so that two
   * copies need not fit into it: it is gone when the page is left.
   */
  before: Blob
}

/**
 * Puts a backup in place of everything that is stored, in one transaction: a crash in the middle leaves the state
 * before, whole. The records of an older version go through the migrations first. Takes the writer's lock itself.
 * @throws Failure `storage/backup-damaged`, `storage/quota`, `storage/not-kept`, `storage/aborted`, `storage/closed`,
 *   `storage/migration-failed`: the store is as it was before.
 */
export async function restoreBackup(db: Database, contents: BackupContents): Promise<Restored> {
  const before = await exclusively(async () => {
    const before = await packStore(db)
    await replaceWith(db, contents, before)
    return before
  })
  announceAll()
  return { before }
}

async function replaceWith(db: Database, contents: BackupContents, before: Blob): Promise<void> {
  const older = contents.manifest.schema < db.version
  const needed = contents.manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0)
  await withRoomFor(needed, async () => {
    const records = older ? await upgraded(contents) : recordsOf(contents, storesOf(db))
    try {
      await replaceStore(db, records)
    } catch (error) {
      // The one failure after which the store is not as it was.
      if (error instanceof Failure && error.code === 'storage/not-kept')
        await replaceStore(db, recordsOf(await readBackup(before), storesOf(db)))
      throw error
    }
  })
}
