import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { MacroReading } from '../data/macro/macro-series'
import type { Jobs, Outcome, Progress } from '../engine/contract'
import type { TowerComparison } from '../learning/fusion/comparison'

type Compare = Jobs['compare-fusion']
type Told = Progress<Compare['metric']>

/** The engine with its two jobs answered here. */
const jobs = vi.hoisted(() => ({
  compare: (() => Promise.reject(new Error('not set'))) as (
    input: Compare['input'],
    tell: (update: Told) => void,
  ) => Promise<Outcome<Compare['result']>>,
  macro: [] as Jobs['read-macro']['result'],
  cancelled: 0,
}))
vi.mock('./engine', () => ({
  engine: {
    run: (name: string, input: Compare['input'], tell: (update: Told) => void) => ({
      outcome:
        name === 'read-macro'
          ? Promise.resolve({ ok: true, value: jobs.macro })
          : name === 'compare-fusion'
            ? jobs.compare(input, tell)
            : Promise.resolve({ ok: false, error: { code: 'job/cancelled', detail: {} } }),
      cancel: () => jobs.cancelled++,
      pause: () => {},
    }),
  },
}))

const device = {
  ...{ backend: 'cpu' as const, adapter: '', software: false, threads: 1, kernels: null, lost: 0 },
  reason: 'chosen' as const,
}
const answer = (shuffledNews: boolean): Outcome<Compare['result']> => ({
  ok: true,
  value: { comparison: { shuffledNews, rows: [] as unknown[] } as TowerComparison, seconds: 1, device },
})
function reading(name: string, frequency: 'daily' | 'monthly'): Jobs['read-macro']['result'][number] {
  const series = [{ name: `${name} RATE`, dates: Int32Array.of(1), values: Float64Array.of(2), frequency }]
  return { ok: true, reading: { name, series } as unknown as MacroReading }
}

async function modules() {
  const { fusion } = await import('./fusion.svelte')
  const { library } = await import('./library.svelte')
  return { fusion, library }
}
let app: Awaited<ReturnType<typeof modules>>

beforeAll(() => {
  vi.stubGlobal('location', { search: '', hash: '' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
})
beforeEach(async () => {
  vi.resetModules()
  app = await modules()
  jobs.cancelled = 0
})

const file = new File([''], 'a.csv')

test('series of a file come with a lag by their frequency, and leave with the file', async () => {
  const { fusion } = app
  const refused = { ok: false as const, name: 'b.csv', error: { code: 'macro/no-values', detail: {} } }
  jobs.macro = [reading('a.csv', 'monthly'), refused]
  await fusion.add([file])
  expect(fusion.outcomes).toHaveLength(2)
  const [entry] = fusion.macro
  // A month is dated by its first day and published after its end.
  expect(entry.lag).toBeGreaterThan(31)
  fusion.setLag(entry, 7)
  expect(fusion.macro[0].lag).toBe(7)
  // Read again, it replaces the former.
  jobs.macro = [reading('a.csv', 'daily')]
  await fusion.add([file])
  expect(fusion.macro).toHaveLength(1)
  fusion.drop('a.csv')
  expect(fusion.macro).toEqual([])
  expect(fusion.outcomes).toEqual([refused])
})

test('a comparison is told on the way, kept, and stale when a series changes', async () => {
  const { fusion } = app
  jobs.macro = [reading('a.csv', 'monthly')]
  await fusion.add([file])
  let during: unknown = null
  jobs.compare = async (input, tell) => {
    tell({ done: 0.5, total: 2, message: '', metric: { towers: 'macro', training: null, device } })
    during = [fusion.running, fusion.progress, fusion.training?.towers, input.macro.map(({ name }) => name)]
    return answer(false)
  }
  await fusion.compare({ news: false, macro: true })
  expect(during).toEqual(['compare', { done: 0.5, total: 2 }, 'macro', ['a.csv RATE']])
  expect(fusion.running).toBeNull()
  expect(fusion.result?.comparison.shuffledNews).toBe(false)
  expect(fusion.stale).toBe(false)
  fusion.setLag(fusion.macro[0], 3)
  expect(fusion.stale).toBe(true)
})

test('the control stands beside the comparison, and a new comparison asks for a new control', async () => {
  const { fusion } = app
  jobs.compare = async ({ shuffleNews }) => answer(shuffleNews === true)
  await fusion.compare({ news: true, macro: false })
  await fusion.compare({ news: true, macro: false }, true)
  expect(fusion.result?.comparison.shuffledNews).toBe(false)
  expect(fusion.control?.comparison.shuffledNews).toBe(true)
  await fusion.compare({ news: true, macro: false })
  expect(fusion.control).toBeNull()
})

test('a cancelled run leaves no error and the former result; a failed one says why', async () => {
  const { fusion } = app
  jobs.compare = async () => answer(false)
  await fusion.compare({ news: true, macro: false })
  const before = fusion.result
  jobs.compare = async () => {
    fusion.cancel()
    return { ok: false, error: { code: 'job/cancelled', detail: {} } }
  }
  await fusion.compare({ news: true, macro: false })
  expect(jobs.cancelled).toBe(1)
  expect(fusion.error).toBeNull()
  expect(fusion.result).toBe(before)
  jobs.compare = async () => ({ ok: false, error: { code: 'fusion/too-few-headlines', detail: {} } })
  await fusion.compare({ news: true, macro: false })
  expect(fusion.error?.code).toBe('fusion/too-few-headlines')
  expect(fusion.result).toBe(before)
})
