import type { IDBPTransaction } from 'idb'
import { Failure } from '../numerics/failure'
import type { Database, StoreName, TailwatchSchema } from './schema'

export type Writing<S extends StoreName> = IDBPTransaction<TailwatchSchema, S[], 'readwrite'>

/**
 * One logical change: runs `work` in one read-write transaction and returns when the browser has completed it, on
 * disk where it can promise that. An error inside aborts the whole change. `work` may await only its own requests.
 * @throws Failure `storage/quota`, `storage/aborted`, `storage/closed`; a Failure from `work` passes through.
 */
export async function transact<S extends StoreName, T>(
  db: Database,
  stores: S[],
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  let transaction: Writing<S> | undefined
  try {
    transaction = db.transaction(stores, 'readwrite', { durability: 'strict' })
    const done = transaction.done
    done.catch(() => {})
    const result = await work(transaction)
    await done
    return result
  } catch (error) {
    abort(transaction)
    throw asFailure(error, transaction?.error ?? null)
  }
}

/**
 * Runs a read and turns the browser's exceptions into expected failures.
 * @throws Failure `storage/closed`, `storage/aborted`.
 */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asFailure(error, null)
  }
}

const DISK_ERRORS = ['UnknownError', 'NotReadableError', 'TimeoutError']

function abort<S extends StoreName>(transaction: Writing<S> | undefined): void {
  try {
    transaction?.abort()
  } catch {
    // Already finished or aborted: that is what was wanted.
  }
}

/** The browser's exceptions as expected failures; anything else is a bug and stays what it is. */
export function asFailure(error: unknown, cause: DOMException | null): unknown {
  if (!(error instanceof DOMException)) return error
  const names = [error.name, cause?.name]
  if (names.includes('QuotaExceededError')) return new Failure('storage/quota')
  if (names.includes('InvalidStateError')) return new Failure('storage/closed')
  if (names.includes('AbortError')) return new Failure('storage/aborted', { reason: cause?.name ?? '' })
  // What the disk does to the browser, and no mistake of ours.
  if (DISK_ERRORS.some((name) => names.includes(name)))
    return new Failure('storage/aborted', { reason: error.name })
  return error
}
