import { bytesOf } from './blocks'
import { STORES } from './schema'
import type { Database, SeriesRecord, StoreName } from './schema'
import { sizeOf } from './size'
import { reading } from './transact'

/** `undo` for what was replaced or deleted, `original` for what a cured series was made from. */
export type HeldAs = 'shown' | 'original' | 'undo'

export interface SpaceUse {
  /** Bytes of all stores; the browser's own count differs, because it packs and keeps books. */
  bytes: number
  stores: { name: StoreName; records: number; bytes: number }[]
  /** By ticker. */
  series: { id: string; ticker: string; importId: string; held: HeldAs; bytes: number }[]
  /** Imports by time, with the names of their files and the bytes of all series that came with them. */
  imports: { id: string; time: number; names: string[]; bytes: number }[]
  headlines: { id: string; time: number; name: string; held: HeldAs; bytes: number }[]
  models: { id: string; time: number; bytes: number }[]
  /** What `freeUndoCopies` would free. */
  undoCopies: number
}

const HELD: Record<SeriesRecord['hidden'], HeldAs> = { 0: 'shown', 1: 'undo', 2: 'original' }

/** What is held and where; prices are counted by their number and not read. */
export async function whatTakesSpace(db: Database): Promise<SpaceUse> {
  const records = await reading(() => db.getAllFromIndex('series', 'ticker'))
  const series = records.map(({ id, ticker, importId, hidden, observations, columns }) => ({
    ...{ id, ticker, importId, held: HELD[hidden], bytes: bytesOf({ observations, columns }) },
  }))
  const stores: SpaceUse['stores'] = [
    { name: 'blocks', records: await reading(() => db.count('blocks')), bytes: sum(series) },
  ]
  const sizes = new Map<string, number>()
  for (const name of STORES.filter((store) => store !== 'blocks'))
    stores.push(await weigh(db, name, (key, bytes) => sizes.set(key, (sizes.get(key) ?? 0) + bytes)))

  const imports = await reading(() => db.getAllFromIndex('imports', 'time'))
  const batches = await reading(() => db.getAllFromIndex('headlineBatches', 'time'))
  const models = await reading(() => db.getAllFromIndex('textModels', 'time'))
  const sizeIn = (store: StoreName, id: string) => sizes.get(`${store} ${id}`) ?? 0
  const headlines = batches.map(({ id, time, name, hidden }) => ({
    ...{ id, time, name, held: HELD[hidden], bytes: sizeIn('headlines', id) },
  }))
  return {
    bytes: sum(stores),
    ...{ stores, series, headlines },
    imports: imports.map(({ id, time, files }) => ({
      ...{ id, time, names: files.map(({ name }) => name) },
      bytes: sum(series.filter(({ importId }) => importId === id)),
    })),
    models: models.map(({ id, time }) => ({ id, time, bytes: sizeIn('textModels', id) })),
    undoCopies: sum([...series, ...headlines].filter(({ held }) => held === 'undo')),
  }
}

/** Goes through a store record by record, so that never more than one of them is in memory. */
async function weigh(
  db: Database,
  name: StoreName,
  see: (key: string, bytes: number) => void,
): Promise<SpaceUse['stores'][number]> {
  return reading(async () => {
    const total = { name, records: 0, bytes: 0 }
    let cursor = await db.transaction([name]).objectStore(name).openCursor()
    for (; cursor; cursor = await cursor.continue()) {
      const bytes = sizeOf(cursor.key) + sizeOf(cursor.value)
      see(`${name} ${Array.isArray(cursor.key) ? cursor.key[0] : cursor.key}`, bytes)
      total.records++
      total.bytes += bytes
    }
    return total
  })
}

const sum = (items: { bytes: number }[]) => items.reduce((total, { bytes }) => total + bytes, 0)
