import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { hashSeries } from '../../data/hash'
import { everything, fillStore, madeSeries } from '../../testing/made-store'
import { BLOCK_LENGTH } from '../blocks'
import { eraseAll } from '../erase'
import { saveImport } from '../imports'
import { MIGRATIONS } from '../migrations'
import { deleteDatabase, openDatabase } from '../open'
import { SCRATCH } from '../schema'
import type { Database } from '../schema'
import { loadSeries } from '../series'
import { FORMAT, MANIFEST, MANIFEST_SUM, sha256 } from './format'
import { readBackup } from './read-backup'
import { restoreBackup } from './restore-backup'
import { writeBackup } from './write-backup'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  vi.restoreAllMocks()
  db.close()
  await deleteDatabase()
})

const entriesOf = async (file: Blob) => unzipSync(new Uint8Array(await file.arrayBuffer()))
const zipOf = (entries: Record<string, Uint8Array<ArrayBuffer>>) => new Blob([zipSync(entries) as never])

/** A backup with another manifest, whose sum is right. */
async function withManifest(file: Blob, change: Record<string, unknown>): Promise<Blob> {
  const entries = await entriesOf(file)
  const manifest = { ...JSON.parse(new TextDecoder().decode(entries[MANIFEST])), ...change }
  const text = strToU8(JSON.stringify(manifest))
  return zipOf({
    ...entries,
    [MANIFEST]: text,
    [MANIFEST_SUM]: strToU8(await sha256(text as never)),
  } as never)
}

