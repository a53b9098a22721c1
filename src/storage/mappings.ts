import type { ReadingOverrides } from '../data/reading'
import { announce } from './changes'
import type { Database } from './schema'
import { reading, transact } from './transact'

/** How files of one shape are read: the user's corrections, without the names of tickers. */
export type Mapping = Omit<ReadingOverrides, 'tickers'>

const KEY = 'mappings'
/** Nobody has more sources; beyond that the one that was confirmed longest ago goes. */
const MOST = 200

/** In the order in which they were last confirmed, by the key of the shape. */
type Mappings = [shape: string, mapping: Mapping][]

/** What was remembered, by the key of a file's shape. */
export async function loadMappings(db: Database): Promise<Record<string, Mapping>> {
  const found = (await reading(() => db.get('settings', KEY))) as Mappings | undefined
  return Object.fromEntries(found ?? [])
}

/**
 * Remembers mappings, and forgets those that are null, in one transaction.
 * @throws Failure `storage/quota`, `storage/aborted`, `storage/closed`: nothing has changed.
 */
export async function changeMappings(db: Database, changes: Record<string, Mapping | null>): Promise<void> {
  await transact(db, ['settings'], async (transaction) => {
    const store = transaction.objectStore('settings')
    const before = ((await store.get(KEY)) as Mappings | undefined) ?? []
    const changed = new Map(Object.entries(changes))
    const kept = before.filter(([shape]) => !changed.has(shape))
    const added = [...changed].filter((entry): entry is [string, Mapping] => entry[1] !== null)
    await store.put([...kept, ...added].slice(-MOST), KEY)
  })
  announce('settings')
}
