import { describe, expect, test } from 'vitest'
import { hashSeries } from '../hash'
import { isoOfDay } from '../days'
import { marketTruth, truthOf } from './market-truth'
import { ASSETS } from './regimes'
import { generateMarket } from './synthetic-market'

/** Distribution function of Student's t with 5 degrees of freedom in closed form (Abramowitz and Stegun 26.7.4). */
function t5(x: number): number {
  const angle = Math.atan(x / Math.sqrt(5))
  const c = Math.cos(angle)
  return 0.5 + (angle + Math.sin(angle) * (c + (2 / 3) * c ** 3)) / Math.PI
}

const equalWeights = Object.fromEntries(ASSETS.map(({ ticker }) => [ticker, 1 / ASSETS.length]))

type Level = '0.95' | '0.975' | '0.99'

function exceptions(seed: number, level: Level): { seen: number; days: number } {
  const { series } = generateMarket(seed)
  const truth = marketTruth(seed, equalWeights)
  let seen = 0
  truth.dates.forEach((_, t) => {
    const mean = series.reduce((sum, { close }) => sum + close[t + 1] / close[t] - 1, 0) / series.length
    if (mean < -truth.valueAtRisk[level][t]) seen++
  })
  return { seen, days: truth.dates.length }
}

describe('synthetic market', () => {
  test('ten years of weekdays, eight assets, positive prices, headlines', () => {
    const market = generateMarket(42)
    expect(market.series).toHaveLength(8)
    const [{ dates }] = market.series
    expect([isoOfDay(dates[0]), isoOfDay(dates.at(-1)!)]).toEqual(['2011-01-03', '2020-12-31'])
    expect(marketTruth(42, equalWeights).dates).toEqual(dates.slice(1))
    for (const { close } of market.series) expect(close.every((price) => price > 0)).toBe(true)
    expect(market.headlines.length).toBeGreaterThan(200)
    expect(market.headlines.every(({ text }) => text.includes('Synthetic'))).toBe(true)
  })

  test('same seed same bytes, another seed other bytes', async () => {
    expect(generateMarket(7)).toEqual(generateMarket(7))
    expect(await hashSeries(generateMarket(7).series)).toBe(await hashSeries(generateMarket(7).series))
    expect(await hashSeries(generateMarket(7).series)).not.toBe(await hashSeries(generateMarket(8).series))
  })

  test('the quantiles are those of the closed-form distribution', () => {
    expect(t5(2.015048373)).toBeCloseTo(0.95, 9)
    expect(t5(2.570581836)).toBeCloseTo(0.975, 9)
    expect(t5(3.364929999)).toBeCloseTo(0.99, 9)
  })

  test('the truth is told of the market itself, for any weights, and of nothing else', () => {
    const { series } = generateMarket(7)
    const half = marketTruth(7, { 'SYN.BANK': 0.5 }).valueAtRisk['0.99']
    const whole = truthOf(7, series, { 'SYN.BANK': 1 })!.valueAtRisk['0.99']
    expect(whole.every((value, day) => Math.abs(value - 2 * half[day]) < 1e-15)).toBe(true)
    expect(truthOf(8, series, { 'SYN.BANK': 1 })).toBeNull()
    const mended = series.map((one) => ({ ...one, close: one.close.with(100, one.close[100] * 1.01) }))
    expect(truthOf(7, mended, { 'SYN.BANK': 1 })).toBeNull()
    expect(truthOf(7, series, {})).toBeNull()
  })

  test.each(['0.95', '0.975', '0.99'] as const)(
    'exceptions at %s agree with the truth within binomial error',
    (level) => {
      let seen = 0
      let days = 0
      for (let seed = 1; seed <= 20; seed++) {
        const one = exceptions(seed, level)
        seen += one.seen
        days += one.days
      }
      const p = 1 - Number(level)
      expect(Math.abs(seen - p * days)).toBeLessThan(3.3 * Math.sqrt(days * p * (1 - p)))
    },
  )
})
