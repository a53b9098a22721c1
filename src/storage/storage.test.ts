import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PriceSeries } from '../data/series'
import { BLOCK_LENGTH } from './blocks'
import { announce, onChange } from './changes'
import { clearCheckpoint, loadCheckpoint, saveCheckpoint } from './checkpoints'
import { eraseAll } from './erase'
import { exclusively } from './exclusively'
import { listImports, saveImport } from './imports'
import { MIGRATIONS } from './migrations'
import { deleteDatabase, openDatabase } from './open'
import { loadPortfolio, savePortfolio } from './portfolio'
import { loadRun, saveRun } from './runs'
import type { Database, ImportedFile } from './schema'
import { deleteSeries, listSeries, loadSeries } from './series'
import { loadSetting, saveSetting } from './settings'
import { sweep } from './sweep'
import { transact } from './transact'
import { undo } from './undo'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  db.close()
  await deleteDatabase()
})

const FILE: ImportedFile = {
  name: 'a.csv',
  rows: 3,
  imported: 3,
  rejected: 0,
  skipped: 0,
  tickers: [],
  sha256: '',
  source: 'file',
}

function prices(ticker: string, length = 3, level = 10): PriceSeries {
  return {
    ticker,
    dates: Int32Array.from({ length }, (_, i) => i),
    close: Float64Array.from({ length }, (_, i) => level + i),
    volume: Float64Array.from({ length }, () => NaN),
    adjusted: true,
  }
}

const tickers = async () => (await listSeries(db)).map(({ ticker }) => ticker)

describe('imports', () => {
  test('series come back as they were, over several blocks', async () => {
    const long = prices('LONG', 2 * BLOCK_LENGTH + 5)
    await saveImport(db, { files: [FILE], series: [long, prices('B')] })
    expect(await loadSeries(db)).toEqual([prices('B'), long])
    expect(await loadSeries(db, ['B', 'NONE'])).toEqual([prices('B')])
    expect(await db.count('blocks')).toBe(9 + 3)
    const [record] = await listImports(db)
    expect(record).toMatchObject({ files: [FILE], tickers: ['LONG', 'B'] })
  })

  test('a stored ticker is replaced; undo brings it back', async () => {
    await saveImport(db, { files: [FILE], series: [prices('A'), prices('B')] })
    const { undo: token } = await saveImport(db, { files: [FILE], series: [prices('A', 5, 99), prices('C')] })
    expect(await tickers()).toEqual(['A', 'B', 'C'])
    expect((await loadSeries(db, ['A']))[0].close[0]).toBe(99)
    await undo(db, token)
    expect(await loadSeries(db)).toEqual([prices('A'), prices('B')])
    expect(await listImports(db)).toHaveLength(1)
    await expect(undo(db, token)).rejects.toMatchObject({ code: 'storage/undo-expired' })
  })

  test('what makes room for an import goes with it and comes back with undo', async () => {
    await saveImport(db, { files: [FILE], series: [prices('SAMPLE'), prices('A')] })
    const own = { files: [FILE], series: [prices('B')], leaving: ['SAMPLE'] }
    const { undo: token } = await saveImport(db, own)
    const tickers = async () => (await listSeries(db)).map(({ ticker }) => ticker)
    expect(await tickers()).toEqual(['A', 'B'])
    await undo(db, token)
    expect(await tickers()).toEqual(['A', 'SAMPLE'])
  })

  test('delete, undo, delete, sweep: then it is gone', async () => {
    await saveImport(db, { files: [FILE], series: [prices('A'), prices('B')] })
    const first = await deleteSeries(db, ['A'])
    expect(await tickers()).toEqual(['B'])
    await undo(db, first.undo)
    expect(await tickers()).toEqual(['A', 'B'])
    const second = await deleteSeries(db, ['A'])
    expect(await sweep(db)).toEqual({ hiddenSeries: 1, orphanedBlocks: 0 })
    expect(await db.count('blocks')).toBe(3)
    await expect(undo(db, second.undo)).rejects.toMatchObject({ code: 'storage/undo-expired' })
    expect(await loadSeries(db)).toEqual([prices('B')])
  })

  test('undo of an import does not resurrect a ticker that was imported again since', async () => {
    await saveImport(db, { files: [FILE], series: [prices('A')] })
    const { undo: token } = await deleteSeries(db, ['A'])
    await saveImport(db, { files: [FILE], series: [prices('A', 4)] })
    await expect(undo(db, token)).rejects.toMatchObject({ code: 'storage/undo-expired' })
    expect(await loadSeries(db)).toEqual([prices('A', 4)])
  })
})

