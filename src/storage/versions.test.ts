import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { everything, madeSeries } from '../testing/made-store'
import { BLOCK_LENGTH, blocksOf, columnsOf } from './blocks'
import { checkStore } from './check'
import { saveImport } from './imports'
import { MIGRATIONS } from './migrations'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'
import { loadSeries } from './series'

const opened: Database[] = []
async function open(migrations = MIGRATIONS, events = {}): Promise<Database> {
  const db = await openDatabase(events, undefined, migrations)
  opened.push(db)
  return db
}
afterEach(async () => {
  for (const db of opened.splice(0)) db.close()
  await deleteDatabase()
})

const SERIES = [madeSeries('A', BLOCK_LENGTH + 7), madeSeries('B')]

/** Records as the app of that version wrote them: without what came later. */
async function fillOld(db: Database): Promise<void> {
  for (const [i, series] of SERIES.entries()) {
    for (const [key, block] of blocksOf(`id${i}`, series)) await db.put('blocks', block, key)
    const record = {
      ...{ id: `id${i}`, ticker: series.ticker, adjusted: series.adjusted, importId: 'import', hidden: i },
      ...{ from: series.dates[0], to: series.dates.at(-1)!, observations: series.dates.length },
    }
    await db.put('series', { ...record, columns: columnsOf(series) } as never)
  }
  await db.put('imports', { id: 'import', time: 1, files: [], tickers: ['A', 'B'] })
  await db.put('portfolio', { currency: 'USD' } as never, 'current')
  await db.put('runs', { kind: 'allocation', time: 1 } as never)
  await db.put('checkpoints', { step: 3 } as never, 'forecaster')
  await db.put('settings', 'dark', 'theme')
  if (!db.objectStoreNames.contains('headlines')) return
  await db.put('headlineBatches', { id: 'batch', time: 1, imported: 1, hidden: 0 } as never)
  await db.put('headlines', { texts: ['Profit'] } as never, ['batch', 0])
  await db.put('corrections', 'neutral', ['batch', 0])
  await db.put('verdicts', { flags: Uint8Array.of(1) } as never, ['v1', 'batch', 0])
  await db.put('textModels', { id: 'model', time: 1 } as never)
}

const OLD = MIGRATIONS.slice(1).map((_, i) => i + 1)

test.each(OLD)('version %i comes to the newest with all that it had', async (version) => {
  const old = await open(MIGRATIONS.slice(0, version))
  await fillOld(old)
  const before = await everything(old)
  old.close()
  const db = await open()
  expect(await everything(db)).toMatchObject(before)
  expect(await checkStore(db)).toEqual([])
  expect(await loadSeries(db)).toEqual([SERIES[0]])
  const [first, second] = await db.getAllFromIndex('series', 'ticker')
  expect([first.checks.length, second.checks.length]).toEqual([6, 3])
})

test.each(OLD)('version %i stays whole when a migration fails, and can be opened again', async (version) => {
  const old = await open(MIGRATIONS.slice(0, version))
  await fillOld(old)
  const before = await everything(old)
  old.close()
  const failing = open([
    ...MIGRATIONS,
    async (_db, transaction) => {
      for (const name of ['blocks', 'series', 'settings'] as const)
        await transaction.objectStore(name).clear()
      throw new Error('half done')
    },
  ])
  await expect(failing).rejects.toMatchObject({
    ...{ code: 'storage/migration-failed', detail: { reason: 'half done' } },
  })
  const again = await open(MIGRATIONS.slice(0, version))
  expect(again.version).toBe(version)
  expect(await everything(again)).toEqual(before)
})

test('a migration for which there is no room says so', async () => {
  ;(await open(MIGRATIONS.slice(0, 2))).close()
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  await expect(open([...MIGRATIONS, full])).rejects.toMatchObject({ code: 'storage/quota' })
})

test('a tab that waits for another to close says so, and goes on when it has closed', async () => {
  // An app that does not close by itself, as ours does.
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('tailwatch', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('blocks')
    request.onsuccess = () => resolve(request.result)
  })
  const onBlocked = vi.fn()
  const waiting = openDatabase({ onBlocked }, undefined, [
    () => {},
    (db) => void db.createObjectStore('runs'),
  ])
  await vi.waitFor(() => expect(onBlocked).toHaveBeenCalledOnce())
  holding.close()
  opened.push(await waiting)
})

test('a tab with an older version is told, closes, and its writing fails as expected', async () => {
  const onOutdated = vi.fn()
  const old = await open(MIGRATIONS, { onOutdated })
  await open([...MIGRATIONS, () => {}])
  expect(onOutdated).toHaveBeenCalledOnce()
  const saving = saveImport(old, { files: [], series: SERIES })
  await expect(saving).rejects.toMatchObject({ code: 'storage/closed' })
})
