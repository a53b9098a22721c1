import { describe, expect, test } from 'vitest'
import { applyCure } from './cure'
import { examine } from './examine'
import { madePrices, scaled, withSplit, withStale } from './made-prices'
import type { PriceSeries } from '../series'
import type { Finding } from './finding'

/** Where a fault is put: anywhere but at the ends. */
const place = (seed: number) => 300 + ((seed * 37) % 700)
/** Five years. */
const DAYS = 1260

const SEEDS = 40

/** In how many of 40 made-up histories a fault is found, as a share. */
async function found(
  inject: (prices: PriceSeries, at: number) => PriceSeries,
  isIt: (f: Finding) => boolean,
) {
  let hits = 0
  for (let seed = 0; seed < SEEDS; seed++) {
    const findings = await examine([inject(madePrices(10_000 + seed, DAYS), place(seed))])
    if (findings.some(isIt)) hits++
  }
  return hits / SEEDS
}

const withoutVolume = ({ ticker, dates, close, adjusted }: PriceSeries): PriceSeries => ({
  ...{ ticker, dates, close, adjusted },
})

// The bounds lie a few hits of 40 below what 100 other places of the fault gave; what is hard is meant to look hard here.
describe('splits', () => {
  const isSplit = (after: number, before: number) => (f: Finding) =>
    f.kind === 'split' && f.detail.after === after && f.detail.before === before

  test.each([
    [2, 1, 0.9],
    [3, 1, 0.9],
    [4, 1, 0.9],
    [5, 1, 0.9],
    [7, 1, 0.9],
    [10, 1, 0.95],
    [20, 1, 0.95],
    [1, 5, 0.9],
    [1, 8, 0.9],
    [1, 10, 0.95],
    [1, 25, 0.95],
    // Shares halve and double overnight rarely, but one fall by a third in a wild share proves nothing.
    [3, 2, 0.75],
    [1, 2, 0.65],
  ])('%i for %i with volume', async (after, before, least) => {
    const rate = await found((prices, at) => withSplit(prices, at, after, before), isSplit(after, before))
    expect(rate).toBeGreaterThanOrEqual(least)
  })

  test.each([
    [2, 1, 0.85],
    [7, 1, 0.85],
    [10, 1, 0.95],
    [1, 10, 0.95],
    [3, 2, 0.5],
  ])('%i for %i without volume', async (after, before, least) => {
    const inject = (prices: PriceSeries, at: number) => withoutVolume(withSplit(prices, at, after, before))
    expect(await found(inject, isSplit(after, before))).toBeGreaterThanOrEqual(least)
  })

  test.each([100, 1000, 10_000, 1e6, 0.01])('a unit %f times as large', async (factor) => {
    const ratio = Math.max(factor, 1 / factor)
    const rate = await found(
      (prices, at) => scaled(prices, 0, at, factor),
      ({ kind, detail }) =>
        kind === 'redenomination' && Math.max(Number(detail.after), Number(detail.before)) === ratio,
    )
    expect(rate).toBe(1)
  })

  test('once cured it is not found again, and the returns are those from before the fault', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const clean = madePrices(seed)
      const [finding] = await examine([withSplit(clean, place(seed), 4, 1)])
      expect(finding.kind).toBe('split')
      const cured = applyCure(withSplit(clean, place(seed), 4, 1), finding.cure!)
      expect(await examine([cured])).toEqual([])
      cured.close.forEach((price, i) => expect(price).toBeCloseTo(clean.close[i], 8))
    }
  })

  test('a last price in pence is brought back, and the history stays', async () => {
    const prices = madePrices(1)
    const last = prices.dates.at(-1)!
    const [finding] = await examine([scaled(prices, 2519, 2520, 100)])
    expect(finding).toMatchObject({
      kind: 'redenomination',
      cure: { kind: 'rescale-days', days: [last], factor: 0.01 },
    })
  })

  test('a crash that stays is a crash', async () => {
    // Lehman-like: a fall by 45 % among falls of 10 %; LUNA-like: by 98 % in three days.
    const crash = (prices: PriceSeries, moves: number[]) => ({
      ...withoutVolume(prices),
      close: prices.close.map(
        (price, i) => price * moves.slice(0, Math.max(0, i - 999)).reduce((a, b) => a * b, 1),
      ),
    })
    for (let seed = 0; seed < 20; seed++) {
      const bank = crash(
        madePrices(seed),
        [0.9, 1.08, 0.88, 0.9, 0.55, 1.15, 0.8, 1.2, 0.85, 0.9, 1.1, 0.93, 1.12],
      )
      const coin = crash(
        madePrices(seed),
        [0.9, 0.75, 0.8, 0.4, 0.1, 0.3, 1.5, 0.6, 0.7, 1.4, 0.5, 0.8, 1.3, 0.7],
      )
      expect(await examine([bank])).toEqual([])
      expect(await examine([coin])).toEqual([])
    }
  })
})

