import { partName, partOf } from './format'
import { damaged } from './read-backup'
import type { BackupContents } from './read-backup'
import type { StoredRecord } from './records'
import type { StoreName } from '../schema'
import { decodeValue } from './value'

/**
 * The records of a backup, one after another, each made when it is asked for.
 * @throws Failure `storage/backup-damaged` for an entry that these stores have no place for, or that says nothing.
 */
export function* recordsOf({ entries }: BackupContents, stores: StoreName[]): Generator<StoredRecord> {
  for (const [name, text] of entries) {
    const part = partOf(name)
    if (!part) continue
    const store = stores.find((one) => one === part.store)
    if (!store) throw damaged(name)
    const bytes = entries.get(partName(store, part.part, 'bin')) ?? new Uint8Array()
    for (const record of listIn(name, text)) yield { store, ...recordIn(name, record, bytes) }
  }
}

function listIn(name: string, text: Uint8Array): unknown[] {
  const list = orDamaged(name, () => JSON.parse(new TextDecoder().decode(text)) as unknown)
  if (!Array.isArray(list)) throw damaged(name)
  return list
}

function recordIn(name: string, record: unknown, bytes: Uint8Array): { key: IDBValidKey; value: unknown } {
  const decoded = orDamaged(name, () => decodeValue(record, bytes))
  if (!Array.isArray(decoded) || decoded.length !== 2) throw damaged(name)
  return { key: decoded[0] as IDBValidKey, value: decoded[1] }
}

function orDamaged<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw damaged(name)
  }
}
