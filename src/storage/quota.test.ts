import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everything, fillStore, madeSeries } from '../testing/made-store'
import type { Failure } from '../numerics/failure'
import { BLOCK_LENGTH } from './blocks'
import { saveCured } from './cures'
import { saveImport } from './imports'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'
import { listSeries } from './series'
import { sizeOf } from './size'
import { whatTakesSpace } from './space'
import { freeUndoCopies } from './undo-copies'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  vi.restoreAllMocks()
  db.close()
  await deleteDatabase()
})

const LENGTH = BLOCK_LENGTH + 1000
const BYTES = 2 * LENGTH * (4 + 8 + 8)

/** A disk with room for so many bytes. */
function room(bytes: number): void {
  const put = IDBObjectStore.prototype.put
  let left = bytes
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    left -= sizeOf(value)
    if (left < 0) throw new DOMException('full', 'QuotaExceededError')
    return put.call(this, value, key)
  })
}

// The last is room for all prices, and none for the records that show them.
test.each([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1].map((share) => Math.round(share * BYTES)))(
  'room for %i bytes: nothing is saved, nothing is lost, and what was needed is said',
  async (bytes) => {
    await fillStore(db)
    const before = await everything(db)
    const series = [madeSeries('A', LENGTH), madeSeries('B', LENGTH)]
    const full = { code: 'storage/quota', detail: { needed: BYTES } }
    room(bytes)
    await expect(saveImport(db, { files: [], series })).rejects.toMatchObject(full)
    vi.restoreAllMocks()
    expect(await everything(db)).toEqual(before)
  },
)

test('no room for a cured series: the original is shown still', async () => {
  await saveImport(db, { files: [], series: [madeSeries('A', 50)] })
  const before = await everything(db)
  const change = { ticker: 'A', cured: madeSeries('A', 40), cures: [{ kind: 'shift-days' as const, by: 1 }] }
  for (const bytes of [100, 800]) {
    room(bytes)
    await expect(saveCured(db, change)).rejects.toMatchObject({ code: 'storage/quota' })
    vi.restoreAllMocks()
    expect(await everything(db)).toEqual(before)
  }
})

test.each([
  [430, 30],
  [1e10, undefined],
])('where the quota is said to be %i, what is free is said if it can be true', async (quota, free) => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage: 400 }) } })
  room(0)
  const saving = saveImport(db, { files: [], series: [madeSeries('A')] })
  const failure = await saving.then(
    () => null,
    (error: Failure) => error.report(),
  )
  vi.unstubAllGlobals()
  expect(failure).toEqual({ code: 'storage/quota', detail: { needed: 60, ...(free && { free }) } })
})

test('what takes space is listed, and undo copies can be given up', async () => {
  await fillStore(db)
  const space = await whatTakesSpace(db)
  const held = space.series.map(({ ticker, held, bytes }) => [ticker, held, bytes]).sort()
  expect(held).toEqual([
    ['A', 'shown', 600],
    ['B', 'original', 140],
    ['B', 'shown', 100],
    ['GONE', 'undo', 60],
  ])
  expect(space.imports.map(({ bytes }) => bytes).sort()).toEqual([60, 840])
  expect(space.undoCopies).toBe(60)
  const stores = await everything(db)
  expect(Object.fromEntries(space.stores.map(({ name, records }) => [name, records]))).toEqual(
    Object.fromEntries(Object.entries(stores).map(([name, list]) => [name, list.length])),
  )
  expect(space.bytes).toBe(space.stores.reduce((sum, { bytes }) => sum + bytes, 0))
  expect(space.models).toMatchObject([{ bytes: expect.any(Number) }])
  expect(space.headlines).toMatchObject([{ name: 'news.csv', held: 'shown' }])
  const visible = await listSeries(db)
  expect(await freeUndoCopies(db)).toBe(60)
  expect((await whatTakesSpace(db)).undoCopies).toBe(0)
  expect(await listSeries(db)).toEqual(visible)
})
