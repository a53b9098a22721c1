import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Headline } from '../data/headlines/headline'
import { RISK_EVENTS } from '../data/headlines/risk-event'
import { SENTIMENTS } from '../learning/attention/text-model'
import type { HeadlineVerdict } from '../engine/news-contract'
import { onChange } from './changes'
import { loadCorrections, saveCorrection } from './corrections'
import { eraseAll } from './erase'
import { CHUNK_LENGTH, packHeadlines, packVerdicts, unpackHeadlines, unpackVerdicts } from './headline-chunks'
import { loadHeadlines, removeHeadlines, saveHeadlines } from './headlines'
import type { NewBatch } from './headlines'
import { saveImport } from './imports'
import { MIGRATIONS } from './migrations'
import { deleteDatabase, openDatabase } from './open'
import type { Database, TextModelRecord } from './schema'
import { loadSeries } from './series'
import { loadSetting, saveSetting } from './settings'
import { sweepHeadlines } from './sweep-headlines'
import { dropTextModel, KEPT_MODELS, keepTextModel, loadTextModels } from './text-models'
import { undo } from './undo'
import { undoHeadlines } from './undo-headlines'
import { forgetVerdicts, loadVerdicts, saveVerdicts } from './verdicts'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  db.close()
  await deleteDatabase()
})

const headlines = (length: number, from = 0): Headline[] =>
  Array.from({ length }, (_, i) => ({
    date: i % 7 === 6 ? null : from + i,
    ticker: i % 3 ? 'AAPL' : '',
    text: `Headline ${from + i} 🚀`,
    label: ([null, 'negative', 'neutral', 'positive'] as const)[i % 4],
  }))
const batch = (list: Headline[], more: Partial<NewBatch> = {}): NewBatch => ({
  ...{ name: 'news.csv', source: 'file', sha256: 'ab', rows: list.length + 3, rejected: 2, skipped: 1 },
  ...{ headlines: list, ...more },
})
const verdict = (share: number, more: Partial<HeadlineVerdict> = {}): HeadlineVerdict => ({
  ...{ probabilities: [share, 0.25, 0.75 - share], events: [], foreign: false, truncated: false, ...more },
})
const lesson = { seconds: 2 } as TextModelRecord['lesson']
const model = (version: string) =>
  ({ weights: Float32Array.of(1, 2, 3), version, temperature: 1.5 }) as TextModelRecord['model']
const names = async () => (await loadHeadlines(db)).map(({ record }) => record.name)

describe('headlines', () => {
  test('come back as they were, over several chunks, with what is known of their batch', async () => {
    const list = headlines(2 * CHUNK_LENGTH + 5, 100)
    const { records } = await saveHeadlines(db, [
      batch(list),
      batch(headlines(2), { name: 'two.csv', seed: 7 }),
    ])
    const loaded = await loadHeadlines(db)
    expect(loaded[0].headlines).toEqual(list)
    expect(loaded[1].headlines).toEqual(headlines(2))
    expect(loaded.map(({ record }) => record)).toEqual(records)
    expect(records[0]).toMatchObject({
      imported: list.length,
      labelled: 3003,
      from: 100,
      to: 100 + list.length - 1,
    })
    expect(await db.count('headlines')).toBe(4)
  })

  test('an import and a removal can be taken back, until the next start', async () => {
    const { undo: first } = await saveHeadlines(db, [batch(headlines(3))])
    const { records } = await saveHeadlines(db, [batch(headlines(3, 9), { name: 'other.csv' })])
    const { undo: removal } = await removeHeadlines(db, [records[0].id])
    expect(await names()).toEqual(['news.csv'])
    await undoHeadlines(db, removal)
    expect(await names()).toEqual(['news.csv', 'other.csv'])
    await saveCorrection(db, first.added[0], 1, 'positive')
    await undoHeadlines(db, first)
    expect(await names()).toEqual(['other.csv'])
    expect(await loadCorrections(db)).toEqual([])
    await expect(undoHeadlines(db, first)).rejects.toMatchObject({ code: 'storage/undo-expired' })
    const again = await removeHeadlines(db, [records[0].id])
    expect(await sweepHeadlines(db)).toEqual({ batches: 1, records: 1 })
    await expect(undoHeadlines(db, again.undo)).rejects.toMatchObject({ code: 'storage/undo-expired' })
    expect(await db.count('headlines')).toBe(0)
  })

  test('an import that fails in the middle leaves nothing of itself', async () => {
    await saveHeadlines(db, [batch(headlines(3))])
    const broken = batch(headlines(5), { name: (() => '') as unknown as string })
    await expect(saveHeadlines(db, [batch(headlines(2)), broken])).rejects.toThrow()
    expect(await names()).toEqual(['news.csv'])
    expect(await db.count('headlines')).toBe(1)
  })

  test('corrections replace each other and can be taken away', async () => {
    await saveCorrection(db, 'a', 3, 'negative')
    await saveCorrection(db, 'a', 3, 'positive')
    await saveCorrection(db, 'b', 0, 'neutral')
    await saveCorrection(db, 'b', 0, null)
    expect(await loadCorrections(db)).toEqual([{ batch: 'a', position: 3, label: 'positive' }])
  })
})

