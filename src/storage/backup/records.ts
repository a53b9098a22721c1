import { unwrap } from 'idb'
import { readable } from '../read-blocks'
import type { Database, StoreName } from '../schema'
import { reading } from '../transact'

export interface StoredRecord {
  store: StoreName
  key: IDBValidKey
  value: unknown
}

/** Records a request: a few megabytes where they are largest. */
const AT_ONCE = 8

/** The stores that a database of its version has. */
export const storesOf = (db: Database): StoreName[] => Array.from(db.objectStoreNames)

/** Everything but the prices, from one moment. */
export function readRecords(db: Database): Promise<StoredRecord[]> {
  return reading(async () => {
    const stores = storesOf(db).filter((name) => name !== 'blocks')
    const transaction = db.transaction(stores)
    const records: StoredRecord[] = []
    for (const name of stores) {
      const store = transaction.objectStore(name)
      const keys: IDBValidKey[] = await store.getAllKeys()
      for (const some of slices(keys)) {
        const range = IDBKeyRange.bound(some[0], some[some.length - 1])
        const values: unknown[] = await store.getAll(range as never)
        some.forEach((key, i) => records.push({ store: name, key, value: values[i] }))
      }
    }
    return records
  })
}

export function blockKeys(db: Database): Promise<IDBValidKey[]> {
  return reading(() => db.getAllKeys('blocks'))
}

/**
 * The blocks of prices, a few in memory at a time. To be called as the only writer: then nobody removes one meanwhile.
 * One that the browser cannot read any more is left out, and its series is known as damaged by that.
 */
export async function* readBlocksOf(db: Database, keys: IDBValidKey[]): AsyncGenerator<StoredRecord> {
  for (const some of slices(keys)) {
    const values = await reading(() => {
      const store = unwrap(db).transaction('blocks').objectStore('blocks')
      return Promise.all(some.map((key) => readable<unknown>(store.get(key))))
    })
    for (const [i, value] of values.entries()) if (value) yield { store: 'blocks', key: some[i], value }
  }
}

function* slices<T>(items: T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE)
}
