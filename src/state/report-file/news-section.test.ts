import { describe, expect, test } from 'vitest'
import type { HeadlineLabel } from '../../data/headlines/headline'
import { dailyNews } from '../../finance/news/daily-news'
import { eventStudies } from '../../finance/news/event-study'
import { madeBook } from '../../testing/made-book'
import { Entry, withSaid } from '../headline-entry'
import { compareNews, differences } from './compare'
import { hashHeadlines } from './headlines-hash'
import { newsSection } from './news-section'
import type { NewsSource } from './news-section'
import { parseReport } from './schema'

const { series } = madeBook(400)
const [{ ticker, dates }] = series

interface Made {
  day: number
  positive: number
  text?: string
  corrected?: HeadlineLabel
  events?: ('lawsuit' | 'default')[]
}

function entryOf(
  { day, positive, text = `News of day ${day}`, corrected, events = [] }: Made,
  index: number,
) {
  const verdict = withSaid({
    probabilities: [0.9 - positive, 0.1, positive],
    events: events.map((event) => ({ event, from: 0, to: 4 })),
    ...{ foreign: false, truncated: false },
  })
  const fields = { id: `b:${index}`, batch: 'b', date: day, ticker, text, given: null, verdict }
  return new Entry({ ...fields, corrected: corrected ?? null }, () => true)
}

async function sourceOf(made: Made[]): Promise<NewsSource> {
  const entries = made.map(entryOf)
  const read = entries.map(({ date, score, verdict }) => ({
    ...{ date: date!, ticker, score: score! },
    events: verdict!.events.map(({ event }) => event),
  }))
  const daily = ['', ticker].map((name) => [name, dailyNews(read, name, dates)] as const)
  const studies = eventStudies(series, read, ['negative', 'positive'])
  const sha256 = await hashHeadlines(entries)
  return { model: 'abc', entries, sha256, daily: new Map(daily), studies, halfLife: 3 }
}

/** Two on one day, one weeks later. */
const FEW: Made[] = [
  { day: dates[100], positive: 0.1, events: ['lawsuit'] },
  { day: dates[100], positive: 0.8 },
  { day: dates[130], positive: 0.2, corrected: 'positive' },
]

describe('the news section', () => {
  test('has a row for each day on which something became known, and counts what was said', async () => {
    const section = newsSection(await sourceOf(FEW))
    const first = { ticker, headlines: 2, risk: 1, score: (0.1 - 0.8 + (0.8 - 0.1)) / 2 }
    expect(section.index.map(({ ticker: of }) => of)).toEqual(['', ticker, '', ticker])
    expect(section.index[1]).toMatchObject({ ...first, score: expect.closeTo(first.score, 12) })
    expect(section.index[3]).toMatchObject({ ticker, headlines: 1 })
    // Published on day 100: known on the next trading day.
    expect(section.index[1].date > newsDay(dates[100])).toBe(true)
    expect(section).toMatchObject({ model: 'abc', headlines: 3, read: 3, corrected: 1, indexLeftOut: 0 })
    expect(section.labels).toEqual({ negative: 2, neutral: 0, positive: 1 })
    expect(section.riskEvents).toMatchObject({ lawsuit: 1, default: 0 })
  })

  test('a study with too few events has a verdict and no means; JSON keeps the rest whole', async () => {
    const section = newsSection(await sourceOf(FEW))
    expect(section.studies.map(({ verdict }) => verdict)).toEqual(['too-few', 'too-few'])
    expect(section.studies[0]).not.toHaveProperty('after')
    const many = Array.from({ length: 20 }, (_, i) => ({ day: dates[20 + 17 * i], positive: 0.05 }))
    const whole = newsSection(await sourceOf(many))
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
    expect(whole.studies[0]).toMatchObject({
      kind: 'negative',
      events: 20,
      after: { low: expect.any(Number) },
    })
  })

  test('the index is bounded: the latest rows stay', async () => {
    const count = 1_100
    const days = Int32Array.from({ length: count }, (_, i) => 10_000 + i)
    const read = Array.from(days, (date) => ({ date, ticker, score: 0.5, events: [] }))
    const daily = new Map(['', ticker].map((name) => [name, dailyNews(read, name, days)]))
    const section = newsSection({ ...(await sourceOf(FEW)), daily })
    expect([section.index.length, section.indexLeftOut]).toEqual([2_000, 200])
    expect(section.index[1_999].date).toBe(newsDay(10_000 + count))
  })
})

