import type { HeadlineVerdict } from '../engine/news-contract'
import { announce } from './changes'
import { packVerdicts, unpackVerdicts } from './headline-chunks'
import type { Database } from './schema'
import { reading, transact } from './transact'

/** What a model said of consecutive headlines of one batch. */
export interface StoredVerdicts {
  batch: string
  /** Of the first of them in the batch. */
  position: number
  verdicts: HeadlineVerdict[]
}

/** Keeps what the model of that version said, so that it reads nothing twice. */
export async function saveVerdicts(
  db: Database,
  version: string,
  { batch, position, verdicts }: StoredVerdicts,
): Promise<void> {
  await transact(db, ['verdicts'], (transaction) =>
    transaction.objectStore('verdicts').put(packVerdicts(verdicts), [version, batch, position]),
  )
  announce('verdicts')
}

/** All that the model of that version said. */
export async function loadVerdicts(db: Database, version: string): Promise<StoredVerdicts[]> {
  return reading(async () => {
    const store = db.transaction('verdicts').store
    const range = IDBKeyRange.bound([version], [version, []])
    const [keys, chunks] = await Promise.all([store.getAllKeys(range), store.getAll(range)])
    return keys.map(([, batch, position], i) => ({ batch, position, verdicts: unpackVerdicts(chunks[i]) }))
  })
}

/** Drops what models said that nobody can go back to. Returns how many records went. */
export async function forgetVerdicts(db: Database, keep: readonly string[]): Promise<number> {
  return transact(db, ['verdicts'], async (transaction) => {
    const store = transaction.objectStore('verdicts')
    const old = (await store.getAllKeys()).filter(([version]) => !keep.includes(version))
    await Promise.all(old.map((key) => store.delete(key)))
    return old.length
  })
}