describe('interruptions', () => {
  test('an import that aborts in the middle leaves earlier data whole and nothing of itself', async () => {
    await saveImport(db, { files: [FILE], series: [prices('A')] })
    const broken = { ...FILE, source: (() => '') as unknown as string }
    await expect(saveImport(db, { files: [broken], series: [prices('A', 9), prices('B')] })).rejects.toThrow()
    expect(await loadSeries(db)).toEqual([prices('A')])
    expect(await db.count('blocks')).toBe(3)
    expect(await listImports(db)).toHaveLength(1)
    expect(await sweep(db)).toEqual({ hiddenSeries: 0, orphanedBlocks: 0 })
  })

  test('an abort and a full disk are expected failures', async () => {
    const aborted = transact(db, ['blocks'], async (transaction) => {
      const writing = transaction.objectStore('blocks').put({ values: new Int32Array(1) }, ['x', 'close', 0])
      transaction.abort()
      await writing
    })
    await expect(aborted).rejects.toMatchObject({ code: 'storage/aborted' })
    const full = transact(db, ['settings'], async (transaction) => {
      await transaction.objectStore('settings').put(1, 'half')
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(full).rejects.toMatchObject({ code: 'storage/quota' })
    expect(await loadSetting(db, 'half', 0)).toBe(0)
    expect(await db.count('blocks')).toBe(0)
  })

  test('orphaned blocks are swept, visible ones stay', async () => {
    await saveImport(db, { files: [FILE], series: [prices('A')] })
    await db.put('blocks', { values: new Float64Array(2) }, ['lost', 'close', 0])
    expect(await sweep(db)).toEqual({ hiddenSeries: 0, orphanedBlocks: 1 })
    expect(await loadSeries(db)).toEqual([prices('A')])
  })

  test('a closed database is an expected failure', async () => {
    db.close()
    await expect(saveSetting(db, 'a', 1)).rejects.toMatchObject({ code: 'storage/closed' })
    await expect(loadSeries(db)).rejects.toMatchObject({ code: 'storage/closed' })
    await expect(loadSetting(db, 'a', 1)).rejects.toMatchObject({ code: 'storage/closed' })
    db = await openDatabase()
  })
})

describe('versions', () => {
  test('version 1: prices, portfolio and allocation stay; results of former shape are dropped', async () => {
    db.close()
    const name = 'first-version'
    const old = await openDatabase({}, name, MIGRATIONS.slice(0, 1))
    await saveImport(old, { files: [FILE], series: [prices('A')] })
    const market = { ...FILE, source: 'synthetic', tickers: ['B'] }
    await saveImport(old, { files: [market], series: [prices('B')] })
    for (const kind of ['forecast', 'risk', 'allocation'] as const)
      await saveRun(old, kind, { dataHash: 'h', portfolioKey: 'k', result: {} as never })
    old.close()
    db = await openDatabase({}, name)
    expect(await loadSeries(db)).toEqual([prices('A'), prices('B')])
    const seeds = (await listImports(db)).flatMap(({ files }) => files.map(({ seed }) => seed))
    expect(seeds.sort()).toEqual([42, undefined])
    expect(await loadRun(db, 'forecast')).toBeNull()
    expect(await loadRun(db, 'risk')).toBeNull()
    expect(await loadRun(db, 'allocation')).not.toBeNull()
  })

  test('a new version is one more migration and keeps the data; the old tab is told and closes', async () => {
    db.close()
    const onOutdated = vi.fn()
    const old = await openDatabase({ onOutdated })
    await saveImport(old, { files: [FILE], series: [prices('A')] })
    db = await openDatabase({}, undefined, [
      ...MIGRATIONS,
      async (_db, transaction) => void (await transaction.objectStore('settings').put('seen', 'migrated')),
    ])
    expect(onOutdated).toHaveBeenCalledOnce()
    expect(await loadSetting(db, 'migrated', '')).toBe('seen')
    expect(await loadSeries(db)).toEqual([prices('A')])
    await expect(openDatabase()).rejects.toMatchObject({ code: 'storage/newer-version' })
  })
})

describe('the rest', () => {
  test('portfolio, settings, runs, erase', async () => {
    const portfolio = { mode: 'weights' as const, holdings: [], cash: 0, value: null, currency: 'USD' }
    expect(await loadPortfolio(db)).toBeNull()
    await savePortfolio(db, portfolio)
    expect(await loadPortfolio(db)).toEqual(portfolio)
    await saveSetting(db, 'language', 'zh')
    expect(await loadSetting(db, 'language', 'en')).toBe('zh')
    await saveRun(db, 'risk', { dataHash: 'h', portfolioKey: 'k', result: { horizonDays: 1 } as never })
    expect(await loadRun(db, 'risk')).toMatchObject({ kind: 'risk', dataHash: 'h', portfolioKey: 'k' })
    expect(await loadRun(db, 'forecast')).toBeNull()
    await saveCheckpoint(db, { step: 7, weights: Float32Array.of(1, 2) } as never)
    expect(await loadCheckpoint(db)).toEqual({ step: 7, weights: Float32Array.of(1, 2) })
    await clearCheckpoint(db)
    expect(await loadCheckpoint(db)).toBeNull()
    await eraseAll(db)
    expect(await loadPortfolio(db)).toBeNull()
    expect(await loadSetting(db, 'language', 'en')).toBe('en')
  })

  test('one writer at a time, also after one that failed', async () => {
    const order: string[] = []
    const slow = exclusively(async () => {
      order.push('in')
      await new Promise((resolve) => setTimeout(resolve, 10))
      order.push('out')
      throw new Error('no')
    })
    const next = exclusively(async () => order.push('next'))
    await expect(slow).rejects.toThrow('no')
    await next
    expect(order).toEqual(['in', 'out', 'next'])
  })

  test('other tabs hear a change, this one does not hear itself', async () => {
    const other = new BroadcastChannel('tailwatch-changes')
    const heard = vi.fn()
    const own = vi.fn()
    other.onmessage = (event) => heard(event.data)
    const stop = onChange(own)
    announce('series')
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('series'))
    expect(own).not.toHaveBeenCalled()
    other.postMessage('portfolio')
    await vi.waitFor(() => expect(own).toHaveBeenCalledWith('portfolio'))
    stop()
    other.close()
  })
})