describe('a backup', () => {
  test('brings back the identical store after everything was erased', async () => {
    await fillStore(db, BLOCK_LENGTH + 5)
    const before = await everything(db)
    const hash = await hashSeries(await loadSeries(db))
    const empty = Object.keys(before).filter((name) => before[name].length === 0)
    expect(empty).toEqual([])
    const seen: number[][] = []
    const backup = await writeBackup(db, (done, total) => seen.push([done, total]))
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1])
    const erased = await eraseAll(db)
    expect(Object.values(await everything(db)).flat()).toEqual([])
    await restoreBackup(db, await readBackup(backup))
    expect(await everything(db)).toStrictEqual(before)
    await restoreBackup(db, await readBackup(erased.before))
    expect(await everything(db)).toStrictEqual(before)
    expect(await hashSeries(await loadSeries(db))).toBe(hash)
  })

  test('replaces what is there, and undo brings that back', async () => {
    await fillStore(db)
    const first = await everything(db)
    const backup = await readBackup(await writeBackup(db))
    await saveImport(db, { files: [], series: [madeSeries('A', 4), madeSeries('NEW')] })
    const second = await everything(db)
    const restored = await restoreBackup(db, backup)
    expect(await everything(db)).toEqual(first)
    const again = await restoreBackup(db, await readBackup(restored.before))
    expect(await everything(db)).toEqual(second)
    await restoreBackup(db, await readBackup(again.before))
    expect(await everything(db)).toEqual(first)
  })

  test('holds many parts where there is much', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i}`.repeat(30_000))
    for (const [i, text] of texts.entries()) await db.put('settings', text, `s${i}`)
    const before = await everything(db)
    const backup = await writeBackup(db)
    const parts = Object.keys(await entriesOf(backup)).filter((name) => name.startsWith('stores/settings-'))
    expect(parts.length).toBeGreaterThan(1)
    await eraseAll(db)
    await restoreBackup(db, await readBackup(backup))
    expect(await everything(db)).toEqual(before)
  })

  test.each(MIGRATIONS.slice(1).map((_, i) => i + 1))(
    'of version %i goes through the migrations',
    async (version) => {
      const old = await openDatabase({}, 'old', MIGRATIONS.slice(0, version))
      const values = Float64Array.of(3, 4)
      await old.put('blocks', { values: Int32Array.of(1, 2) }, ['id', 'dates', 0])
      await old.put('blocks', { values }, ['id', 'close', 0])
      const record = {
        id: 'id',
        ticker: 'A',
        adjusted: false,
        from: 1,
        to: 2,
        observations: 2,
        importId: 'i',
      }
      await old.put('series', { ...record, columns: ['dates', 'close'], hidden: 0 } as never)
      await old.put('settings', 'dark', 'theme')
      const backup = await writeBackup(old)
      old.close()
      const contents = await readBackup(backup)
      expect(contents.manifest.schema).toBe(version)
      await restoreBackup(db, contents)
      const upgraded = await openDatabase({}, 'old')
      expect(await everything(db)).toEqual(await everything(upgraded))
      expect(await loadSeries(db)).toMatchObject([{ ticker: 'A', close: values }])
      upgraded.close()
      await deleteDatabase('old')
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(SCRATCH)
    },
  )
})

describe('a file that is no whole backup', () => {
  test('is refused for what it is', async () => {
    await fillStore(db)
    const backup = await writeBackup(db)
    const refused = async (file: Blob) => expect(readBackup(file)).rejects
    await (await refused(new Blob([]))).toMatchObject({ code: 'storage/backup-not-ours' })
    await (await refused(new Blob(['date,A\n']))).toMatchObject({ code: 'storage/backup-not-ours' })
    const other = { [MANIFEST]: strToU8('{"name": "an extension"}'), 'a.csv': strToU8('a') }
    await (await refused(zipOf(other as never))).toMatchObject({ code: 'storage/backup-not-ours' })
    await (
      await refused(zipOf({ [MANIFEST]: strToU8('null') } as never))
    ).toMatchObject({
      code: 'storage/backup-not-ours',
    })
    for (const share of [0.3, 0.9, 0.999]) {
      const cut = backup.slice(0, Math.floor(share * backup.size))
      await (
        await refused(cut)
      ).toMatchObject({
        ...{ code: 'storage/backup-damaged', detail: { entry: MANIFEST } },
      })
    }
    const newer = { code: 'storage/backup-newer' }
    await (await refused(await withManifest(backup, { format: FORMAT + 1 }))).toMatchObject(newer)
    await (await refused(await withManifest(backup, { schema: MIGRATIONS.length + 1 }))).toMatchObject(newer)
  })

  test('an entry that is missing or was changed is named', async () => {
    await fillStore(db)
    const backup = await writeBackup(db)
    for (const name of Object.keys(await entriesOf(backup)).filter((one) => one.startsWith('stores/'))) {
      const entries = await entriesOf(backup)
      entries[name][Math.floor(entries[name].length / 2)] ^= 1
      const damaged = { code: 'storage/backup-damaged', detail: { entry: name } }
      await expect(readBackup(zipOf(entries as never))).rejects.toMatchObject(damaged)
      delete entries[name]
      await expect(readBackup(zipOf(entries as never))).rejects.toMatchObject(damaged)
    }
  })

  test('any changed byte is noticed, or means nothing', async () => {
    await saveImport(db, { files: [], series: [madeSeries('A', 20)] })
    const backup = new Uint8Array(await (await writeBackup(db)).arrayBuffer())
    const before = (await readBackup(new Blob([backup]))).entries
    const outcomes = { refused: 0, same: 0 }
    for (let at = 0; at < backup.length; at++) {
      const changed = backup.slice()
      changed[at] ^= 1 << (at % 8)
      try {
        expect((await readBackup(new Blob([changed]))).entries).toEqual(before)
        outcomes.same++
      } catch (error) {
        if (!/^storage\/backup-(damaged|not-ours|newer)$/.test((error as { code: string }).code)) throw error
        outcomes.refused++
      }
    }
    // What means nothing: times, sizes that stand twice, the text for whoever opens it.
    expect(outcomes.refused).toBeGreaterThan(outcomes.same)
  })

  test('one that tells of an unknown store, or of no records, changes nothing', async () => {
    await fillStore(db)
    const before = await everything(db)
    const contents = await readBackup(await writeBackup(db))
    const text = (value: string) => new TextEncoder().encode(value)
    for (const [name, content] of [
      ['stores/nonsense-0.json', '[]'],
      ['stores/settings-9.json', '{"a": 1}'],
      ['stores/settings-9.json', '[["key"]]'],
      ['stores/settings-9.json', '[["key", {"$": "Float64Array", "at": 0, "length": 1}]]'],
    ]) {
      const entries = new Map([...contents.entries, [name, text(content)] as const])
      const forged = restoreBackup(db, { ...contents, entries })
      await expect(forged).rejects.toMatchObject({ code: 'storage/backup-damaged', detail: { entry: name } })
      expect(await everything(db)).toEqual(before)
    }
  })
})

describe('a restoring that fails', () => {
  test.each([0, 3, 10, 20])('after %i records leaves the state before, whole', async (count) => {
    await fillStore(db)
    const contents = await readBackup(await writeBackup(db))
    await saveImport(db, { files: [], series: [madeSeries('LATER')] })
    const before = await everything(db)
    const put = IDBObjectStore.prototype.put
    let left = count
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (left-- <= 0) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    })
    const failure = { code: 'storage/quota', detail: { needed: expect.any(Number) } }
    await expect(restoreBackup(db, contents)).rejects.toMatchObject(failure)
    vi.restoreAllMocks()
    expect(await everything(db)).toEqual(before)
  })

  test('because the disk gives back something else brings back the state before', async () => {
    await fillStore(db)
    const contents = await readBackup(await writeBackup(db))
    await saveImport(db, { files: [], series: [madeSeries('LATER')] })
    const before = await everything(db)
    const put = IDBObjectStore.prototype.put
    let torn = false
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (torn || this.name !== 'blocks') return put.call(this, value, key)
      torn = true
      return put.call(this, { values: value.values.slice(1) }, key)
    })
    await expect(restoreBackup(db, contents)).rejects.toMatchObject({ code: 'storage/not-kept' })
    expect(torn).toBe(true)
    expect(await everything(db)).toEqual(before)
  })
})
