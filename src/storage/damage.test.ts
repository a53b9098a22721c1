import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everything, fillStore, madeSeries } from '../testing/made-store'
import { BLOCK_LENGTH } from './blocks'
import { checkStore } from './check'
import { saveImport } from './imports'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'
import { listSeries, loadSeries, loadWhole } from './series'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  vi.restoreAllMocks()
  db.close()
  await deleteDatabase()
})

const LONG = madeSeries('LONG', 2 * BLOCK_LENGTH + 5)
const idOf = async (ticker: string) => (await listSeries(db)).find((one) => one.ticker === ticker)!.id

const INJURIES: [string, string, (id: string) => Promise<unknown>][] = [
  ['a block is lost', 'missing', (id) => db.delete('blocks', [id, 'close', 1])],
  ['the last block is lost', 'missing', (id) => db.delete('blocks', [id, 'volume', 2])],
  [
    'a block is too short',
    'torn',
    (id) => db.put('blocks', { values: LONG.close.slice(0, 99) }, [id, 'close', 0]),
  ],
  [
    'a block holds other prices',
    'torn',
    (id) => db.put('blocks', { values: new Float64Array(BLOCK_LENGTH) }, [id, 'close', 1]),
  ],
  [
    'days stand for prices',
    'torn',
    (id) => db.put('blocks', { values: new Int32Array(BLOCK_LENGTH) }, [id, 'close', 0]),
  ],
  ['a block is no block', 'torn', (id) => db.put('blocks', {} as never, [id, 'dates', 0])],
]

test.each(INJURIES)('%s: the series is named and left out, the others stay', async (_name, tear, injure) => {
  await saveImport(db, { files: [], series: [madeSeries('A'), LONG, madeSeries('Z')] })
  expect(await checkStore(db)).toEqual([])
  await injure(await idOf('LONG'))
  expect(await loadWhole(db)).toEqual({
    series: [madeSeries('A'), madeSeries('Z')],
    damaged: [{ ticker: 'LONG', tear }],
  })
  expect(await loadSeries(db, ['LONG', 'Z'])).toEqual([madeSeries('Z')])
  expect(await checkStore(db)).toEqual([{ kind: 'series', name: 'LONG', problem: tear }])
})

test('a block that the disk does not give back takes nothing else with it', async () => {
  await saveImport(db, { files: [], series: [madeSeries('A'), madeSeries('B'), madeSeries('C')] })
  const id = await idOf('B')
  const getAll = IDBObjectStore.prototype.getAll
  const event = { preventDefault: vi.fn(), stopPropagation: vi.fn() }
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, range) {
    const request = getAll.call(this, range as IDBKeyRange)
    if ((range as IDBKeyRange).lower[0] !== id) return request
    const failing = { error: new DOMException('lost', 'DataError'), onerror: (_event: unknown) => {} }
    request.onsuccess = () => failing.onerror(event)
    return failing as never
  })
  expect(await loadWhole(db)).toEqual({
    series: [madeSeries('A'), madeSeries('C')],
    damaged: [{ ticker: 'B', tear: 'torn' }],
  })
  // Otherwise the browser ends the transaction, and with it the reading of all others.
  expect(event.preventDefault).toHaveBeenCalledOnce()
  expect(event.stopPropagation).toHaveBeenCalledOnce()
})

test('a headline file that lost texts is named', async () => {
  await fillStore(db)
  const [key] = await db.getAllKeys('headlines')
  await db.delete('headlines', key)
  expect(await checkStore(db)).toEqual([{ kind: 'headlines', name: 'news.csv', problem: 'missing' }])
})

test('a disk that keeps something else than was written: nothing is said to be saved, nothing is left', async () => {
  await saveImport(db, { files: [], series: [madeSeries('A')] })
  const before = await everything(db)
  const put = IDBObjectStore.prototype.put
  for (const wrong of [
    (values: Float64Array) => values.slice(1),
    (values: Float64Array) => values.map((value) => value + 1e-9),
  ]) {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const hit = this.name === 'blocks' && (key as string[])[1] === 'close'
      return put.call(this, hit ? { values: wrong(value.values) } : value, key)
    })
    await expect(
      saveImport(db, { files: [], series: [madeSeries('A', 9), madeSeries('B')] }),
    ).rejects.toMatchObject({ code: 'storage/not-kept', detail: { tear: 'torn' } })
    vi.restoreAllMocks()
    expect(await everything(db)).toEqual(before)
  }
})
