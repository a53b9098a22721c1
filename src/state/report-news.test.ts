import { beforeEach, expect, test, vi } from 'vitest'
import { newsForReport } from './report-news'

/** Both nouns as they stand; `compute` makes what is asked of it, unless it `fails`. */
const state = vi.hoisted(() => ({
  headlines: { counts: { read: 2 }, entries: [] as unknown[], version: 'shipped' },
  news: {
    running: false,
    stale: false,
    error: null as { code: string } | null,
    daily: new Map<string, unknown>(),
    studies: [] as unknown[],
    halfLife: 3,
    compute: async (_halfLife?: number) => {},
  },
  asked: [] as (number | undefined)[],
}))
vi.mock('./headlines.svelte', () => ({ headlines: state.headlines }))
vi.mock('./news.svelte', () => ({ news: state.news }))

const { headlines, news, asked } = state

beforeEach(() => {
  headlines.counts.read = 2
  Object.assign(news, { running: false, stale: false, error: null, halfLife: 3, daily: new Map() })
  asked.length = 0
  news.compute = async (halfLife) => {
    asked.push(halfLife)
    // One that is under way is waited for, and asks for nothing new.
    if (news.running) return void (news.running = false)
    Object.assign(news, { stale: false, error: null, halfLife, daily: new Map([['', {}]]) })
  }
})

test('where nothing was read there are no news, and nothing is computed', async () => {
  headlines.counts.read = 0
  expect(await newsForReport()).toBeNull()
  expect(asked).toEqual([])
})

test('the index is computed where there is none or it is stale, and not again where it stands', async () => {
  expect(await newsForReport()).toMatchObject({ model: 'shipped', halfLife: 3, daily: news.daily })
  expect(asked).toEqual([3])
  await newsForReport()
  expect(asked).toEqual([3])
  news.stale = true
  await newsForReport()
  expect(asked).toEqual([3, 3])
})

test('a repeated report has the half-life of the file', async () => {
  await newsForReport()
  expect(await newsForReport(10)).toMatchObject({ halfLife: 10 })
  expect(asked).toEqual([3, 10])
})

test('a computation that is under way is waited for, and what it leaves open is computed then', async () => {
  news.running = true
  expect(await newsForReport()).not.toBeNull()
  expect(asked).toEqual([undefined, 3])
})

test('what cannot be computed is left out, and tried again with the next report', async () => {
  const compute = news.compute
  news.compute = async () => void (news.error = { code: 'unexpected' })
  expect(await newsForReport()).toBeNull()
  news.compute = compute
  expect(await newsForReport()).not.toBeNull()
})