describe('verdicts', () => {
  test('are kept by model, with their events', async () => {
    const said = [
      verdict(0.5, { events: [{ event: 'policy', from: 3, to: 9 }], foreign: true }),
      verdict(0.25, { truncated: true }),
      verdict(0.125, { events: RISK_EVENTS.map((event, i) => ({ event, from: i, to: i + 2 })) }),
    ]
    await saveVerdicts(db, 'v1', { batch: 'a', position: CHUNK_LENGTH, verdicts: said })
    await saveVerdicts(db, 'v2', { batch: 'a', position: 0, verdicts: [verdict(0.75)] })
    expect(await loadVerdicts(db, 'v1')).toEqual([{ batch: 'a', position: CHUNK_LENGTH, verdicts: said }])
    expect(await loadVerdicts(db, 'v3')).toEqual([])
    expect(await forgetVerdicts(db, ['v2'])).toBe(1)
    expect(await loadVerdicts(db, 'v1')).toEqual([])
    expect(await loadVerdicts(db, 'v2')).toHaveLength(1)
  })

  test('every label and every event has its number', () => {
    const labels = SENTIMENTS.map((label) => ({ date: 1, ticker: '', text: 'a', label }))
    expect(unpackHeadlines(packHeadlines(labels))).toEqual(labels)
    const events = RISK_EVENTS.map((event) => verdict(0.5, { events: [{ event, from: 0, to: 1 }] }))
    expect(unpackVerdicts(packVerdicts(events))).toEqual(events)
  })
})

describe('text models', () => {
  test('the last is in use; undo goes back to the one before; the oldest leave', async () => {
    const versions = async () => (await loadTextModels(db)).map(({ model }) => model.version)
    expect(await versions()).toEqual([])
    for (let i = 0; i <= KEPT_MODELS; i++)
      await keepTextModel(db, { model: model(`v${i}`), examples: 'corrected', lesson })
    expect(await versions()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5'])
    const last = (await loadTextModels(db)).at(-1)!
    expect(last.model).toEqual(model('v5'))
    await dropTextModel(db, last.id)
    expect((await versions()).at(-1)).toBe('v4')
  })
})

describe('sweep', () => {
  const series = { ticker: 'SYN', dates: Int32Array.of(1, 2), close: Float64Array.of(1, 2), adjusted: true }
  const file = (seed: number) => ({
    ...{ name: 'synthetic', rows: 2, imported: 2, rejected: 0, skipped: 0, tickers: ['SYN'], sha256: '' },
    ...{ source: 'synthetic', seed },
  })

  test('headlines of a synthetic market stay as long as its prices', async () => {
    const synthetic = { source: 'synthetic' as const, seed: 42 }
    await saveHeadlines(db, [batch(headlines(2), synthetic), batch(headlines(2), { name: 'own.csv' })])
    const { undo: token } = await saveImport(db, { files: [file(42)], series: [series] })
    expect(await sweepHeadlines(db)).toEqual({ batches: 0, records: 0 })
    await undo(db, token)
    expect(await sweepHeadlines(db)).toEqual({ batches: 1, records: 1 })
    expect(await names()).toEqual(['own.csv'])
  })

  test('what belongs to no batch goes', async () => {
    const { records } = await saveHeadlines(db, [batch(headlines(2))])
    const [{ id }] = records
    await saveCorrection(db, id, 0, 'positive')
    await saveCorrection(db, 'lost', 0, 'positive')
    await saveVerdicts(db, 'v1', { batch: id, position: 0, verdicts: [verdict(0.5), verdict(0.5)] })
    await saveVerdicts(db, 'v1', { batch: 'lost', position: 0, verdicts: [verdict(0.5)] })
    await db.put('headlines', packHeadlines(headlines(1)), ['lost', 0])
    expect(await sweepHeadlines(db)).toEqual({ batches: 0, records: 3 })
    expect((await loadHeadlines(db))[0].headlines).toHaveLength(2)
    expect(await loadCorrections(db)).toHaveLength(1)
    expect(await loadVerdicts(db, 'v1')).toHaveLength(1)
  })
})

test.each(MIGRATIONS.slice(0, 3).map((_, i) => i + 1))(
  'version %i keeps what it has and takes headlines',
  async (version) => {
    db.close()
    const name = `version-${version}`
    const old = await openDatabase({}, name, MIGRATIONS.slice(0, version))
    const series = [
      { ticker: 'A', dates: Int32Array.of(1, 2), close: Float64Array.of(3, 4), adjusted: false },
    ]
    await saveImport(old, { files: [], series })
    await saveSetting(old, 'theme', 'dark')
    old.close()
    db = await openDatabase({}, name)
    expect(await loadSeries(db)).toEqual(series)
    expect(await loadSetting(db, 'theme', '')).toBe('dark')
    expect(await loadHeadlines(db)).toEqual([])
    await saveHeadlines(db, [batch(headlines(4))])
    expect((await loadHeadlines(db))[0].headlines).toEqual(headlines(4))
  },
)

test('erasing takes all of it, and other tabs hear of every change', async () => {
  const heard: string[] = []
  // A channel of its own hears what this tab says.
  const other = new BroadcastChannel('tailwatch-changes')
  other.onmessage = ({ data }: MessageEvent<string>) => heard.push(data)
  const stop = onChange(() => {})
  const { records } = await saveHeadlines(db, [batch(headlines(2))])
  await saveCorrection(db, records[0].id, 0, 'neutral')
  await saveVerdicts(db, 'v1', { batch: records[0].id, position: 0, verdicts: [verdict(0.5)] })
  await keepTextModel(db, { model: model('v1'), examples: 'labelled', lesson })
  await vi.waitFor(() => expect(heard).toEqual(['headlines', 'headlines', 'verdicts', 'text-models']))
  await eraseAll(db)
  await vi.waitFor(() =>
    expect(heard.slice(4)).toEqual(expect.arrayContaining(['headlines', 'verdicts', 'text-models'])),
  )
  const left = await Promise.all(
    (['headlineBatches', 'headlines', 'corrections', 'verdicts', 'textModels'] as const).map((store) =>
      db.count(store),
    ),
  )
  expect(left).toEqual([0, 0, 0, 0, 0])
  other.close()
  stop()
})
