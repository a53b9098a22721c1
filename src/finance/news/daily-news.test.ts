import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadHeadline } from './daily-news'
import { dailyNews } from './daily-news'
import { shuffleDays } from './shuffle-days'

/** Monday 2020-01-06 is day 18,267; two weeks of weekdays, the second Wednesday a holiday. */
const MONDAY = 18_267
const days = Int32Array.of(...[0, 1, 2, 3, 4, 7, 8, 10, 11].map((day) => MONDAY + day))
const news = (day: number, score: number, events: string[] = [], ticker = 'A'): ReadHeadline => ({
  ...{ date: MONDAY + day, ticker, score, events },
})

describe('by hand, with a half-life of one day', () => {
  const { dates, count, intensity, sentiment, risk } = dailyNews(
    [news(0, 0.5), news(1, -1, ['lawsuit']), news(5, 1), news(6, 0.2), news(9, -0.4, ['default', 'default'])],
    'A',
    days,
    { halfLife: 1 },
  )

  test('there is a row for tomorrow', () => expect(dates.at(-1)).toBe(MONDAY + 12))

  test('a headline becomes known on the next trading day, after weekends and holidays too', () => {
    expect([...count]).toEqual([0, 1, 1, 0, 0, 2, 0, 1, 0, 0])
  })

  test('number, mean score and events decay by the trading day', () => {
    expect([...intensity.slice(0, 6)]).toEqual([0, 1, 1.5, 0.75, 0.375, 2.1875])
    expect(sentiment[0]).toBe(0)
    expect(sentiment[1]).toBe(0.25)
    expect(sentiment[2]).toBeCloseTo((0.25 - 1) / 2.5, 12)
    // It fades while nothing new comes.
    expect(sentiment[4]).toBeCloseTo(-0.75 / 4 / 1.375, 12)
    expect(sentiment[5]).toBeCloseTo((-0.75 / 8 + 1.2) / 3.1875, 12)
    // An event that a headline names twice is one.
    expect([...risk]).toEqual([0, 0, 1, 0.5, 0.25, 0.125, 0.0625, 1.03125, 0.515625, 0.2578125])
  })
})

test('a ticker has its own news, the market has all', () => {
  const headlines = [news(0, 1), news(0, -1, [], 'B'), news(1, 0.5, [], '')]
  expect(dailyNews(headlines, 'A', days).count[1]).toBe(1)
  expect([...dailyNews(headlines, '', days).count.slice(0, 3)]).toEqual([0, 2, 1])
  expect(dailyNews(headlines, 'C', days).count.every((n) => n === 0)).toBe(true)
  expect(dailyNews(headlines, 'C', days).sentiment.every((s) => s === 0)).toBe(true)
})

test('news of Friday counts on the first Monday; what is older than the history does not', () => {
  expect(dailyNews([news(-3, 1), news(-30, 1)], 'A', days).count[0]).toBe(1)
})

test('old news fades to nothing, and stays finite', () => {
  const long = Int32Array.from({ length: 3_000 }, (_, i) => i)
  const { sentiment, intensity } = dailyNews([{ date: 0, ticker: 'A', score: -0.3, events: [] }], 'A', long, {
    halfLife: 0.5,
  })
  expect(sentiment[1]).toBeCloseTo(-0.15, 12)
  expect(intensity.at(-1)).toBe(0)
  expect(Math.abs(sentiment.at(-1)!)).toBe(0)
})

test('a half-life is positive; no day at all is tomorrow’s row only', () => {
  expect(() => dailyNews([], 'A', days, { halfLife: 0 })).toThrow(RangeError)
  expect(dailyNews([news(0, 1)], 'A', new Int32Array(0)).count).toHaveLength(1)
})

const anyHeadline = fc.record({
  date: fc.integer({ min: MONDAY - 5, max: MONDAY + 15 }),
  ticker: fc.constantFrom('A', 'B', ''),
  score: fc.double({ min: -1, max: 1, noNaN: true }),
  events: fc.subarray(['default', 'lawsuit', 'policy']),
})

test('what is published on day t or later changes no row up to t', () => {
  fc.assert(
    fc.property(fc.array(anyHeadline), fc.array(anyHeadline), fc.nat(days.length - 1), (known, more, t) => {
      const later = more.map((one) => ({ ...one, date: Math.max(one.date, days[t]) }))
      for (const ticker of ['A', '']) {
        const [before, after] = [known, [...later, ...known]].map((all) => dailyNews(all, ticker, days))
        for (const column of ['sentiment', 'intensity', 'risk', 'count'] as const) {
          expect(after[column].slice(0, t + 1)).toEqual(before[column].slice(0, t + 1))
        }
      }
    }),
  )
})

test('the order of the headlines changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyHeadline)
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(dailyNews(shuffled, '', days)).toEqual(dailyNews(all, '', days))
      },
    ),
  )
})

test('shuffled news is the same headlines on other trading days, whole days together', () => {
  const all = [news(0, 1), news(0, -1, [], 'B'), news(5, 0.2), news(6, 0.3), news(8, 0.4), news(11, 0)]
  const moved = shuffleDays(all, days, 3)
  expect(moved).toEqual(shuffleDays(all, days, 3))
  expect(moved.map(({ score }) => score)).toEqual(all.map(({ score }) => score))
  expect(moved.every(({ date }) => days.includes(date))).toBe(true)
  expect(moved[0].date).toBe(moved[1].date)
  expect(moved[2].date).toBe(moved[3].date)
  expect(new Set(moved.map(({ date }) => date)).size).toBe(4)
  expect(moved.some(({ date }, i) => date !== all[i].date)).toBe(true)
  expect(shuffleDays([news(-1, 1)], days, 3)).toEqual([])
})
