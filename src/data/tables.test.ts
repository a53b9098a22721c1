import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayOf, dayOfIso, isoOfDay, weekday } from './days'
import { exportPrices } from './export-prices'
import { hashSeries } from './hash'
import { readFiles } from './read-files'
import type { PriceSeries } from './series'
import { tickerName } from './tickers'

const series = (ticker: string, dates: number[], close: number[]): PriceSeries => ({
  ...{ ticker, adjusted: false },
  ...{ dates: Int32Array.from(dates), close: Float64Array.from(close) },
})

describe('days', () => {
  test('agree with Date.UTC and go both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 300_000 }), (day) => {
        const { year, month, day: dayOfMonth } = calendarDate(day)
        expect(Date.UTC(year, month - 1, dayOfMonth)).toBe(day * 86_400_000)
        expect(dayOf(year, month, dayOfMonth)).toBe(day)
        expect(dayOfIso(isoOfDay(day))).toBe(day)
      }),
    )
  })

  test('known days', () => {
    expect(isoOfDay(0)).toBe('1970-01-01')
    expect(weekday(0)).toBe(4)
    expect(weekday(-4)).toBe(0)
    expect(dayOf(2019, 2, 29)).toBeNull()
    expect(dayOf(2000, 2, 29)).not.toBeNull()
    expect(dayOf(1900, 2, 29)).toBeNull()
  })
})

describe('hash', () => {
  test('does not depend on the order of the series, but on every price', async () => {
    const [a, b] = [series('A', [1, 2], [1, 2]), series('Ä', [1], [0.1])]
    expect(await hashSeries([a, b])).toBe(await hashSeries([b, a]))
    expect(await hashSeries([a])).not.toBe(await hashSeries([series('A', [1, 2], [1, 2.0000000000000004])]))
    expect(await hashSeries([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('is this on every machine (computed with Python: struct and hashlib)', async () => {
    const expected = 'ecb5c0c2280f741ffdea3c61e34fdea7963bef422644be7c9fb2678a4fe12d2d'
    expect(await hashSeries([series('A', [1, 2], [1, 2])])).toBe(expected)
  })
})

describe('export', () => {
  test('gaps, quoting, formula guard', () => {
    const text = exportPrices([
      series('=A1', [0, 1], [1.5, 0.1 + 0.2]),
      series('X, "Y"', [1, 2], [2, 3]),
      series('＠z', [0], [4]),
    ])
    expect(text).toBe(
      `date,'=A1,"X, ""Y""",'＠z\n1970-01-01,1.5,,4\n1970-01-02,0.30000000000000004,2,\n1970-01-03,,3,\n`,
    )
  })

  test('what was exported reads back the same', async () => {
    const before = [series('A', [100, 101, 102], [1, 2, 3.5]), series('B,C', [101, 102], [7, 8])]
    const [outcome] = await readFiles([new File([exportPrices(before)], 'tailwatch-prices.csv')], {})
    expect(outcome.ok && outcome.reading.series).toEqual(before)
  })
})

test('ticker names are short and never empty', () => {
  expect(tickerName('  A\tB ', 'x')).toBe('A B')
  expect(tickerName('\u0000', 'x')).toBe('x')
  expect(tickerName('é'.repeat(80), 'x')).toHaveLength(64)
})
