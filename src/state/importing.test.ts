import 'fake-indexeddb/auto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { applyCures } from '../data/doctor/cure'
import type { Cure, Finding } from '../data/doctor/finding'
import { hashSeries } from '../data/hash'
import { readRemembering } from '../data/read-remembering'
import { shapeKey } from '../data/shape-key'
import type { JobName, Jobs, Outcome } from '../engine/contract'
import { joinSeries } from '../data/append'
import { joinPair } from '../engine/jobs/join-prices'
import { loadOriginal } from '../storage/cures'
import { loadMappings } from '../storage/mappings'
import { loadSeries } from '../storage/series'

type Table = { [N in JobName]?: (input: Jobs[N]['input']) => Promise<Jobs[N]['result']> | Jobs[N]['result'] }

/** The engine with its jobs run here, so that a test can hold one back. */
const jobs = vi.hoisted(() => ({ table: {} as Table, cancelled: 0, files: [] as string[] }))
vi.mock('./engine', () => ({
  engine: {
    run: (name: JobName, input: never) => ({
      outcome: Promise.resolve(jobs.table[name]!(input)).then((value): Outcome<unknown> => ({
        ok: true,
        value,
      })),
      cancel: () => void jobs.cancelled++,
      pause: () => {},
    }),
  },
}))

const read = async ({ files, overrides, mappings }: Jobs['read-files']['input']) => {
  jobs.files = files.map(({ name }) => name)
  return { ...(await readRemembering(files, overrides, mappings)), encodings: ['utf-8'] }
}

async function modules() {
  const [{ importing, isQuestion }, { joins }, { library }, { notices }, { database }, { doctor }] =
    await Promise.all([
      import('./importing.svelte'),
      import('./joins.svelte'),
      import('./library.svelte'),
      import('./notices.svelte'),
      import('./database'),
      import('./doctor.svelte'),
    ])
  return { importing, isQuestion, joins, library, notices, database, doctor }
}
let app: Awaited<ReturnType<typeof modules>>

beforeAll(async () => {
  vi.stubGlobal('addEventListener', () => {})
  jobs.table = {
    'hash-data': ({ series }) => hashSeries(series),
    'read-files': read,
    'join-prices': ({ pairs }) => pairs.map(joinPair),
    'cure-prices': ({ original, cures }) => applyCures(original, cures),
    'examine-prices': () => [],
  }
  app = await modules()
  await app.library.load()
}, 60_000)
afterEach(async () => {
  app.importing.discard()
  await app.library.remove(app.library.entries.map(({ ticker }) => ticker))
})

/** Day and price, from the second of January on. */
function prices(name: string, from: number, to: number, of = (day: number) => 10 + (day % 7)): File {
  const rows = Array.from({ length: to - from }, (_, i) => from + i).map(
    (day) => `2020-01-${String(day).padStart(2, '0')},${of(day).toFixed(2)}`,
  )
  return new File([['date,AAA', ...rows].join('\n')], name)
}

async function bringIn(...files: File[]): Promise<void> {
  await app.importing.add(files)
  expect(await app.importing.confirm()).toBe(true)
}

const stored = async () => loadSeries(await app.database())
const undo = async () => app.notices.act(app.notices.list.findLast(({ action }) => action)!.id)

describe('a ticker that was changed here', () => {
  const day = Date.UTC(2020, 0, 5) / 86_400_000
  const cure: Cure = { kind: 'remove-days', days: [day] }

  test('is joined as it was imported, and changed again where the new file says the same', async () => {
    await bringIn(prices('old.csv', 2, 12))
    await app.doctor.take({ ticker: 'AAA', cure } as Finding)
    const before = await stored()
    expect(before[0].dates).toHaveLength(9)
    await app.importing.add([prices('new.csv', 4, 20)])
    // The day that was removed is none that the new file adds.
    expect(app.joins.list).toMatchObject([{ relation: 'appends', added: { count: 8, within: 0 }, common: 8 }])
    expect(await app.importing.confirm()).toBe(true)
    expect((await stored())[0].dates).toHaveLength(17)
    expect(app.library.entries).toMatchObject([{ ticker: 'AAA', cures: [cure] }])
    const kept = await loadOriginal(await app.database(), 'AAA')
    expect(kept).toMatchObject({ cures: [cure] })
    expect(kept!.series.dates).toHaveLength(18)
    await undo()
    expect(await stored()).toEqual(before)
    expect(app.library.entries[0].cures).toEqual([cure])
    await app.doctor.takeBack('AAA', 0)
    expect((await stored())[0].dates).toHaveLength(10)
  })

  test('gives the changes up where the new file has other prices; undo brings them back', async () => {
    await bringIn(prices('old.csv', 2, 12))
    await app.doctor.take({ ticker: 'AAA', cure } as Finding)
    const before = await stored()
    await app.importing.add([prices('new.csv', 2, 14, (of) => 10 + (of % 7) + (of === 5 ? 3 : 0))])
    expect(app.joins.list).toMatchObject([{ relation: 'conflicts', cured: null }])
    app.joins.choose(['AAA'], 'append')
    expect(await app.importing.confirm()).toBe(true)
    expect(app.library.entries).toMatchObject([{ count: 12, cures: [] }])
    await undo()
    expect(await stored()).toEqual(before)
    expect(app.library.entries[0].cures).toEqual([cure])
  })
})

