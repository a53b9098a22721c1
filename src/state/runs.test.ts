import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileReading } from '../data/reading'
import type { PriceSeries } from '../data/series'
import type { JobName, Jobs, Outcome, Progress } from '../engine/contract'
import { madeBook } from '../testing/made-book'

type Job = (input: never, tell: (update: Progress<never>) => void) => Promise<unknown>

/** The engine with its jobs run here, so that a test can put its own in their place. */
const jobs = vi.hoisted(() => ({ table: {} as Record<string, Job> }))
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
      cancel: () => {},
      pause: () => {},
    }),
  },
}))

const { series } = madeBook(300)
const reading = (list: PriceSeries[]) =>
  ({
    name: 'made.csv',
    rows: 1,
    imported: 1,
    rejected: 0,
    skipped: 0,
    sha256: '',
    dialect: { values: 'prices' },
    series: list,
  }) as unknown
const stop = { progress: () => {}, breathe: async () => {} } as never

async function modules() {
  const [{ analysis }, { holdings }, { importing }, { library }, { report }, { results }] = await Promise.all(
    [
      import('./analysis.svelte'),
      import('./holdings.svelte'),
      import('./importing.svelte'),
      import('./library.svelte'),
      import('./report.svelte'),
      import('./results.svelte'),
    ],
  )
  return {
    analysis,
    holdings,
    importing,
    library,
    report,
    results,
    ...(await import('./preferences.svelte')),
  }
}
let app: Awaited<ReturnType<typeof modules>>

