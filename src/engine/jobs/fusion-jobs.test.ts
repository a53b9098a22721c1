import { expect, test } from 'vitest'
import type { ReadHeadline } from '../../finance/news/daily-news'
import type { ForecastSettings } from '../../learning/forecast'
import { madeBook } from '../../testing/made-book'
import type { Jobs } from '../contract'
import { compareFusion } from './compare-fusion'
import { readMacroFiles } from './read-macro'
import { studyNews } from './study-news'

const settings: ForecastSettings = {
  ...{ preset: 'custom', layers: [2], window: 20, horizon: 2, batch: 4, steps: 2 },
  ...{ learningRate: 1e-3, weightDecay: 0, dropout: 0, seed: 1 },
}
const book = madeBook(400)
const headlines: ReadHeadline[] = Array.from({ length: 120 }, (_, i) => ({
  date: book.series[0].dates[3 * i],
  ticker: i % 2 ? 'AAA' : 'BBB',
  score: i % 3 ? -0.8 : 0.6,
  events: i % 5 ? [] : ['layoffs'],
}))
const macro = [
  {
    ...{ name: 'RATE', lag: 31, dates: Int32Array.from({ length: 24 }, (_, i) => 15_900 + 31 * i) },
    values: Float64Array.from({ length: 24 }, (_, i) => Math.cos(i)),
  },
]
const input: Jobs['compare-fusion']['input'] = {
  ...{ book, settings, headlines, macro, towers: { news: true, macro: true }, backend: 'cpu', known: [] },
}
const quiet = { progress: () => {}, breathe: async () => {} }

test('compare-fusion: prices, each tower and both, on the same days, with progress', async () => {
  const told: { done: number; total: number; towers: string }[] = []
  const { comparison, device, seconds } = await compareFusion(input, {
    ...quiet,
    progress: ({ done, total, metric }) => void told.push({ done, total, towers: metric.towers }),
  })
  const [price, ...others] = comparison.rows
  expect(comparison.rows.map(({ towers }) => towers)).toEqual(['price', 'news', 'macro', 'both'])
  expect(price).toMatchObject({ ratio: 1, tailRatio: 1, dieboldMariano: null, verdict: null })
  for (const row of others) {
    expect(row.parameters).toBeGreaterThan(price.parameters)
    expect(row.ratio).toBeCloseTo(row.pinball / price.pinball, 12)
    expect(row.dieboldMariano!.adjusted).toBeGreaterThanOrEqual(row.dieboldMariano!.pValue)
    expect(['earns', 'luck', 'hurts']).toContain(row.verdict)
  }
  expect(comparison).toMatchObject({ testSeries: 3, seeds: [1], shuffledNews: false })
  expect(comparison.testDays).toBeGreaterThan(20)
  expect(device).toMatchObject({ backend: 'cpu', lost: 0 })
  expect(seconds).toBeGreaterThan(0)
  const shares = told.map(({ done, total }) => done / total)
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true)
  expect(new Set(told.map(({ towers }) => towers)).size).toBe(4)
})

test('it is repeatable; shuffled news changes the networks that see news and no other', async () => {
  const [first, again] = [await compareFusion(input, quiet), await compareFusion(input, quiet)]
  const shuffled = await compareFusion({ ...input, shuffleNews: true }, quiet)
  const scores = ({ comparison }: typeof first) => comparison.rows.map(({ pinball }) => pinball)
  expect(scores(again)).toEqual(scores(first))
  expect(shuffled.comparison.shuffledNews).toBe(true)
  const same = scores(shuffled).map((score, i) => score === scores(first)[i])
  expect([same[0], same[2]]).toEqual([true, true])
  // One of the two may have kept its first weights, which no news has touched.
  expect(same[1] && same[3]).toBe(false)
})

test('without a tower there is nothing to compare; a cancelled job stops', async () => {
  const none = compareFusion({ ...input, macro: [], towers: { news: false, macro: true } }, quiet)
  await expect(none).rejects.toMatchObject({ code: 'fusion/no-towers' })
  const stopped = compareFusion(input, { ...quiet, breathe: () => Promise.reject(new Error('stop')) })
  await expect(stopped).rejects.toThrow('stop')
})

test('study-news: the market and each ticker, and the studies asked for', async () => {
  const { daily, studies } = await studyNews(
    { series: book.series, headlines, halfLife: 3, kinds: ['negative', 'risk:layoffs', 'risk:default'] },
    quiet,
  )
  expect(daily.map(({ ticker }) => ticker)).toEqual(['', 'AAA', 'BBB'])
  expect(daily[0].count.reduce((a, b) => a + b)).toBe(120)
  expect(daily[1].dates).toHaveLength(401)
  expect(studies.map(({ kind }) => kind)).toEqual(['negative', 'risk:layoffs', 'risk:default'])
  expect(studies[2]).toMatchObject({ events: 0, verdict: 'too-few' })
})

test('read-macro: a file that cannot be read names itself and does not stop the others', async () => {
  const files = [
    new File(['no table'], 'bad.csv'),
    new File(['date,x\n2020-01-01,1\n2020-02-01,-2\n'], 'x.csv'),
  ]
  const [bad, good] = await readMacroFiles({ files }, quiet)
  expect(bad).toMatchObject({ ok: false, name: 'bad.csv', error: { detail: { file: 'bad.csv' } } })
  expect(good).toMatchObject({ ok: true, reading: { series: [{ name: 'x' }] } })
})
