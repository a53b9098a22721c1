import { unwrap } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashSeries } from '../data/hash'
import type { PriceSeries } from '../data/series'
import { everything, fillStore } from '../testing/made-store'
import { readBackup } from './backup/read-backup'
import { restoreBackup } from './backup/restore-backup'
import { writeBackup } from './backup/write-backup'
import { checkStore } from './check'
import { eraseAll } from './erase'
import { listImports, saveImport } from './imports'
import { deleteDatabase, openDatabase } from './open'
import { estimateUsage, requestPersistence } from './persistence'
import type { Database } from './schema'
import { loadSeries, loadWhole } from './series'
import { sweep } from './sweep'
import { undo } from './undo'

let db: Database
beforeEach(async () => {
  await deleteDatabase()
  db = await openDatabase()
})
afterEach(() => db.close())

function walk(ticker: string, length: number): PriceSeries {
  return {
    ticker,
    dates: Int32Array.from({ length }, (_, i) => i),
    close: Float64Array.from({ length }, (_, i) => 100 + Math.sin(i)),
    adjusted: false,
  }
}

test('a million prices are saved, survive a reopening, and can be undone', async () => {
  const series = [walk('A', 500_000), walk('B', 500_000)]
  const { undo: token } = await saveImport(db, { files: [], series })
  db.close()
  db = await openDatabase()
  expect(await sweep(db)).toEqual({ hiddenSeries: 0, orphanedBlocks: 0 })
  const loaded = await loadSeries(db)
  expect(loaded.map(({ ticker }) => ticker)).toEqual(['A', 'B'])
  expect(loaded[1].close.length).toBe(500_000)
  expect(loaded[1].close[499_999]).toBe(series[1].close[499_999])
  await undo(db, token)
  expect(await loadSeries(db)).toEqual([])
})

test('an import that fails in the middle leaves earlier data whole', async () => {
  await saveImport(db, { files: [], series: [walk('A', 10)] })
  const unclonable = [{ source: () => '' }] as never
  await expect(saveImport(db, { files: unclonable, series: [walk('A', 300_000)] })).rejects.toThrow()
  expect((await loadSeries(db))[0].close.length).toBe(10)
})

test('a tab that closes the database mid-import leaves nothing half there', async () => {
  await saveImport(db, { files: [], series: [walk('A', 10)] })
  const writing = saveImport(db, { files: [], series: [walk('A', 300_000), walk('B', 300_000)] })
  db.close()
  await writing.catch(() => {})
  db = await openDatabase()
  const tickers = (await loadSeries(db)).map(({ ticker, close }) => `${ticker} ${close.length}`)
  expect([['A 10'], ['A 300000', 'B 300000']]).toContainEqual(tickers)
})

test('persistence answers', async () => {
  expect(['granted', 'denied', 'unsupported']).toContain(await requestPersistence())
  expect(await estimateUsage()).toBeGreaterThanOrEqual(0)
})

test('a backup brings back the identical store after everything was erased', async () => {
  await fillStore(db, 250_000)
  const before = await everything(db)
  const hash = await hashSeries(await loadSeries(db))
  const backup = await writeBackup(db)
  await eraseAll(db)
  await restoreBackup(db, await readBackup(backup))
  expect(await everything(db)).toStrictEqual(before)
  expect(await hashSeries(await loadSeries(db))).toBe(hash)
})

test('a database that the browser closes tells it', async () => {
  const onTerminated = vi.fn()
  const other = await openDatabase({ onTerminated })
  unwrap(other).dispatchEvent(new Event('close'))
  expect(onTerminated).toHaveBeenCalledOnce()
  other.close()
})

describe('two connections, as of two tabs', () => {
  test('that write the same tickers at once: one after the other, the later whole', async () => {
    const other = await openDatabase()
    const lengths = [250_000, 120_000, 7, 180_000]
    await Promise.all(
      lengths.map((length, i) =>
        saveImport(i % 2 ? other : db, { files: [], series: [walk('A', length), walk('B', length + 1)] }),
      ),
    )
    const { series, damaged } = await loadWhole(db)
    expect(damaged).toEqual([])
    const last = lengths.at(-1)!
    expect(series.map(({ ticker, dates }) => [ticker, dates.length])).toEqual([
      ['A', last],
      ['B', last + 1],
    ])
    expect(await listImports(other)).toHaveLength(4)
    expect(await sweep(other)).toEqual({ hiddenSeries: 6, orphanedBlocks: 0 })
    expect(await checkStore(db)).toEqual([])
    other.close()
  })

  test('the one that starts up sweeps nothing of what the other is saving', async () => {
    const other = await openDatabase()
    const saving = saveImport(db, { files: [], series: [walk('A', 400_000)] })
    expect(await sweep(other)).toEqual({ hiddenSeries: 0, orphanedBlocks: 0 })
    await saving
    expect((await loadWhole(other)).damaged).toEqual([])
    expect(await loadSeries(other)).toHaveLength(1)
    other.close()
  })
})
