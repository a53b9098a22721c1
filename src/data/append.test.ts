import { describe, expect, test } from 'vitest'
import { joinSeries } from './append'
import type { PriceSeries } from './series'

/** Prices in cents of a made-up walk: the same day always has the same price. */
function priceOf(day: number): number {
  return Math.round(100 * (60 + 20 * Math.sin(day / 40) + 5 * Math.sin(day * 1.7))) / 100
}

function series(days: number[], more: Partial<PriceSeries> = {}, of = priceOf): PriceSeries {
  return {
    ...{ ticker: 'AAA', adjusted: false, dates: Int32Array.from(days) },
    ...{ close: Float64Array.from(days, of), ...more },
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** A linear congruential generator: the same draws everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function expectSound({ dates, close, high, low, volume }: PriceSeries): void {
  const lengths = [close, high, low, volume].map((column) => column?.length ?? dates.length)
  expect(lengths).toEqual(lengths.map(() => dates.length))
  expect(dates.every((day, i) => i === 0 || day > dates[i - 1])).toBe(true)
  expect(close.every((price) => price > 0 && Number.isFinite(price))).toBe(true)
}

describe('what a new file adds', () => {
  test('days at the end, at the beginning and in between are counted apart', () => {
    const stored = series([...range(100, 150), ...range(160, 200)])
    const joined = joinSeries(stored, series(range(90, 230)))
    expect(joined).toMatchObject({ relation: 'appends', suggested: 'append', common: 90, changed: 0 })
    expect(joined.added).toEqual({ count: 50, from: 90, to: 229, before: 10, within: 10, after: 30 })
    expect(joined.storedOnly.count).toBe(0)
    expect(joined.append).toEqual(series(range(90, 230)))
  })

  test('the same file again changes nothing, and is kept out', () => {
    const joined = joinSeries(series(range(0, 50)), series(range(0, 50)))
    expect(joined).toMatchObject({ relation: 'same', suggested: 'keep', changed: 0, gap: null })
    expect(joined.append).toEqual(series(range(0, 50)))
  })

  test('without a common day there is a hole, and it is said where', () => {
    const joined = joinSeries(series(range(0, 50)), series(range(60, 80)))
    expect(joined).toMatchObject({ relation: 'disjoint', gap: { from: 49, to: 60 }, changed: 0, common: 0 })
    expect(joinSeries(series(range(60, 80)), series(range(0, 50))).gap).toEqual({ from: 49, to: 60 })
    expect(joinSeries(series([1, 3, 5]), series([2, 4])).gap).toBeNull()
  })

  test('columns that one lacks are NaN on its days', () => {
    const volume = Float64Array.from({ length: 20 }, () => 7)
    const joined = joinSeries(series(range(0, 20)), series(range(10, 30), { volume }))
    expect(joined.gains).toEqual(['volume'])
    expect(joined.append.volume).toEqual(Float64Array.from(range(0, 30), (day) => (day < 10 ? NaN : 7)))
    expect(joined.append.high).toBeUndefined()
    expect(joinSeries(series(range(0, 20)), series(range(0, 20), { volume })).suggested).toBe('append')
  })
})

describe('prices that differ', () => {
  test('are listed with both prices, and the new one wins', () => {
    const corrected = (day: number) => (day === 30 ? 12.5 : day === 40 ? 13.5 : priceOf(day))
    const joined = joinSeries(series(range(0, 60)), series(range(20, 70), {}, corrected))
    expect(joined).toMatchObject({ relation: 'conflicts', suggested: 'append', changed: 2 })
    expect(joined.changes).toEqual([
      { day: 30, before: priceOf(30), after: 12.5 },
      { day: 40, before: priceOf(40), after: 13.5 },
    ])
    expect(joined.append).toEqual(series(range(0, 70), {}, corrected))
  })

  test('by no more than the rounding of the coarser file are the same, and the stored ones stay', () => {
    const exact = (day: number) => priceOf(day) + 0.0041 * Math.sin(day)
    const stored = series(range(0, 60), {}, exact)
    const joined = joinSeries(stored, series(range(0, 90)))
    expect(joined).toMatchObject({ relation: 'appends', changed: 0 })
    expect(joined.append.close.subarray(0, 60)).toEqual(stored.close)
  })

  test('one cent is a change where both files are written in cents', () => {
    const off = (day: number) => (day === 7 ? priceOf(day) + 0.01 : priceOf(day))
    expect(joinSeries(series(range(0, 60)), series(range(0, 60), {}, off))).toMatchObject({ changed: 1 })
  })

  test('float32 on the way is no change', () => {
    const through = (day: number) => Math.fround(priceOf(day) * 1.2345678)
    const stored = series(range(0, 60), {}, (day) => priceOf(day) * 1.2345678)
    expect(joinSeries(stored, series(range(0, 60), {}, through)).relation).toBe('same')
  })

  test('nearly everywhere are another history, which is not mixed in', () => {
    const joined = joinSeries(
      series(range(0, 60)),
      series(range(0, 60), {}, (d) => 9 + Math.sin(d)),
    )
    expect(joined).toMatchObject({ relation: 'conflicts', suggested: 'replace' })
    expect(joined.changed).toBeGreaterThan(55)
  })
})

describe('a past that was adjusted anew', () => {
  const halved = (day: number) => Math.round(50 * priceOf(day)) / 100

  test('by a split is taken as a whole where the file covers what is stored', () => {
    const joined = joinSeries(series(range(0, 100)), series(range(0, 130), {}, halved))
    expect(joined).toMatchObject({ relation: 'readjusted', suggested: 'replace', factor: 0.5, factors: 1 })
    expect(joined.changed).toBe(0)
    expect(joined.append).toEqual(series(range(0, 130), {}, halved))
  })

  test('else what is stored before it is multiplied by the factor, and its volume divided', () => {
    const shares = (days: number, size: number) => new Float64Array(days).fill(size)
    const stored = series(range(0, 100), { volume: shares(100, 1000), high: shares(100, 90) })
    const incoming = series(
      range(60, 130),
      { volume: shares(70, 2000), high: shares(70, 45), adjusted: true },
      halved,
    )
    const joined = joinSeries(stored, incoming)
    expect(joined).toMatchObject({ relation: 'readjusted', suggested: 'append', factor: 0.5, mixed: true })
    expect(joined.storedOnly).toEqual({ count: 60, from: 0, to: 59 })
    const { close, volume, high, adjusted } = joined.append
    expect(Array.from(close.subarray(0, 60))).toEqual(range(0, 60).map((day) => priceOf(day) * 0.5))
    expect([volume![0], volume![129], high![0], high![129], adjusted]).toEqual([2000, 2000, 45, 45, true])
  })

  test('by dividends has a factor for each of them; a dividend leaves the volume alone', () => {
    const paid = (day: number) => (day < 100 ? 0.96 : day < 200 ? 0.98 : 1)
    const adjusted = (day: number) => Math.round(1e4 * paid(day) * priceOf(day)) / 1e4
    const volume = new Float64Array(300).fill(500)
    const stored = series(range(0, 300), { volume })
    const fresh = series(range(50, 310), { volume: new Float64Array(260).fill(500) }, adjusted)
    const joined = joinSeries(stored, fresh)
    expect(joined).toMatchObject({ relation: 'readjusted', factors: 3, changed: 0 })
    expect(joined.factor).toBeCloseTo(0.96, 5)
    expect(joined.append.close[0]).toBeCloseTo(0.96 * priceOf(0), 3)
    expect(joined.append.volume).toEqual(new Float64Array(310).fill(500))
  })

  test('with a price that differs beside the factor, that price is listed', () => {
    const odd = (day: number) => (day === 50 ? 77 : halved(day))
    const joined = joinSeries(series(range(0, 100)), series(range(0, 130), {}, odd))
    expect(joined).toMatchObject({ relation: 'readjusted', changed: 1, factor: 0.5 })
    expect(joined.changes).toEqual([{ day: 50, before: priceOf(50), after: 77 }])
  })

  test('is not seen in a single day, nor in a few prices that all differ by one factor', () => {
    expect(joinSeries(series([1, 2, 3]), series([3, 4], {}, halved)).relation).toBe('conflicts')
    const week = (day: number) => (day >= 30 && day < 34 ? 100 * priceOf(day) : priceOf(day))
    expect(joinSeries(series(range(0, 100), {}, week), series(range(0, 100)))).toMatchObject({
      ...{ relation: 'conflicts', changed: 4 },
    })
  })
})

test('three hundred pairs: sorted, no day twice, every stored day kept, a longer file gives itself', () => {
  const random = generator(11)
  for (let round = 0; round < 300; round++) {
    const [start, share] = [Math.floor(80 * random()) - 40, random()]
    const some = (from: number, to: number) => range(from, to).filter(() => random() < 0.2 + share)
    const [old, fresh] = [some(0, 50), some(start, start + 60)]
    if (!old.length || !fresh.length) continue
    const factor = random() < 0.3 ? 0.5 : 1
    const shaken = random() < 0.5 ? 0.1 : 0
    const changed = (day: number) => factor * priceOf(day) + (day % 7 === 0 ? shaken : 0)
    const volume = random() < 0.5 ? Float64Array.from(old, () => 100) : undefined
    const [stored, incoming] = [series(old, volume ? { volume } : {}), series(fresh, {}, changed)]
    const joined = joinSeries(stored, incoming)
    expectSound(joined.append)
    expect([...joined.append.dates]).toEqual([...new Set([...old, ...fresh])].sort((a, b) => a - b))
    expect(joined.common + joined.storedOnly.count).toBe(old.length)
    expect(joined.common + joined.added.count).toBe(fresh.length)
    const { before, within, after } = joined.added
    expect(before + within + after).toBe(joined.added.count)
    const longer = series(range(-50, 150))
    expect(joinSeries(series(old), longer).append).toEqual(longer)
    expect(joinSeries(series(old), series(old)).append).toEqual(series(old))
  }
})
