import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PriceSeries } from '../data/series'
import type { JobName, Jobs, Outcome, Progress } from '../engine/contract'
import type { FineTuned, HeadlineVerdict } from '../engine/news-contract'
import type { TextModel, TextScores } from '../learning/attention/text-model'
import { madeBook } from '../testing/made-book'

type Job = (input: never, tell: (update: Progress<never>) => void) => Promise<unknown>

/** The engine with its jobs run here; `asked` are the texts that a model was given. */
const jobs = vi.hoisted(() => ({ table: {} as Record<string, Job>, cancel: () => {}, asked: [] as string[] }))
vi.mock('./engine', () => ({
  engine: {
    run: (name: JobName, input: Jobs[JobName]['input'], tell: (update: Progress<never>) => void) => ({
      outcome: jobs.table[name](input as never, tell).then(
        (value): Outcome<unknown> => ({ ok: true, value }),
        (error): Outcome<unknown> => ({
          ok: false,
          error: error.report?.() ?? { code: 'unexpected', detail: { message: String(error) } },
        }),
      ),
      cancel: () => jobs.cancel(),
      pause: () => {},
    }),
  },
}))

const device = {
  backend: 'cpu',
  adapter: '',
  software: false,
  threads: 1,
  kernels: null,
  reason: 'chosen',
  lost: 0,
}
const scores = (accuracy: number) => ({ accuracy, count: 10 }) as TextScores
const tuned = (version: string): FineTuned => ({
  model: { version, weights: Float32Array.of(1) } as TextModel,
  ...{ before: scores(0.5), after: scores(0.8), trained: 2, heldOut: 1, seconds: 3, bestEpoch: 1 },
  device: device as FineTuned['device'],
})
/** A model whose every word is a rule: "rises" is positive, "falls" negative; the tuned ones read everything as positive. */
const verdictOf = (text: string, version: string): HeadlineVerdict => ({
  probabilities:
    version !== 'shipped' || text.includes('rises') ? [0.125, 0.25, 0.625] : [0.625, 0.25, 0.125],
  events: text.includes('sued') ? [{ event: 'lawsuit', from: 0, to: 4 }] : [],
  ...{ foreign: text.includes('∎'), truncated: false },
})

async function modules() {
  const { headlines, SLICE } = await import('./headlines.svelte')
  const { headlineImport, PASTED, DIGITS } = await import('./headline-import.svelte')
  const { reader } = await import('./reader.svelte')
  const { teaching } = await import('./teaching.svelte')
  const { textModels } = await import('./text-models.svelte')
  const { languageLab } = await import('./language-lab.svelte')
  const { library } = await import('./library.svelte')
  const { notices } = await import('./notices.svelte')
  const { samples } = await import('./samples.svelte')
  const { loadNews, news } = await import('./news.svelte')
  const { database } = await import('./database')
  const { eraseAll } = await import('../storage/erase')
  return {
    ...{ headlines, SLICE, headlineImport, PASTED, DIGITS, reader, teaching, textModels, languageLab },
    ...{ library, notices, samples, loadNews, news, database, eraseAll },
  }
}
let app: Awaited<ReturnType<typeof modules>>