describe('the same headlines', () => {
  test('have the same hash in any order and whatever a model says, and another with another label', async () => {
    const hash = (made: Made[]) => hashHeadlines(made.map(entryOf))
    const before = await hash(FEW)
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(await hash(FEW.toReversed().map((one) => ({ ...one, positive: 0.5, events: [] })))).toBe(before)
    expect(await hash([{ ...FEW[0], corrected: 'negative' }, FEW[1], FEW[2]])).not.toBe(before)
    expect(await hash(FEW.slice(1))).not.toBe(before)
  })
})

describe('comparing the news of two reports', () => {
  const withNews = async (made: Made[], change = {}) => ({
    ...{ portfolio: {}, risk: {}, allocation: {} },
    news: { ...newsSection(await sourceOf(made)), ...change },
  })

  test('is done where the headlines and the model are the same; a score may differ as devices do', async () => {
    const before = await withNews(FEW)
    const again = JSON.parse(JSON.stringify(before))
    expect([compareNews(before, again), differences(before, again)]).toEqual(['compared', []])
    again.news.index[1].score += 1e-4
    expect(differences(before, again)).toEqual([])
    again.news.index[3].score += 1e-3
    again.news.labels.positive = 7
    expect(differences(before, again).map(({ path }) => path)).toEqual([
      'news.labels.positive',
      'news.index.3.score',
    ])
  })

  test('is left alone where it would compare one thing with another, and that is said', async () => {
    const before = await withNews(FEW)
    const cases = [
      ['not-here', { ...before, news: undefined }],
      ['other-headlines', await withNews(FEW.slice(1))],
      ['other-model', await withNews(FEW, { model: 'another' })],
    ] as const
    for (const [word, after] of cases)
      expect([compareNews(before, after), differences({ news: before.news }, after)]).toEqual([word, []])
    expect(compareNews({}, before)).toBe('none')
  })
})

describe('the schema', () => {
  const problemOf = (news: unknown) => {
    const parsed = parseReport(JSON.stringify({ ...REPORT, news }))
    return parsed.ok ? '' : parsed.where
  }

  test('takes a report with news and one without, and names what is wrong in them', async () => {
    const section = newsSection(await sourceOf(FEW))
    expect(problemOf(section)).toBe('')
    expect(problemOf(undefined)).toBe('')
    // The shape of the contract, and nothing beside it.
    const [{ date, score }] = section.index
    expect(problemOf({ model: 'text-1', headlines: 3, index: [{ date, ticker, score }] })).toBe('')
    expect(problemOf({ ...section, headlines: -1 })).toBe('news.headlines')
    expect(problemOf({ ...section, index: [{ date: '12/03/2020', ticker, score }] })).toBe(
      'news.index.0.date',
    )
    expect(problemOf({ ...section, conventions: { halfLifeDays: 0 } })).toBe('news.conventions.halfLifeDays')
  })
})

const newsDay = (day: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(day * 86_400_000)

/** The least that the schema asks for. */
const REPORT = {
  ...{ format: 'tailwatch-report', version: 1, app: '0.1.0', created: '2026-11-20T10:00:00Z', seed: 1 },
  device: { backend: 'wasm', adapter: '', threads: 1 },
  configuration: {
    forecast: {
      ...{ preset: 'quick', layers: [4], window: 30, horizon: 1, batch: 16, steps: 10 },
      ...{ learningRate: 0.01, weightDecay: 0, dropout: 0, seed: 1 },
    },
    ...{ objective: 'minimumVariance', maximumWeight: 1, riskFree: 0, costBasisPoints: 10 },
    portfolio: { mode: 'weights', holdings: [], cash: 0, value: null, currency: 'USD' },
  },
  data: {
    sha256: 'abc',
    tickers: [ticker],
    from: '2020-01-02',
    to: '2020-12-31',
    observations: 1,
    files: [],
  },
  portfolio: { weights: {}, cash: 0 },
}
