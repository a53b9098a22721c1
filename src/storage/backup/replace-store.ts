import { Failure } from '../../numerics/failure'
import { checksum } from '../checksum'
import { paced } from '../paced'
import type { Database, SeriesBlock } from '../schema'
import { transact } from '../transact'
import { readBlocksOf, storesOf } from './records'
import type { StoredRecord } from './records'

/** Records under way to the disk at a time. */
const AHEAD = 4

/**
 * Puts these records in place of everything that is stored, in one transaction, and reads the prices back. To be
 * called as the only writer.
 * @throws Failure `storage/not-kept` when something else is read back: then the store holds the new records, damaged;
 *   `storage/quota`, `storage/aborted`, `storage/closed`, and what `records` throws: then nothing has changed.
 */
export async function replaceStore(db: Database, records: Iterable<StoredRecord>): Promise<void> {
  const sums = new Map<string, number>()
  const keys: IDBValidKey[] = []
  await transact(db, storesOf(db), async (transaction) => {
    for (const name of storesOf(db)) await transaction.objectStore(name).clear()
    await paced(records, AHEAD, ({ store: name, key, value }) => {
      if (name === 'blocks') {
        keys.push(key)
        sums.set(JSON.stringify(key), checksum((value as SeriesBlock).values))
      }
      const store = transaction.objectStore(name)
      return store.keyPath === null ? store.put(value as never, key as never) : store.put(value as never)
    })
  })
  for await (const { key, value } of readBlocksOf(db, keys)) {
    const name = JSON.stringify(key)
    if (checksum((value as SeriesBlock).values) === sums.get(name)) sums.delete(name)
  }
  if (sums.size > 0) throw new Failure('storage/not-kept', { count: sums.size })
}
