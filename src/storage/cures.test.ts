import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cure } from '../data/doctor/finding'
import { everything, madeSeries } from '../testing/made-store'
import { checkStore } from './check'
import { loadOriginal, saveCured } from './cures'
import { saveImport } from './imports'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'
import { deleteSeries, listSeries, loadSeries } from './series'
import { sweep } from './sweep'
import { undo } from './undo'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
  await saveImport(db, { files: [], series: [ORIGINAL, OTHER] })
})
afterEach(async () => {
  db.close()
  await deleteDatabase()
})

const ORIGINAL = madeSeries('A', 9)
const OTHER = madeSeries('B', 4)
const ONCE = madeSeries('A', 8, 50)
const TWICE = madeSeries('A', 7, 70)
const FIRST: Cure[] = [{ kind: 'remove-days', days: [3] }]
const BOTH: Cure[] = [...FIRST, { kind: 'shift-days', by: 1 }]

const cure = (cured: typeof ONCE, cures: Cure[]) => saveCured(db, { ticker: 'A', cured, cures })
const shown = async () => (await loadSeries(db, ['A']))[0]

/** After a restart: what is left is whole, and nothing is left over. */
async function restart(): Promise<void> {
  db.close()
  db = await openDatabase()
  await sweep(db)
  expect(await checkStore(db)).toEqual([])
}

describe('a cured series', () => {
  test('is shown in place of the original, which is kept over restarts', async () => {
    expect(await loadOriginal(db, 'A')).toEqual({ series: ORIGINAL, cures: [] })
    await cure(ONCE, FIRST)
    await restart()
    expect(await loadSeries(db)).toEqual([ONCE, OTHER])
    expect(await loadOriginal(db, 'A')).toEqual({ series: ORIGINAL, cures: FIRST })
    const [record, other] = await listSeries(db)
    expect(record).toMatchObject({ cures: FIRST, importId: other.importId })
    expect(await loadOriginal(db, 'NONE')).toBeNull()
    await expect(saveCured(db, { ticker: 'NONE', cured: ONCE, cures: FIRST })).rejects.toMatchObject({
      code: 'storage/no-ticker',
    })
  })

  test('is cured again from the original; the one before goes at the next start', async () => {
    await cure(ONCE, FIRST)
    await cure(TWICE, BOTH)
    expect(await shown()).toEqual(TWICE)
    expect(await loadOriginal(db, 'A')).toEqual({ series: ORIGINAL, cures: BOTH })
    await restart()
    expect(await db.count('series')).toBe(3)
    expect(await db.count('blocks')).toBe(9)
  })

  test('comes with an import that continues it, in one piece with its original', async () => {
    await cure(ONCE, FIRST)
    const before = await everything(db)
    const longer = madeSeries('A', 12)
    const cured = { ticker: 'A', cured: madeSeries('A', 11, 50), cures: FIRST }
    const saved = await saveImport(db, { files: [], series: [longer], cured: [cured] })
    expect(await shown()).toEqual(cured.cured)
    expect(await loadOriginal(db, 'A')).toEqual({ series: longer, cures: FIRST })
    await undo(db, saved.undo)
    expect(await everything(db)).toEqual(before)
    await saveImport(db, { files: [], series: [longer], cured: [cured] })
    await restart()
    expect(await loadOriginal(db, 'A')).toEqual({ series: longer, cures: FIRST })
    await saveCured(db, { ticker: 'A', cured: longer, cures: [] })
    expect(await shown()).toEqual(longer)
  })

  test('without cures it is the original again, and nothing else is kept', async () => {
    const before = await everything(db)
    await cure(ONCE, FIRST)
    await cure(ONCE, [])
    expect(await shown()).toEqual(ORIGINAL)
    await restart()
    expect(await everything(db)).toEqual(before)
  })
})

describe('undo', () => {
  test('takes each cure back, and the taking back', async () => {
    const states = [await everything(db)]
    const tokens = []
    for (const [series, cures] of [
      [ONCE, FIRST],
      [TWICE, BOTH],
      [ONCE, []],
    ] as const) {
      tokens.push((await cure(series, [...cures])).undo)
      states.push(await everything(db))
    }
    for (let i = tokens.length - 1; i >= 0; i--) {
      await undo(db, tokens[i])
      expect(await everything(db)).toEqual(states[i])
    }
  })

  test('of an older cure is refused when a newer one was taken', async () => {
    const { undo: token } = await cure(ONCE, FIRST)
    await cure(TWICE, BOTH)
    const before = await everything(db)
    await expect(undo(db, token)).rejects.toMatchObject({ code: 'storage/undo-expired' })
    expect(await everything(db)).toEqual(before)
  })

  test('of an import takes what was cured from it since, and brings back what it replaced', async () => {
    const before = await everything(db)
    const { undo: token } = await saveImport(db, { files: [], series: [madeSeries('A', 5)] })
    await cure(ONCE, FIRST)
    await cure(TWICE, BOTH)
    await undo(db, token)
    expect(await everything(db)).toEqual(before)
  })

  test('of a deletion, and of a replacement, brings back the cured series with its original', async () => {
    await cure(ONCE, FIRST)
    const before = await everything(db)
    const deleted = await deleteSeries(db, ['A'])
    expect(await loadSeries(db)).toEqual([OTHER])
    await undo(db, deleted.undo)
    expect(await everything(db)).toEqual(before)
    const replaced = await saveImport(db, { files: [], series: [madeSeries('A', 5)] })
    expect(await loadOriginal(db, 'A')).toEqual({ series: madeSeries('A', 5), cures: [] })
    await undo(db, replaced.undo)
    expect(await everything(db)).toEqual(before)
    expect(await loadOriginal(db, 'A')).toEqual({ series: ORIGINAL, cures: FIRST })
  })

  test('a cured series that was deleted goes with its original at the next start', async () => {
    await cure(ONCE, FIRST)
    const { undo: token } = await deleteSeries(db, ['A'])
    await restart()
    expect(await db.count('series')).toBe(1)
    expect(await db.count('blocks')).toBe(3)
    await expect(undo(db, token)).rejects.toMatchObject({ code: 'storage/undo-expired' })
  })
})

test('an original that is lost is said, and the cured series stays', async () => {
  await cure(ONCE, FIRST)
  const { original } = (await listSeries(db))[0]
  await db.delete('blocks', [original!, 'close', 0])
  expect(await checkStore(db)).toEqual([{ kind: 'series', name: 'A', problem: 'original' }])
  await expect(loadOriginal(db, 'A')).rejects.toMatchObject({ code: 'storage/damaged' })
  expect(await shown()).toEqual(ONCE)
})
