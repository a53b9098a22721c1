import { describe, expect, test } from 'vitest'
import { randomStream } from '../../numerics/random'
import { applyCure } from './cure'
import { examine } from './examine'
import { plainName } from './look-alike'
import { madePrices, shifted, without } from './made-prices'
import type { PriceSeries } from '../series'

const kinds = async (series: PriceSeries[]) =>
  (await examine(series)).map(({ kind, ticker }) => [kind, ticker])

/** Shares of one market: the moves of `madePrices(0)` on top of their own. */
function market(size: number): PriceSeries[] {
  const index = madePrices(0)
  return Array.from({ length: size }, (_, k) => {
    const own = madePrices(k + 1)
    const close = own.close.map((price, i) => (price * index.close[i] ** 1.5) / index.close[0] ** 1.5)
    return { ticker: own.ticker, dates: own.dates, close, adjusted: false }
  })
}

describe('gaps', () => {
  test('two weeks are missing', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const prices = madePrices(seed)
      const [finding, ...more] = await examine([without(prices, 1000, 1010)])
      expect(more).toEqual([])
      expect(finding).toMatchObject({
        kind: 'gap',
        from: prices.dates[999],
        to: prices.dates[1010],
        cure: null,
      })
      expect(finding.detail).toMatchObject({ missing: 10, before: 1000, after: 1510, period: 'day' })
    }
  })

  test('a left-over piece before the history can be left out', async () => {
    const pieces = without(madePrices(1), 40, 300)
    const [finding] = await examine([pieces])
    expect(finding.cure).toEqual({ kind: 'start-at', day: pieces.dates[40] })
    expect(await examine([applyCure(pieces, finding.cure!)])).toEqual([])
  })

  test('a week counts where others of the market traded, and not where they all rested', async () => {
    const [a, b, c] = market(3)
    expect(await kinds([without(a, 700, 706), b, c])).toEqual([['gap', a.ticker]])
    expect(await kinds([a, b, c].map((one) => without(one, 700, 706)))).toEqual([])
  })

  test('a share that trades now and then has no gaps', async () => {
    const random = randomStream(3, 'thin')
    const prices = madePrices(7)
    const traded = prices.dates.map(() => (random.uniform() < 0.15 ? 1 : 0))
    const kept = (_: number, i: number) => traded[i] === 1
    const thin = {
      ticker: 'thin',
      dates: prices.dates.filter(kept),
      close: prices.close.filter(kept),
      adjusted: false,
    }
    expect(await kinds([thin])).toEqual([])
  })

  test('months', async () => {
    const dates = Int32Array.from({ length: 120 }, (_, i) => Math.round(i * 30.44))
    const close = madePrices(8).close.slice(0, 120)
    const monthly = { ticker: 'm', dates, close, adjusted: false }
    expect(await kinds([monthly])).toEqual([])
    const [finding] = await examine([without(monthly, 50, 56)])
    expect(finding).toMatchObject({ kind: 'gap', detail: { missing: 6, period: 'month' } })
  })
})

describe('days that do not match', () => {
  test.each([1, -1])('days stamped %i too late are moved back', async (by) => {
    const prices = madePrices(3)
    const [finding] = await examine([shifted(prices, by)])
    expect(finding).toMatchObject({ kind: 'misaligned-calendar', cure: { kind: 'shift-days', by: -by } })
    expect(applyCure(shifted(prices, by), finding.cure!)).toEqual(prices)
  })

  test('one of a market is a trading day late', async () => {
    const shares = market(6)
    expect(await kinds(shares)).toEqual([])
    const { dates, close } = shares[2]
    const late = { ...shares[2], dates: dates.slice(1), close: close.slice(0, -1) }
    const findings = await examine([...shares.slice(0, 2), late, ...shares.slice(3)])
    expect(findings).toMatchObject([
      { kind: 'misaligned-calendar', ticker: late.ticker, detail: { by: -1 }, cure: null },
    ])
    const pair = await examine([late, shares[0]])
    expect(pair).toMatchObject([
      { kind: 'misaligned-calendar', ticker: shares[0].ticker, other: late.ticker, detail: { by: 1 } },
    ])
  })

  test('a coin beside shares is pointed out once', async () => {
    const coin = madePrices(9)
    const days = { ...coin, ticker: 'coin', dates: coin.dates.map((_, i) => coin.dates[0] + i) }
    const findings = await examine([madePrices(1), days, madePrices(2)])
    expect(findings).toMatchObject([{ kind: 'misaligned-calendar', ticker: 'coin', other: 'T1', cure: null }])
    expect(await examine([days])).toEqual([])
  })
})

