import { describe, expect, test } from 'vitest'
import type { PriceSeries } from '../../data/series'
import { randomStream } from '../../numerics/random'
import { abnormalReturns, adjustmentFor } from './abnormal-returns'
import { clusteredMeans } from './cluster-bootstrap'
import type { ReadHeadline } from './daily-news'
import { eventStudies, eventStudy } from './event-study'

/** EVENT_STUDY=long measures size and power on 1,000 markets each, in about a minute. */
const LONG = process.env.EVENT_STUDY === 'long'

const series = (ticker: string, returns: readonly number[], firstDay = 0): PriceSeries => {
  const close = [100]
  for (const r of returns) close.push(close[close.length - 1] * (1 + r))
  return {
    ...{ ticker, adjusted: true, close: Float64Array.from(close) },
    dates: Int32Array.from(close, (_, i) => firstDay + i),
  }
}
const bad = (date: number, ticker: string): ReadHeadline => ({
  date,
  ticker,
  score: -0.9,
  events: ['lawsuit'],
})

describe('abnormal returns', () => {
  test('five tickers are a market, four are not', () => {
    const four = ['A', 'B', 'C', 'D'].map((ticker) => series(ticker, [0.01]))
    expect(adjustmentFor(four)).toBe('mean')
    expect(adjustmentFor([...four, series('E', [0.01])])).toBe('market')
  })

  test('market: less the mean of the others; mean: less its own', () => {
    const all = [series('A', [0.05, 0.01]), series('B', [0.01, 0.03]), series('C', [0.03, -0.01])]
    const [a] = abnormalReturns(all, 'market')
    expect(a.returns[0]).toBeCloseTo(0.03, 12)
    expect(a.returns[1]).toBeCloseTo(0, 12)
    const [alone] = abnormalReturns(all, 'mean')
    expect(alone.returns[0]).toBeCloseTo(0.02, 12)
    expect(alone.returns[1]).toBeCloseTo(-0.02, 12)
  })
})

describe('by hand', () => {
  // 400 days that go up and down by 1 %, mean 0; before each event a fall, on day 0 a fall of 2 %.
  const flat = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0.01 : -0.01))
  const events = Array.from({ length: 12 }, (_, k) => 20 + 30 * k)
  const returns = flat.slice()
  for (const day of events) returns[day] -= 0.02
  const prices = series('A', returns)
  // Day of the price i is i; return i belongs to day i + 1. Day 0 of an event is day `day + 1`, so news is of `day`.
  const headlines = events.map((day) => bad(day, 'A'))
  const study = eventStudy([prices], headlines, 'negative')
  const own = returns.reduce((a, b) => a + b, 0) / returns.length

  test('day 0 is the first trading day after the publication', () => {
    expect(study.days).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(study.mean[5]).toBeCloseTo(0.01 - 0.02 - own, 10)
    expect(study.mean[6]).toBeCloseTo(-0.01 - own, 10)
    expect(study.publication.mean).toBeCloseTo(-0.01 - own, 10)
  })

  test('sums from day -5, before, and from day 0', () => {
    expect(study.cumulative[0].mean).toBeCloseTo(study.mean[0], 12)
    expect(study.before.mean).toBeCloseTo(-0.01 - 5 * own, 10)
    expect(study.after.mean).toBeCloseTo(0.01 - 0.02 - 11 * own, 10)
    expect(study.cumulative[15].mean).toBeCloseTo(study.before.mean + study.after.mean, 12)
    expect(study).toMatchObject({ events: 12, clusters: 12, overlapping: 0, incomplete: 0, unknown: 0 })
    expect(study.adjustment).toBe('mean')
  })

  test('overlapping, incomplete and unknown events are counted and left out', () => {
    const more = [bad(24, 'A'), bad(20, 'A'), bad(1, 'A'), bad(395, 'A'), bad(9_999, 'A'), bad(50, 'X')]
    const crowded = eventStudy([prices], [...more, ...headlines], 'negative')
    expect(crowded).toMatchObject({ events: 12, overlapping: 2, incomplete: 3, unknown: 1 })
    expect(crowded.after.mean).toBe(study.after.mean)
  })

  test('an event that begins within the window of another has its own once that one is over', () => {
    const spaced = eventStudy([prices], [bad(20, 'A'), bad(30, 'A'), bad(31, 'A')], 'negative')
    expect(spaced).toMatchObject({ events: 2, overlapping: 1 })
  })

  test('under ten events there is no verdict, and without any nothing breaks', () => {
    expect(eventStudy([prices], headlines.slice(0, 9), 'negative').verdict).toBe('too-few')
    const none = eventStudy([prices], headlines, 'positive')
    expect(none).toMatchObject({ events: 0, verdict: 'too-few', after: { mean: 0, pValue: 1 } })
    expect(none.mean).toEqual(new Array(16).fill(0))
  })

  test('ten events within one month are one group: too few', () => {
    const many = Array.from({ length: 10 }, (_, i) => series(`T${i}`, returns))
    const study = eventStudy(
      many,
      many.map(({ ticker }) => bad(50, ticker)),
      'negative',
    )
    expect(study).toMatchObject({ events: 10, clusters: 1, verdict: 'too-few' })
  })

  test('kinds: a risk event, a strong score either way', () => {
    const mixed = [
      { ...bad(50, 'A'), score: -0.2 },
      { ...bad(80, 'A'), score: 0.7, events: [] },
    ]
    const events = (kind: 'negative' | 'positive' | 'risk:lawsuit' | 'risk:default') =>
      eventStudy([prices], mixed, kind).events
    expect([events('negative'), events('positive'), events('risk:lawsuit'), events('risk:default')]).toEqual([
      0, 1, 1, 0,
    ])
  })
})

