import { deleteDB, openDB } from 'idb'
import { Failure } from '../numerics/failure'
import { MIGRATIONS } from './migrations'
import type { Migration } from './migrations'
import { DATABASE } from './schema'
import type { Database, TailwatchSchema } from './schema'

/** What can happen to an open database; the screen says it. */
export interface DatabaseEvents {
  /** This tab waits to upgrade while another holds the old version. */
  onBlocked?: () => void
  /** Another tab has a newer version of the app: the database was closed here, reload. */
  onOutdated?: () => void
  /** The browser closed the database (storage cleared, disk error): reload. */
  onTerminated?: () => void
}

/**
 * Opens the database and brings it to the newest version.
 * @throws Failure `storage/newer-version` when a newer app has upgraded it, `storage/unavailable` where the browser
 *   offers none (private windows of some browsers).
 */
export async function openDatabase(
  events: DatabaseEvents = {},
  name: string = DATABASE,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  try {
    return await openDB<TailwatchSchema>(name, migrations.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        for (const migrate of migrations.slice(oldVersion)) await migrate(db, transaction)
      },
      blocked: () => events.onBlocked?.(),
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        events.onOutdated?.()
      },
      terminated: () => events.onTerminated?.(),
    })
  } catch (error) {
    const reason = error instanceof DOMException ? error.name : String(error)
    throw new Failure(reason === 'VersionError' ? 'storage/newer-version' : 'storage/unavailable', { reason })
  }
}

/** Deletes everything the app has stored in IndexedDB. Close the connection first. */
export async function deleteDatabase(name: string = DATABASE): Promise<void> {
  await deleteDB(name)
}