beforeAll(async () => {
  vi.stubGlobal('location', { search: '', hash: '' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  const { Failure } = await import('../numerics/failure')
  const { joinPair } = await import('../engine/jobs/join-prices')
  const { hashSeries } = await import('../data/hash')
  const { measureRisk } = await import('../engine/jobs/measure-risk')
  const { optimiseAllocation } = await import('../engine/jobs/optimise-allocation')
  jobs.table = {
    'hash-data': ({ series: list }: { series: PriceSeries[] }) => hashSeries(list),
    'join-prices': async ({ pairs }: Jobs['join-prices']['input']) => pairs.map(joinPair),
    'train-forecaster': () => Promise.reject(new Failure('data/too-short', { have: 1, needed: 2 })),
    'measure-risk': (input) => measureRisk(input, stop),
    'optimise-allocation': (input) => optimiseAllocation(input, stop),
  }
  app = await modules()
  await app.library.load()
}, 60_000)
beforeEach(async () => {
  app.holdings.reset()
  app.holdings.setValue(null)
  await app.library.saveReadings([reading(series) as FileReading])
})
afterEach(() => vi.restoreAllMocks())

const weights = (...amounts: number[]) =>
  app.holdings.replace({
    ...{ mode: 'weights', cash: 0, value: null, currency: 'USD' },
    holdings: series.map(({ ticker }, i) => ({ ticker, amount: amounts[i] })),
  })

describe('a run belongs to what it was computed from', () => {
  test('weights that change while the prices are read make it stale', async () => {
    weights(1, 0)
    const running = app.analysis.runRisk()
    weights(0, 1)
    await running
    expect(app.results.risk!.weights).toEqual({ AAA: 1, BBB: 0 })
    expect(app.results.stale.risk).toBe(true)
  })

  test('prices that another tab has stored meanwhile are told apart from those on screen', async () => {
    const before = app.library.dataHash
    const other = series.map((one) => ({ ...one, close: one.close.map((price, i) => price + (i % 7)) }))
    vi.spyOn(app.library, 'readAll').mockResolvedValue(other)
    await app.analysis.runRisk()
    expect(app.library.dataHash).toBe(before)
    expect(app.results.stale.risk).toBe(true)
  })
})

test('a new value of the portfolio is a new amount to trade, without another run', async () => {
  weights(1, 0)
  app.holdings.setValue(1_000)
  await app.analysis.runAllocation()
  const [before] = app.results.allocation!.trades
  app.holdings.setValue(3_000)
  const [after] = app.results.allocation!.trades
  expect(app.results.stale.allocation).toBe(false)
  expect(after.money).toBeCloseTo(3 * before.money!, 9)
  expect(after.units).toBeCloseTo(3 * before.units!, 9)
  app.holdings.setValue(null)
  expect(app.results.allocation!.trades[0]).toMatchObject({ money: null, units: null })
})

test('a run that is cancelled while the prices are still being read does not start', async () => {
  const measured = vi.spyOn(jobs.table, 'measure-risk')
  const running = app.analysis.runRisk()
  app.analysis.cancel()
  expect(await running).toBe(false)
  expect(app.analysis.error).toEqual({ code: 'job/cancelled', detail: {} })
  expect(measured).not.toHaveBeenCalled()
})

describe('a forecast', () => {
  const device = (backend: 'wasm' | 'cpu') => ({
    backend,
    adapter: '',
    software: false,
    threads: 1,
    kernels: null,
    lost: 0,
  })
  const forecast = { history: [], perTicker: {}, testPaths: {}, settings: { seed: 1 }, split: {} }
  const train = (backend: 'wasm' | 'cpu', end: () => Promise<unknown>): Job => {
    const metric = { training: null, checkpoint: null, device: device(backend) }
    return (_, tell) => (tell({ done: 0, total: 1, message: '', metric } as never), end())
  }

  test('keeps its device in the report, and its place in the risk, when a later training ends early', async () => {
    const { Failure } = await import('../numerics/failure')
    weights(0.9, 0.1)
    const refused = jobs.table['train-forecaster']
    jobs.table['train-forecaster'] = train('wasm', async () => ({ forecast, device: device('wasm') }))
    await app.analysis.runForecast()
    const tooLong = async () => Promise.reject(new Failure('data/too-short', { have: 1, needed: 2 }))
    jobs.table['train-forecaster'] = train('cpu', tooLong)
    await app.analysis.runForecast()
    jobs.table['train-forecaster'] = refused
    expect(app.analysis.device!.backend).toBe('wasm')
    expect(app.results.risk!.notes.map(({ code }) => code)).not.toContain('risk/no-network')
    // The made-up forecast has no split to write down; the device is decided before.
    const document = vi.spyOn(await import('./report-file/document'), 'reportDocument')
    document.mockImplementation((source) => source as never)
    expect(await app.report.build()).toMatchObject({ device: { backend: 'wasm' } })
  })
})

describe('a report', () => {
  const exported = async () => {
    const text = JSON.stringify(await app.report.build())
    return new File([text], 'tailwatch-report.json')
  }

  test('of a history too short for the network is repeated and compared all the same', async () => {
    expect(await app.analysis.run()).toBe(false)
    const file = await exported()
    app.preferences.set({ backend: 'wasm' })
    await app.report.open(file)
    expect(app.report.opened).toMatchObject({ name: 'tailwatch-report.json', differences: [] })
    // No network was trained, so the report knows of no device to repeat it on.
    expect(app.preferences.backend).toBe('wasm')
  })

  test('puts its portfolio in the place of the one on screen, which can be had back', async () => {
    weights(0.4, 0.6)
    await app.analysis.run()
    const file = await exported()
    weights(0.3, 0.7)
    await app.report.open(file)
    expect(app.holdings.portfolio.holdings[0].amount).toBe(0.4)
    const { notices } = await import('./notices.svelte')
    const notice = notices.list.find(({ message }) => message.code === 'report/portfolio')!
    await notices.act(notice.id)
    expect(app.holdings.portfolio.holdings[0].amount).toBe(0.3)
  })

  test('that is repeated while the weights change ends quietly, with nothing to compare', async () => {
    await app.analysis.run()
    const opening = app.report.open(await exported())
    await vi.waitUntil(() => app.analysis.phase === 'allocation', { interval: 0, timeout: 60_000 })
    weights(0.25, 0.75)
    await opening
    expect(app.report.opened).toBeNull()
  })
})

test('a preview that was discarded does not come back', async () => {
  let answer: (value: unknown) => void = () => {}
  jobs.table['read-files'] = () => new Promise((resolve) => (answer = resolve))
  const adding = app.importing.add([new File(['x'], 'made.csv')])
  app.importing.discard()
  answer({ outcomes: [{ ok: true, reading: reading(series) }], memory: {} })
  await adding
  expect(app.importing.phase).toBe('idle')
  expect(app.importing.outcomes).toEqual([])
})

test('a preview outlives the worker that was reading it', async () => {
  const { Failure } = await import('../numerics/failure')
  const read: Job = async () => ({ outcomes: [{ ok: true, reading: reading(series) }], memory: {} })
  jobs.table['read-files'] = () => {
    jobs.table['read-files'] = read
    return Promise.reject(new Failure('job/cancelled'))
  }
  await app.importing.add([new File(['x'], 'made.csv')])
  expect(app.importing.phase).toBe('preview')
  app.importing.discard()
})

test('of two readings of the store the later one stays on screen, however long the first one takes', async () => {
  const hash = jobs.table['hash-data']
  const slow = vi.fn<Job>(async (input, tell) => {
    await new Promise((resolve) => setTimeout(resolve, slow.mock.calls.length === 1 ? 200 : 0))
    return hash(input, tell)
  })
  jobs.table['hash-data'] = slow
  const removed = app.library.remove(['BBB'])
  await vi.waitUntil(() => slow.mock.calls.length === 1, { timeout: 60_000 })
  const gone = app.library.remove(['AAA'])
  await Promise.all([removed, gone])
  jobs.table['hash-data'] = hash
  expect(app.library.entries).toEqual([])
})

test('an import is not said to have failed because the engine was replaced under its fingerprint', async () => {
  const { Failure } = await import('../numerics/failure')
  const hash = jobs.table['hash-data']
  jobs.table['hash-data'] = () => {
    jobs.table['hash-data'] = hash
    return Promise.reject(new Failure('job/cancelled'))
  }
  expect(await app.library.saveReadings([reading(series) as FileReading])).toEqual({ ok: true, value: null })
})

test('weights survive a look at quantities, whose value nobody said', () => {
  weights(0.75, 0.25)
  app.holdings.setMode('quantities')
  app.holdings.setMode('weights')
  expect(app.holdings.portfolio.holdings.map(({ amount }) => amount)).toEqual([0.75, 0.25])
  app.holdings.setMode('quantities')
  app.holdings.setAmount('AAA', 3)
  app.holdings.setMode('weights')
  expect(app.holdings.portfolio.holdings.map(({ amount }) => amount)).toEqual([1, 0])
})

test('a sample that cannot be fetched is named', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { samples } = await import('./samples.svelte')
  const { notices } = await import('./notices.svelte')
  await samples.open('sp500', { run: true })
  expect(notices.list.map(({ message }) => message.code)).toContain('sample/not-found')
  expect(samples.opening).toBeNull()
})

test('holdings and settings that another tab saves are followed', async () => {
  const { start } = await import('./start')
  const { database } = await import('./database')
  const { savePortfolio } = await import('../storage/portfolio')
  const { saveSetting } = await import('../storage/settings')
  await start()
  const tab = new BroadcastChannel('tailwatch-changes')
  await savePortfolio(await database(), { ...app.holdings.portfolio, cash: 0.5 })
  tab.postMessage('portfolio')
  await saveSetting(await database(), 'preferences', { limit: 0.07 })
  tab.postMessage('settings')
  await vi.waitUntil(() => app.holdings.portfolio.cash === 0.5 && app.preferences.limit === 0.07, {
    timeout: 60_000,
  })
  tab.close()
})

test('files that come while others are being saved wait for their turn', async () => {
  jobs.table['read-files'] = async () => ({
    outcomes: [{ ok: true, reading: reading(series) }],
    memory: {},
  })
  await app.importing.add([new File(['x'], 'made.csv')])
  const saving = app.importing.confirm()
  expect(app.importing.phase).toBe('saving')
  const adding = app.importing.add([new File(['x'], 'made.csv')])
  expect(await saving).toBe(true)
  await adding
  expect(app.importing.phase).toBe('preview')
  app.importing.discard()
})