describe('a ticker that is stored already', () => {
  test('gains the days of a new file; undo gives the stored ones back', async () => {
    await bringIn(prices('old.csv', 2, 12))
    const before = await stored()
    await app.importing.add([prices('new.csv', 8, 20)])
    expect(app.joins.list).toMatchObject([{ relation: 'appends', suggested: 'append' }])
    expect(await app.importing.confirm()).toBe(true)
    expect((await stored())[0].dates).toHaveLength(18)
    expect(app.library.files.map(({ name }) => name).sort()).toEqual(['new.csv', 'old.csv'])
    expect(app.library.entries[0].source).toBe('new.csv')
    await undo()
    expect(await stored()).toEqual(before)
    expect(app.library.files.map(({ name }) => name)).toEqual(['old.csv'])
  })

  test('is replaced or kept where the user says so', async () => {
    await bringIn(prices('old.csv', 2, 12))
    const before = await stored()
    await app.importing.add([prices('new.csv', 8, 20)])
    app.joins.choose(['AAA'], 'keep')
    expect(await app.importing.confirm()).toBe(true)
    expect(await stored()).toEqual(before)
    expect(app.notices.list.at(-1)?.message.code).toBe('data/all-kept')
    await app.importing.add([prices('new.csv', 8, 20)])
    app.joins.choose(['AAA'], 'replace')
    expect(await app.importing.confirm()).toBe(true)
    expect((await stored())[0].dates).toHaveLength(12)
    expect(app.library.files.map(({ name }) => name)).toEqual(['new.csv'])
  })

  test('is compared again where the store has changed under the preview', async () => {
    await bringIn(prices('old.csv', 2, 12))
    await app.importing.add([prices('new.csv', 8, 20)])
    const reading = app.importing.readings[0]
    const longer = joinSeries((await stored())[0], { ...reading.series[0], ticker: 'AAA' }).append
    const early = { ...longer, dates: longer.dates.map((day) => day - 100) }
    await app.library.saveReadings([{ ...reading, series: [early] }])
    expect(await app.importing.confirm()).toBe(true)
    expect((await stored())[0].dates).toHaveLength(18 + 12)
  })

  test('waits while it comes twice, and is compared once one of the two is left out', async () => {
    await bringIn(prices('old.csv', 2, 12))
    await app.importing.add([prices('one.csv', 8, 20), prices('two.csv', 8, 25)])
    expect(app.importing.ready).toBe(false)
    expect(app.joins.list).toEqual([])
    await app.importing.drop('one.csv')
    expect(jobs.files).toEqual(['one.csv', 'two.csv'])
    expect(app.importing.ready).toBe(true)
    expect(app.joins.list[0].added.count).toBe(13)
  })
})

describe('how files of a shape are read', () => {
  const unclear = (name: string) =>
    new File(['date,close\n03/04/2020,10\n05/04/2020,11\n04/04/2020,12\n'], name)
  const SHAPE = shapeKey(',', ['date', 'close'])

  test('an answer holds for all that ask the same, and for the next file of the shape', async () => {
    await app.importing.add([unclear('AAA.csv'), unclear('BBB.csv')])
    const [first] = app.importing.outcomes
    expect(!first.ok && app.isQuestion(first.error)).toBe(true)
    expect(app.importing.asking('AAA.csv')).toEqual(['BBB.csv'])
    await app.importing.answer('AAA.csv', { dateOrder: 'dmy' })
    expect(await app.importing.confirm()).toBe(true)
    expect(await loadMappings(await app.database())).toEqual({ [SHAPE]: { dateOrder: 'dmy' } })
    await app.importing.add([unclear('CCC.csv')])
    expect(app.importing.ready).toBe(true)
    expect(app.importing.memoryOf('CCC.csv')).toMatchObject({ used: true, mapping: { dateOrder: 'dmy' } })
    await app.importing.forget('CCC.csv')
    expect(app.importing.ready).toBe(false)
    expect(await loadMappings(await app.database())).toEqual({})
  })

  test('names of tickers are not remembered; corrections can be given to the other files', async () => {
    await app.importing.add([prices('one.csv', 2, 12), prices('two.csv', 2, 12)])
    await app.importing.override('two.csv', { tickers: { AAA: 'BBB' } })
    await app.importing.override('one.csv', { values: 'prices' })
    expect(jobs.files).toEqual(['one.csv'])
    expect(app.importing.unlike('one.csv')).toEqual(['two.csv'])
    await app.importing.share('one.csv')
    expect(app.importing.unlike('one.csv')).toEqual([])
    expect(await app.importing.confirm()).toBe(true)
    expect(app.library.entries.map(({ ticker }) => ticker)).toEqual(['AAA', 'BBB'])
    expect(Object.values(await loadMappings(await app.database()))).toEqual([{ values: 'prices' }])
  })
})

describe('a reading that is stopped', () => {
  test('leaves the preview as it was before it', async () => {
    await app.importing.add([prices('one.csv', 2, 12)])
    const before = app.importing.outcomes
    jobs.table['read-files'] = () => new Promise(() => {})
    const { cancelled } = jobs
    void app.importing.add([prices('two.csv', 2, 12)])
    await vi.waitUntil(() => app.importing.phase === 'reading')
    app.importing.stop()
    jobs.table['read-files'] = read
    expect(app.importing.phase).toBe('preview')
    expect(app.importing.outcomes).toEqual(before)
    expect(jobs.cancelled).toBeGreaterThan(cancelled)
    await app.importing.override('one.csv', { values: 'prices' })
    expect(app.importing.outcomes).toHaveLength(1)
  })

  test('leaves nothing where there was nothing', async () => {
    jobs.table['read-files'] = () => new Promise(() => {})
    void app.importing.add([prices('one.csv', 2, 12)])
    app.importing.stop()
    jobs.table['read-files'] = read
    expect(app.importing.phase).toBe('idle')
  })
})
