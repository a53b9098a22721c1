import { announce } from './changes'
import type { Database, RunKind, RunRecord } from './schema'
import { reading, transact } from './transact'

/** Keeps the latest result of a kind, with what it was computed from. */
export async function saveRun<K extends RunKind>(
  db: Database,
  kind: K,
  run: Pick<RunRecord<K>, 'dataHash' | 'portfolioKey' | 'result'>,
): Promise<void> {
  const record = { kind, time: Date.now(), ...run } as RunRecord
  await transact(db, ['runs'], (transaction) => transaction.objectStore('runs').put(record))
  announce('runs')
}

/** The latest result of a kind, or null; the caller compares `dataHash` and `portfolioKey`. */
export async function loadRun<K extends RunKind>(db: Database, kind: K): Promise<RunRecord<K> | null> {
  return ((await reading(() => db.get('runs', kind))) as RunRecord<K> | undefined) ?? null
}