describe('clustered means', () => {
  const rows = [1, 2, -1, 4, 0, 3, -2, 5].map((x) => Float64Array.of(x, 3 * x, x + 10))
  const clusters = [1, 1, 2, 3, 4, 5, 5, 6]

  test('scale and shift with the data, and are symmetric about the mean', () => {
    const [plain, scaled, shifted] = clusteredMeans(rows, clusters, randomStream(1))
    const reach = plain.high - plain.mean
    expect(plain.mean).toBe(1.5)
    expect(plain.mean - plain.low).toBeCloseTo(reach, 12)
    expect(scaled.high - scaled.mean).toBeCloseTo(3 * reach, 12)
    expect(shifted.mean).toBeCloseTo(11.5, 12)
    expect(shifted.high - shifted.mean).toBeCloseTo(reach, 12)
    expect(scaled.pValue).toBe(plain.pValue)
    expect(shifted.pValue).toBeLessThan(plain.pValue)
  })

  test('observations of one cluster that say the same count as one', () => {
    const each = rows.flatMap((row) => [row, row])
    const twice = each.map((_, i) => Math.floor(i / 2))
    const [doubled] = clusteredMeans(each, twice, randomStream(1))
    const [single] = clusteredMeans(rows, [...rows.keys()], randomStream(1))
    expect(doubled).toEqual(single)
  })

  test('one cluster, or a quantity that never varies, has no interval', () => {
    for (const clusters of [
      [1, 1],
      [1, 2],
    ]) {
      const [{ low, pValue }] = clusteredMeans(
        [Float64Array.of(2), Float64Array.of(2)],
        clusters,
        randomStream(1),
      )
      expect([low, pValue]).toEqual([-Infinity, 1])
    }
  })
})

/**
 * Eight tickers, 1,000 days, t(4) shocks around a common factor with other exposures a ticker; 60 headlines that come in
 * bunches; from day 0 on each adds `effect` a day for five days to its ticker.
 */
function market(seed: number, effect: number) {
  const random = randomStream(seed, 'event-market')
  const t4 = () => {
    const chi = Array.from({ length: 4 }, () => random.normal() ** 2).reduce((a, b) => a + b)
    return random.normal() / Math.sqrt(chi / 2) // variance 1
  }
  const tickers = Array.from({ length: 8 }, (_, i) => `T${i}`)
  const returns = tickers.map(() => new Array<number>(1_000).fill(0))
  for (let day = 0; day < 1_000; day++) {
    const common = t4()
    tickers.forEach((_, i) => (returns[i][day] = 0.01 * ((0.2 + 0.15 * i) * common + t4())))
  }
  const headlines: ReadHeadline[] = []
  let date = 20
  while (headlines.length < 60) {
    date += random.uniform() < 0.5 ? 1 : random.integer(30)
    date = date > 970 ? 20 + random.integer(40) : date
    const ticker = random.integer(8)
    headlines.push(bad(date, tickers[ticker]))
    for (let day = date; day < date + 5; day++) returns[ticker][day] += effect
  }
  return { prices: tickers.map((ticker, i) => series(ticker, returns[i])), headlines }
}

function share(markets: number, effect: number, adjustment: 'market' | 'mean', verdicts: string[]) {
  let found = 0
  for (let seed = 1; seed <= markets; seed++) {
    const { prices, headlines } = market(seed, effect)
    if (verdicts.includes(eventStudy(prices, headlines, 'negative', { seed, adjustment }).verdict)) found++
  }
  return found / markets
}

describe.each(['market', 'mean'] as const)(
  'simulated markets, %s-adjusted',
  { timeout: 1_200_000 },
  (adjustment) => {
    const markets = LONG ? 1_000 : 80
    /** 99.9 % of the binomial around 5 %. */
    const band = 3.29 * Math.sqrt((0.05 * 0.95) / markets)

    test('without an effect one is found in about one of twenty', () => {
      const size = share(markets, 0, adjustment, ['rises', 'falls'])
      if (LONG) console.log(`${adjustment}-adjusted, size ${size}`)
      expect(Math.abs(size - 0.05)).toBeLessThan(band)
    })

    test('an effect of -0.7 % a day for five days is found, and as a fall', () => {
      const power = share(LONG ? 300 : 20, -0.007, adjustment, ['falls'])
      if (LONG) console.log(`${adjustment}-adjusted, power ${power}`)
      expect(power).toBeGreaterThan(0.8)
    })
  },
)

test('of many kinds looked at, an effect that does not stand out is luck', () => {
  const { prices, headlines } = market(5, -0.003)
  const alone = eventStudies(prices, headlines, ['negative'])[0]
  expect(alone.verdict).toBe('falls')
  // The same event among thirty kinds of headlines on other days, with which it has nothing to do.
  const random = randomStream(9, 'kinds')
  const kinds = Array.from({ length: 30 }, (_, i) => `risk:k${i}` as const)
  const others = kinds.flatMap((kind) =>
    headlines.map((one) => ({ ...one, score: 0, date: 20 + random.integer(950), events: [kind.slice(5)] })),
  )
  const studies = eventStudies(prices, [...headlines, ...others], ['negative', ...kinds])
  expect(studies[0].verdict).toBe('luck')
  expect(studies[0].after).toEqual(alone.after)
  expect(studies.every(({ verdict }) => verdict === 'nothing' || verdict === 'luck')).toBe(true)
})