describe('twice the same', () => {
  test('equal prices, the same moves at another level, and neither', async () => {
    const [a, b] = [madePrices(11), madePrices(12)]
    const other = { ...a, ticker: 'copy' }
    const cents = (values: Float64Array) => values.map((value) => Math.round(value * 37) / 100)
    const level = { ...b, ticker: 'fund', close: cents(b.close), high: undefined, low: undefined }
    const findings = await examine([a, b, other, level])
    expect(findings.map(({ ticker, other: like, detail }) => [ticker, like, detail.relation])).toEqual([
      ['copy', 'T11', 'same'],
      ['fund', 'T12', 'proportional'],
    ])
    expect(findings[1].detail.ratio).toBeCloseTo(0.37, 3)
  })

  test('two files of one thing that overlap for two months only', async () => {
    const whole = madePrices(13)
    const [early, late] = [without(whole, 1300, 2520), { ...without(whole, 0, 1000), ticker: 'later' }]
    expect(await examine([early, late])).toMatchObject([
      { kind: 'look-alike', detail: { relation: 'same', days: 300 } },
    ])
  })

  test('names that differ by an ending', async () => {
    const [a, b] = [madePrices(14, 500, 'AAPL'), madePrices(15, 500, 'aapl.us')]
    expect(await examine([a, b])).toMatchObject([
      { kind: 'look-alike', ticker: 'aapl.us', other: 'AAPL', detail: { relation: 'different' }, cure: null },
    ])
    const apart = shifted(b, 7 * 200)
    expect(await examine([a, apart])).toMatchObject([
      { kind: 'look-alike', detail: { relation: 'apart', days: 0 } },
    ])
    expect(plainName(' brk b')).toBe(plainName('BRK-B'))
    expect(plainName('DBK.DE')).not.toBe(plainName('DBK.F'))
  })

  test('shares of one market are not alike', async () => {
    expect(await examine(market(60))).toEqual([])
  })
})

describe('the examination itself', () => {
  test('no prices, one price, equal prices', async () => {
    expect(await examine([])).toEqual([])
    const short = (close: number[]): PriceSeries => ({
      ticker: 's',
      dates: Int32Array.from(close, (_, i) => i + 1),
      close: Float64Array.from(close),
      adjusted: false,
    })
    expect(await examine([short([5])])).toEqual([])
    expect(await examine([short([5, 500])])).toEqual([])
    expect(await examine([short(Array.from({ length: 300 }, () => 1.95583))])).toEqual([])
  })

  test('it breathes every 20,000 prices and passes a cancellation on', async () => {
    const series = Array.from({ length: 20 }, (_, seed) => madePrices(seed))
    let breaths = 0
    await examine(series, async () => void breaths++)
    expect(breaths).toBeGreaterThanOrEqual((20 * 2520) / 20_000)
    const stop = () => Promise.reject(new Error('stop'))
    await expect(examine(series, stop)).rejects.toThrow('stop')
  })

  test('findings have names of their own, and the input is not touched', async () => {
    const series = [
      shifted(without(madePrices(1), 500, 540), 1),
      { ...madePrices(2), ticker: 'x' },
      madePrices(2),
    ]
    const before = structuredClone(series)
    const findings = await examine(series)
    expect(findings.length).toBeGreaterThan(2)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    expect(series).toEqual(before)
  })
})
