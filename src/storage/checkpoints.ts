import type { Checkpoint } from '../learning/forecast'
import type { Database } from './schema'
import { reading, transact } from './transact'

/** One training run can be interrupted at a time. */
const LATEST = 'forecaster'

export async function saveCheckpoint(db: Database, checkpoint: Checkpoint): Promise<void> {
  await transact(db, ['checkpoints'], (transaction) =>
    transaction.objectStore('checkpoints').put(checkpoint, LATEST),
  )
}

/** The run that was interrupted, or null. */
export async function loadCheckpoint(db: Database): Promise<Checkpoint | null> {
  return (await reading(() => db.get('checkpoints', LATEST))) ?? null
}

/** After a run has ended or was given up. */
export async function clearCheckpoint(db: Database): Promise<void> {
  await transact(db, ['checkpoints'], (transaction) => transaction.objectStore('checkpoints').clear())
}
