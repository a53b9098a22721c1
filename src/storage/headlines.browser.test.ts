import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Headline } from '../data/headlines/headline'
import { loadHeadlines, saveHeadlines } from './headlines'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'
import { sweepHeadlines } from './sweep-headlines'
import { undoHeadlines } from './undo-headlines'

let db: Database
beforeEach(async () => {
  await deleteDatabase()
  db = await openDatabase()
})
afterEach(() => db.close())

const headlines = (length: number): Headline[] =>
  Array.from({ length }, (_, i) => ({
    ...{ date: 18_000 + (i % 900), ticker: `T${i % 20}`, label: i % 2 ? 'positive' : null },
    text: `Company ${i} raises its outlook for the year after quarterly revenue rose ${i % 100} % on demand`,
  }))

const save = (list: Headline[], name = 'news.csv') =>
  saveHeadlines(db, [
    { name, source: 'file', sha256: '', rows: list.length, rejected: 0, skipped: 0, headlines: list },
  ])

test('50,000 headlines are saved, survive a reopening, and can be undone', async () => {
  const list = headlines(50_000)
  const started = performance.now()
  const { undo } = await save(list)
  const saved = performance.now()
  db.close()
  db = await openDatabase()
  expect(await sweepHeadlines(db)).toEqual({ batches: 0, records: 0 })
  const reading = performance.now()
  const [{ headlines: loaded, record }] = await loadHeadlines(db)
  console.info(
    `50,000 headlines: saved in ${Math.round(saved - started)} ms, read in ${Math.round(performance.now() - reading)} ms`,
  )
  expect(record.imported).toBe(50_000)
  expect(loaded).toEqual(list)
  await undoHeadlines(db, undo)
  expect(await loadHeadlines(db)).toEqual([])
  expect(await db.count('headlines')).toBe(0)
})

test('a tab that closes the database mid-import leaves nothing half there', async () => {
  await save(headlines(10))
  const writing = save(headlines(20_000), 'long.csv')
  db.close()
  await writing.catch(() => {})
  db = await openDatabase()
  const found = (await loadHeadlines(db)).map(({ headlines }) => headlines.length)
  expect([[10], [10, 20_000]]).toContainEqual(found)
})
