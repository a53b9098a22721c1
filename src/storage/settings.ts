import { announce } from './changes'
import type { Database } from './schema'
import { reading, transact } from './transact'

/** A setting, or the fallback when it was never saved. The caller knows the type it saved under that key. */
export async function loadSetting<T>(db: Database, key: string, fallback: T): Promise<T> {
  const value = (await reading(() => db.get('settings', key))) as T | undefined
  return value === undefined ? fallback : value
}

export async function saveSetting(db: Database, key: string, value: unknown): Promise<void> {
  await transact(db, ['settings'], (transaction) => transaction.objectStore('settings').put(value, key))
  announce('settings')
}
