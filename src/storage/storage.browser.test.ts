import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PriceSeries } from '../data/series'
import { saveImport } from './imports'
import { deleteDatabase, openDatabase } from './open'
import { estimateUsage, requestPersistence } from './persistence'
import type { Database } from './schema'
import { loadSeries } from './series'
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