beforeAll(async () => {
  vi.stubGlobal('location', { search: '', hash: '' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  const { hashSeries } = await import('../data/hash')
  const { generateMarket } = await import('../data/samples/synthetic-market')
  const { readHeadlines } = await import('../engine/jobs/read-headlines')
  jobs.table = {
    'hash-data': ({ series }: { series: PriceSeries[] }) => hashSeries(series),
    'generate-market': async ({ seed }: { seed: number }) => generateMarket(seed),
    'read-headlines': (input) => readHeadlines(input, { progress: () => {}, breathe: async () => {} }),
    'classify-headlines': classify,
    'fine-tune-text': async () => tuned('tuned-1'),
    'explain-headline': async ({ text }: { text: string }) => ({ probabilities: [0, 0, 1], words: [], text }),
  }
  app = await modules()
  await app.library.load()
  await app.loadNews()
})

async function classify({ texts, model }: Jobs['classify-headlines']['input']) {
  jobs.asked.push(...texts)
  const version = model?.version ?? 'shipped'
  return { verdicts: texts.map((text) => verdictOf(text, version)), version, seconds: 0.5, device }
}

beforeEach(async () => {
  await app.eraseAll(await app.database())
  await app.textModels.load()
  if (app.library.entries.length > 0) await app.library.load()
  await app.headlines.refresh()
  jobs.asked = []
  jobs.table['classify-headlines'] = classify as Job
})
afterEach(() => app.headlineImport.discard())

const CSV =
  'date,ticker,text,label\n2024-01-02,AAPL,Apple rises,positive\n2024-01-03,MSFT,Microsoft sued,\n2024-01-03,MSFT,Old label,mixed'
const file = (text: string, name = 'news.csv') => new File([text], name)
const read = () => vi.waitFor(() => expect([app.reader.running, app.reader.pending]).toEqual([false, 0]))
const undoLast = () => app.notices.act(app.notices.list.findLast(({ action }) => action === 'undo')!.id)
const shown = () => app.headlines.entries.map(({ text, verdict }) => [text, verdict?.said ?? null])

async function importFile(text: string, name?: string): Promise<void> {
  await app.headlineImport.add([file(text, name)])
  expect(await app.headlineImport.confirm()).toBe(true)
  await read()
}

describe('import', () => {
  test('preview, confirm, and the model reads by itself; undo takes all of it back', async () => {
    await app.headlineImport.add([file(CSV)])
    expect(app.headlineImport.totals).toEqual({ rows: 3, imported: 2, rejected: 1, skipped: 0, known: 0 })
    expect(app.headlines.entries).toEqual([])
    await app.headlineImport.confirm()
    await read()
    expect(app.headlineImport.phase).toBe('idle')
    expect(shown()).toEqual([
      ['Microsoft sued', 'negative'],
      ['Apple rises', 'positive'],
    ])
    expect(app.headlines.counts).toMatchObject({
      total: 2,
      read: 2,
      given: 1,
      said: { negative: 1, neutral: 0, positive: 1 },
    })
    expect(app.headlines.counts.events.lawsuit).toBe(1)
    expect(app.headlines.batches[0]).toMatchObject({ name: 'news.csv', rows: 3, rejected: 1, labelled: 1 })
    expect([app.reader.seconds, app.reader.readCount, app.reader.version]).toEqual([0.5, 2, 'shipped'])
    await undoLast()
    expect(app.headlines.batches).toEqual([])
  })

  test('pasted text and files stand in one preview; labels can be overruled; a bad file stops the import', async () => {
    await app.headlineImport.paste('Apple rises\nApple falls')
    await app.headlineImport.add([file('text,label\nA headline,0\nB headline,1\nC headline,2', 'digits.csv')])
    const labels = () =>
      app.headlineImport.outcomes.flatMap((one) =>
        one.ok ? one.reading.headlines.map(({ label }) => label) : [],
      )
    expect(labels()).toEqual(['negative', 'neutral', 'positive', null, null])
    await app.headlineImport.setLabels('digits.csv', app.DIGITS.twitter)
    expect(labels().slice(0, 3)).toEqual(['negative', 'positive', 'neutral'])
    expect(app.headlineImport.changed('digits.csv')).toBe(true)
    await app.headlineImport.add([file('Date,Close\n2024-01-02,10\n2024-01-03,11', 'prices.csv')])
    expect(app.headlineImport.ready).toBe(false)
    const bad = app.headlineImport.outcomes.find(({ ok }) => !ok)
    expect(bad).toMatchObject({
      name: 'prices.csv',
      error: { code: 'headlines/no-text', detail: { file: 'prices.csv' } },
    })
    await app.headlineImport.drop('prices.csv')
    await app.headlineImport.drop(app.PASTED)
    expect(app.headlineImport.ready).toBe(true)
  })

  test('the same headline of two files stands there once, is read once, and survives the removal of one of them', async () => {
    await importFile('date,text\n2024-01-02,Apple rises\n2024-01-03,Apple falls', 'first.csv')
    await app.headlineImport.add([
      file('date,text,label\n2024-01-02,APPLE rises,positive\n2024-01-04,New,neutral', 'second.csv'),
    ])
    expect(app.headlineImport.totals.known).toBe(1)
    await app.headlineImport.confirm()
    await read()
    expect(app.headlines.entries.map(({ text, label }) => [text, label])).toEqual([
      ['New', 'neutral'],
      ['Apple falls', null],
      ['Apple rises', 'positive'],
    ])
    expect(app.headlines.repeated).toBe(1)
    expect(jobs.asked).toEqual(['Apple rises', 'Apple falls', 'New'])
    await app.headlines.removeBatch(app.headlines.batches[0].id)
    expect(app.headlines.entries.map(({ text }) => text)).toEqual(['New', 'APPLE rises'])
    await undoLast()
    expect(app.headlines.entries).toHaveLength(3)
  })

  test('a ticker without prices is kept and said', async () => {
    const [series] = madeBook(300).series
    const reading = {
      name: 'p',
      rows: 1,
      imported: 1,
      rejected: 0,
      skipped: 0,
      sha256: '',
      dialect: { values: 'prices' },
    }
    await app.library.saveReadings([{ ...reading, series: [{ ...series, ticker: 'aapl' }] } as never])
    await importFile('date,ticker,text\n2024-01-02,AAPL,In\n2024-01-01,TSLA,Out\n2023-01-01,,None')
    expect(app.headlines.entries.map(({ inPortfolio }) => inPortfolio)).toEqual([true, false, true])
    expect(app.headlines.tickers).toEqual([
      { ticker: 'AAPL', count: 1, inPortfolio: true },
      { ticker: 'TSLA', count: 1, inPortfolio: false },
    ])
    expect(app.headlines.counts.outside).toBe(1)
  })
})

describe('reading', () => {
  const many = (length: number) => Array.from({ length }, (_, i) => `Headline ${i} rises`).join('\n')

  test('goes slice by slice; what was read before a cancel stays, and nothing is read twice', async () => {
    const { Failure } = await import('../numerics/failure')
    let calls = 0
    jobs.table['classify-headlines'] = (async (input: Jobs['classify-headlines']['input']) => {
      if (input.texts.length > 0 && ++calls === 2) {
        app.reader.cancel()
        throw new Failure('job/cancelled')
      }
      return classify(input)
    }) as Job
    await app.headlineImport.paste(many(2 * app.SLICE + 5))
    await app.headlineImport.confirm()
    await vi.waitFor(() => expect([app.reader.running, calls]).toEqual([false, 2]))
    expect([app.reader.error, app.reader.pending]).toEqual([null, app.SLICE + 5])
    await app.headlines.refresh()
    expect(app.reader.pending).toBe(app.SLICE + 5)
    await app.reader.run()
    expect(app.reader.pending).toBe(0)
    expect(new Set(jobs.asked).size).toBe(jobs.asked.length)
    expect(app.headlines.counts.read).toBe(2 * app.SLICE + 5)
  })

  test('an update that brings another shipped model reads everything again', async () => {
    const reopened = async () => {
      vi.resetModules()
      const page = await modules()
      await page.loadNews()
      return page
    }
    const first = await reopened()
    await first.headlineImport.paste('Apple rises\nApple falls')
    await first.headlineImport.confirm()
    await vi.waitFor(() => expect([first.reader.running, first.reader.pending]).toEqual([false, 0]))
    expect(jobs.asked).toHaveLength(2)
    jobs.table['classify-headlines'] = (async (input: Jobs['classify-headlines']['input']) => ({
      ...(await classify(input)),
      version: 'shipped-2',
    })) as Job
    const fresh = await reopened()
    expect([fresh.headlines.counts.read, fresh.reader.version]).toEqual([2, 'shipped'])
    await fresh.reader.open()
    expect([fresh.reader.version, jobs.asked.length]).toEqual(['shipped-2', 4])
    for (const page of [first, fresh]) (await page.database()).close()
  })

  test('a failure is shown and can be tried again', async () => {
    const { Failure } = await import('../numerics/failure')
    jobs.table['classify-headlines'] = () => Promise.reject(new Failure('text-model/damaged'))
    await app.headlineImport.paste('Apple rises')
    await app.headlineImport.confirm()
    await vi.waitFor(() => expect(app.reader.error?.code).toBe('text-model/damaged'))
    jobs.table['classify-headlines'] = classify as Job
    await vi.waitFor(() => expect(app.reader.running).toBe(false))
    await app.reader.run()
    expect([app.reader.error, shown()]).toEqual([null, [['Apple rises', 'positive']]])
  })

  test('explanations are asked once', async () => {
    await importFile('Apple rises')
    const explain = vi.fn(jobs.table['explain-headline'])
    jobs.table['explain-headline'] = explain
    const { id } = app.headlines.entries[0]
    expect(app.reader.explanation(id)).toBeNull()
    await Promise.all([app.reader.explain(id), app.reader.explain(id)])
    await app.reader.explainText('Apple rises')
    expect(explain).toHaveBeenCalledOnce()
    expect(app.reader.explanation(id)).toMatchObject({
      value: { text: 'Apple rises' },
      error: null,
      running: false,
    })
  })
})

describe('teaching', () => {
  test('a correction counts, is kept, and can be taken back', async () => {
    await importFile(CSV)
    const { id } = app.headlines.entries[0]
    await app.headlines.correct(id, 'neutral')
    await app.headlines.refresh()
    expect(app.headlines.entry(id)).toMatchObject({ corrected: 'neutral', label: 'neutral', score: 0 })
    expect(app.teaching.available).toEqual({
      corrected: { count: 1, byLabel: { negative: 0, neutral: 1, positive: 0 } },
      labelled: { count: 2, byLabel: { negative: 0, neutral: 1, positive: 1 } },
    })
    await undoLast()
    await app.headlines.refresh()
    expect(app.headlines.entry(id)).toMatchObject({ corrected: null, label: null })
    expect(app.headlines.entry(id)!.score).toBe(-0.5)
  })

  test('what is saved while the store is being read is not overwritten by it', async () => {
    await importFile(CSV)
    /** Reads the store again, and does the work after the reading and before the list is there. */
    const duringRefresh = async (work: () => Promise<void>) => {
      const later: (() => void)[] = []
      const timer = vi
        .spyOn(globalThis, 'setTimeout')
        .mockImplementation(((go: () => void) => later.push(go)) as never)
      const refreshing = app.headlines.refresh()
      await vi.waitFor(() => expect(later.length).toBe(1))
      timer.mockRestore()
      await work()
      for (const go of later) go()
      await refreshing
    }
    const { id, batch } = app.headlines.entries[0]
    await duringRefresh(() => app.headlines.correct(id, 'neutral'))
    expect(app.headlines.entry(id)?.corrected).toBe('neutral')
    const said = [verdictOf('Apple rises', 'tuned'), verdictOf('Apple rises', 'tuned')]
    await duringRefresh(() => app.headlines.addVerdicts('shipped', { batch, position: 0, texts: [] }, said))
    expect(shown().map(([, label]) => label)).toEqual(['positive', 'positive'])
  })

  test('before and after; taken, everything is read again; undone, nothing is', async () => {
    await importFile(CSV)
    const started = vi.fn(jobs.table['fine-tune-text'])
    jobs.table['fine-tune-text'] = started
    await app.teaching.start('labelled')
    expect(started.mock.calls[0][0]).toMatchObject({
      examples: [{ text: 'Apple rises', label: 'positive' }],
      model: null,
    })
    expect(app.teaching.proposal).toMatchObject({
      examples: 'labelled',
      before: { accuracy: 0.5 },
      after: { accuracy: 0.8 },
    })
    expect([app.teaching.phase, app.teaching.inUse, app.reader.version]).toEqual([
      'proposal',
      null,
      'shipped',
    ])
    jobs.asked = []
    await app.teaching.accept()
    await read()
    expect([app.reader.version, app.teaching.inUse?.trained, jobs.asked.length]).toEqual(['tuned-1', 2, 2])
    expect(shown().map(([, said]) => said)).toEqual(['positive', 'positive'])
    jobs.asked = []
    await undoLast()
    await read()
    expect([app.reader.version, app.teaching.inUse, jobs.asked]).toEqual(['shipped', null, []])
    expect(shown().map(([, said]) => said)).toEqual(['negative', 'positive'])
  })

  test('a training that fails says why and changes nothing', async () => {
    const { Failure } = await import('../numerics/failure')
    const before = jobs.table['fine-tune-text']
    jobs.table['fine-tune-text'] = () => Promise.reject(new Failure('fine-tune/too-few', { have: 0 }))
    await app.teaching.start('corrected')
    expect([app.teaching.error?.code, app.teaching.phase, app.teaching.proposal]).toEqual([
      'fine-tune/too-few',
      'idle',
      null,
    ])
    jobs.table['fine-tune-text'] = before
  })
})

test('the language model goes on from what it learned, and back', async () => {
  await importFile('Apple rises\nApple rises\nApple falls')
  const inputs: { model: { version: string } | null }[] = []
  jobs.table['train-language-model'] = (async (
    input: Jobs['train-language-model']['input'],
    tell: (update: unknown) => void,
  ) => {
    inputs.push(input)
    tell({ done: 1, total: 2, message: 'm', metric: { step: 1, steps: 2, trainingLoss: 3, heldOutLoss: 4 } })
    return { model: { version: 'language' }, startPerplexity: 9, perplexity: 5, seconds: 1, device }
  }) as unknown as Job
  jobs.table['complete-sentence'] = (async () => ({ text: 'Apple rises', choices: [] })) as Job
  await app.languageLab.train(2)
  expect([
    app.languageLab.texts,
    app.languageLab.metrics.length,
    app.languageLab.trained?.perplexity,
  ]).toEqual([2, 1, 5])
  await app.languageLab.complete('Apple', { temperature: 0, topK: 5, tokens: 4 })
  expect(app.languageLab.completion).toEqual({ prompt: 'Apple', text: 'Apple rises', choices: [] })
  await app.languageLab.train(2)
  app.languageLab.reset()
  await app.languageLab.train(2)
  expect(inputs.map(({ model }) => model?.version ?? null)).toEqual([null, 'language', null])
  expect(app.reader.version).toBe('shipped')
})

test('the index and the event study are made of what was read, and say when they are stale', async () => {
  const { studyNews } = await import('../engine/jobs/study-news')
  jobs.table['study-news'] = (input) => studyNews(input, { progress: () => {}, breathe: async () => {} })
  const [series] = madeBook(300).series
  const reading = { name: 'p', rows: 1, imported: 1, rejected: 0, skipped: 0, sha256: '' }
  const prices = { ...reading, dialect: { values: 'prices' }, series: [{ ...series, ticker: 'Aapl' }] }
  await app.library.saveReadings([prices as never])
  await importFile('date,ticker,text\n2014-01-02,AAPL,Apple rises\n2014-01-03,AAPL,Apple sued\n,AAPL,Undated')
  expect(app.news.read).toEqual([
    { date: 16_073, ticker: 'Aapl', score: -0.5, events: ['lawsuit'] },
    { date: 16_072, ticker: 'Aapl', score: 0.5, events: [] },
  ])
  await app.news.compute(2)
  expect(app.news.error).toBeNull()
  expect([...app.news.daily.keys()]).toEqual(['', 'Aapl'])
  expect(app.news.studies.map(({ kind }) => kind)).toEqual(['negative', 'positive', 'risk:lawsuit'])
  expect([app.news.halfLife, app.news.stale]).toEqual([2, false])
  await app.headlines.correct(app.headlines.entries[0].id, 'positive')
  expect([app.news.stale, app.news.read[0].score]).toEqual([true, 1])
})

test('the synthetic market brings its headlines, and takes them along', async () => {
  await app.samples.open('synthetic', { run: false })
  const count = app.headlines.entries.length
  expect(count).toBeGreaterThan(100)
  expect(app.headlines.entries.every(({ inPortfolio }) => inPortfolio)).toBe(true)
  expect(app.headlines.batches[0]).toMatchObject({ source: 'synthetic', seed: 42 })
  await undoLast()
  expect(app.headlines.entries).toEqual([])
  await app.samples.open('synthetic', { run: false })
  expect([app.headlines.entries.length, app.headlines.batches.length]).toEqual([count, 1])
})