describe('prices that cannot be', () => {
  const isSpike = (f: Finding) => f.kind === 'outlier' && f.detail.reason === 'spike'

  // A day of these shares moves by 0.8 to 2.5 %: 10 % and back is four to twelve usual days, and only the far end is sure.
  test.each([
    [0.5, 0.85],
    [0.3, 0.8],
    [0.2, 0.65],
    [0.1, 0.2],
    [-0.5, 0.95],
    [-0.2, 0.75],
  ])('one day %f away', async (size, least) => {
    const rate = await found((prices, at) => scaled(prices, at, at + 1, 1 + size), isSpike)
    expect(rate).toBeGreaterThanOrEqual(least)
  })

  test('a twentieth is what shares do', async () => {
    expect(await found((prices, at) => scaled(prices, at, at + 1, 1.05), isSpike)).toBeLessThan(0.1)
  })

  test.each([10, 100, 1000, 0.1, 0.01, 1e-4])('a misplaced point (%f times) is put back', async (factor) => {
    const rate = await found(
      (prices, at) => scaled(prices, at, at + 1, factor),
      (f) =>
        isSpike(f) &&
        f.cure?.kind === 'rescale-days' &&
        Math.abs(f.cure.factor * factor - 1) < 1e-9 &&
        f.count === 1,
    )
    expect(rate).toBeGreaterThanOrEqual(0.95)
  })

  test('a wrong close in a right bar is taken out, and comes out as its own finding', async () => {
    const prices = madePrices(1)
    const close = prices.close.map((price, i) => (i === 700 ? price * 100 : price))
    const findings = await examine([{ ...prices, close }])
    expect(findings.map(({ cure }) => cure)).toContainEqual({
      kind: 'remove-days',
      days: [prices.dates[700]],
    })
  })

  test('a close outside its bar; on most days the bars belong to another price', async () => {
    const prices = madePrices(2)
    const once = await examine([
      { ...prices, low: prices.low!.map((low, i) => (i === 40 ? low * 1.1 : low)) },
    ])
    expect(once).toMatchObject([
      { kind: 'outlier', count: 1, from: prices.dates[40], detail: { reason: 'bar' }, cure: null },
    ])
    const always = await examine([{ ...prices, close: prices.close.map((price) => price * 1.2) }])
    expect(always.map(({ detail }) => detail.reason)).toEqual(['other-bars'])
  })

  test('a low out of this world', async () => {
    const prices = madePrices(3)
    const low = prices.low!.map((value, i) => (i === 1 ? value / 8 : value))
    const findings = await examine([{ ...prices, low }])
    expect(findings).toMatchObject([
      { kind: 'outlier', from: prices.dates[1], detail: { reason: 'range' }, cure: null },
    ])
  })
})

describe('two units in one history', () => {
  test.each([
    [100, 10],
    [100, 60],
    [0.01, 10],
    [0.01, 60],
  ])('%f times for %i days', async (factor, days) => {
    const rate = await found(
      (prices, at) => scaled(prices, at, at + days, factor),
      (f) => f.kind === 'mixed-currency' && f.count === days,
    )
    expect(rate).toBeGreaterThanOrEqual(0.9)
  })

  test.each([
    [1.35, 0.75],
    [7.5, 0.9],
    [110, 0.9],
  ])('another currency (%f times) three times over', async (rate, least) => {
    const inject = (prices: PriceSeries) =>
      [100, 400, 900].reduce((series, at) => scaled(series, at, at + 70, rate), prices)
    const share = await found(inject, (f) => f.kind === 'mixed-currency' && f.count === 210)
    expect(share).toBeGreaterThanOrEqual(least)
  })

  test('scattered days in pence are one finding', async () => {
    const clean = madePrices(6)
    const mixed = [300, 702, 1400, 1401, 2000].reduce((s, at) => scaled(s, at, at + 1, 100), clean)
    const findings = await examine([mixed])
    expect(findings.map(({ kind, count }) => [kind, count])).toEqual([['mixed-currency', 5]])
  })

  test('the cure gives the prices back, whichever unit comes first', async () => {
    const clean = madePrices(4)
    const mixed = [
      [0, 200],
      [900, 950],
      [2000, 2040],
    ].reduce((s, [a, b]) => scaled(s, a, b, 100), clean)
    const findings = await examine([mixed])
    expect(findings.map(({ kind, count }) => [kind, count])).toEqual([['mixed-currency', 290]])
    const cured = applyCure(mixed, findings[0].cure!)
    cured.close.forEach((price, i) => expect(price).toBeCloseTo(clean.close[i], 8))
    expect(await examine([cured])).toEqual([])
  })
})

describe('prices that stand still', () => {
  test.each([4, 5, 7, 10, 20, 30])('%i repeats', async (repeats) => {
    const rate = await found(
      (prices, at) => withStale(prices, at, repeats),
      (f) => f.kind === 'stale' && f.count >= repeats && f.cure?.kind === 'remove-days',
    )
    expect(rate).toBeGreaterThanOrEqual(repeats < 5 ? 0.85 : 0.95)
  })

  test('cured, they are gone, and what is left is a gap', async () => {
    const still = withStale(madePrices(5), 800, 12)
    const [finding] = await examine([still])
    expect(await examine([applyCure(still, finding.cure!)])).toMatchObject([{ kind: 'gap' }])
  })

  test('a share of a few cents and a fixed rate are not accused', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const prices = withoutVolume(madePrices(seed))
      const penny = {
        ...prices,
        close: prices.close.map((price) => Math.max(1, Math.round(price / 20)) / 100),
      }
      const pegged = {
        ...prices,
        close: prices.close.map((price, i) =>
          i > 800 && i < 2000 ? 7.46 + (i % 40 === 0 ? 0.0001 : 0) : price,
        ),
      }
      expect((await examine([penny])).filter(({ kind }) => kind === 'stale')).toEqual([])
      expect((await examine([pegged])).filter(({ kind }) => kind === 'stale')).toEqual([])
    }
  })
})
