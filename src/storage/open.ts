import { deleteDB, openDB } from 'idb'
import { Failure } from '../numerics/failure'
import { MIGRATIONS } from './migrations'
import type { Migration } from './migrations'
import { DATABASE } from './schema'
import type { Database, TailwatchSchema, UpgradeTransaction } from './schema'
import { asFailure } from './transact'

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
 * Opens the database and brings it to the newest version: all migrations in one transaction, or none of them.
 * @throws Failure `storage/newer-version` when a newer app has upgraded it, `storage/migration-failed` when it stays in
 *   its old version, whole, `storage/quota` when there was no room for the new one, `storage/unavailable` where the
 *   browser offers none (private windows of some browsers).
 */
export async function openDatabase(
  events: DatabaseEvents = {},
  name: string = DATABASE,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  let failed: unknown = null
  try {
    return await openDB<TailwatchSchema>(name, migrations.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        try {
          for (const migrate of migrations.slice(oldVersion)) await migrate(db, transaction)
        } catch (error) {
          // Nobody awaits this function: without the abort half of the migrations would be kept.
          failed = error
          transaction.done.catch(() => {})
          giveUp(transaction)
        }
      },
      blocked: () => events.onBlocked?.(),
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        events.onOutdated?.()
      },
      terminated: () => events.onTerminated?.(),
    })
  } catch (error) {
    if (failed) throw asMigrationFailure(failed)
    const reason = error instanceof DOMException ? error.name : String(error)
    throw new Failure(reason === 'VersionError' ? 'storage/newer-version' : 'storage/unavailable', { reason })
  }
}

function giveUp(transaction: UpgradeTransaction): void {
  try {
    transaction.abort()
  } catch {
    // The browser has done so already.
  }
}

function asMigrationFailure(error: unknown): Failure {
  const failure = asFailure(error, null)
  if (failure instanceof Failure && failure.code === 'storage/quota') return failure
  const reason = error instanceof Error ? error.message : String(error)
  return new Failure('storage/migration-failed', { reason })
}

/** Deletes everything the app has stored in IndexedDB. Close the connection first. */
export async function deleteDatabase(name: string = DATABASE): Promise<void> {
  await deleteDB(name)
}
