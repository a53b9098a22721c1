import { describe, expect, test } from 'vitest'
import { randomStream } from '../../numerics/random'
import { applyCure, applyCures } from './cure'
import { madePrices } from './made-prices'
import type { PriceSeries } from '../series'
import type { Cure } from './finding'

const series: PriceSeries = {
  ticker: 'A',
  dates: Int32Array.of(10, 11, 12, 13),
  close: Float64Array.of(100, 102, 51, 52),
  high: Float64Array.of(101, 103, NaN, 53),
  low: Float64Array.of(99, 101, 50, 51),
  volume: Float64Array.of(10, 20, 40, NaN),
  adjusted: true,
}

describe('what a cure does', () => {
  test('prices before a split are rescaled, volumes the other way', () => {
    const cured = applyCure(series, { kind: 'rescale-before', day: 12, factor: 1 / 2 })
    expect(Array.from(cured.close)).toEqual([50, 51, 51, 52])
    expect(Array.from(cured.high!)).toEqual([50.5, 51.5, NaN, 53])
    expect(Array.from(cured.low!)).toEqual([49.5, 50.5, 50, 51])
    expect(Array.from(cured.volume!)).toEqual([20, 40, 40, NaN])
    expect([cured.ticker, cured.adjusted, Array.from(cured.dates)]).toEqual(['A', true, [10, 11, 12, 13]])
  })

  test('days in another unit are rescaled, and their volume is left alone', () => {
    const cured = applyCure(series, { kind: 'rescale-days', days: [11], factor: 0.01 })
    expect(Array.from(cured.close)).toEqual([100, 1.02, 51, 52])
    expect(cured.high![1]).toBeCloseTo(1.03, 12)
    expect(Array.from(cured.volume!)).toEqual(Array.from(series.volume!))
  })

  test('days are taken out of every column', () => {
    const cured = applyCure(series, { kind: 'remove-days', days: [12, 999] })
    expect(Array.from(cured.dates)).toEqual([10, 11, 13])
    expect(Array.from(cured.close)).toEqual([100, 102, 52])
    expect(Array.from(cured.volume!)).toEqual([10, 20, NaN])
  })

  test('a series begins later', () => {
    expect(Array.from(applyCure(series, { kind: 'start-at', day: 12 }).close)).toEqual([51, 52])
  })

  test('days move', () => {
    expect(Array.from(applyCure(series, { kind: 'shift-days', by: -3 }).dates)).toEqual([7, 8, 9, 10])
  })

  test('columns that are not there stay away', () => {
    const { ticker, dates, close, adjusted } = series
    const cured = applyCure({ ticker, dates, close, adjusted }, { kind: 'shift-days', by: 1 })
    expect(Object.keys(cured).sort()).toEqual(['adjusted', 'close', 'dates', 'ticker'])
  })

  test('fewer than two prices are refused, by name', () => {
    const nothing: Cure = { kind: 'start-at', day: 13 }
    expect(() => applyCure(series, nothing)).toThrow('doctor/nothing-left {"ticker":"A","left":1}')
  })

  test('every cure of a list names days of the original', () => {
    const shift: Cure = { kind: 'shift-days', by: 1 }
    const remove: Cure = { kind: 'remove-days', days: [11] }
    const split: Cure = { kind: 'rescale-before', day: 12, factor: 0.5 }
    const cured = applyCures(series, [shift, remove, split])
    expect(cured).toEqual(applyCures(series, [split, remove, shift]))
    expect([Array.from(cured.dates), Array.from(cured.close)]).toEqual([
      [11, 13, 14],
      [50, 51, 52],
    ])
    expect(applyCures(series, [])).toEqual(series)
  })
})

describe('for any cure', () => {
  const random = randomStream(6, 'cures')
  const cases = Array.from({ length: 60 }, (_, seed) => {
    const prices = madePrices(seed, 120)
    const day = prices.dates[1 + random.integer(110)]
    const days = Array.from({ length: 1 + random.integer(9) }, () => prices.dates[random.integer(120)])
    const factor = Math.exp(4 * random.normal())
    const cures: Cure[] = [
      { kind: 'rescale-before', day, factor },
      { kind: 'rescale-days', days, factor },
      { kind: 'remove-days', days },
      { kind: 'start-at', day },
      { kind: 'shift-days', by: random.integer(7) - 3 },
    ]
    return { prices, cure: cures[seed % cures.length] }
  })

  test('all columns keep one length, days increase, prices stay positive, and the original is untouched', () => {
    for (const { prices, cure } of cases) {
      const before = structuredClone(prices)
      const cured = applyCure(prices, cure)
      expect(prices).toEqual(before)
      for (const column of [cured.close, cured.high!, cured.low!, cured.volume!]) {
        expect(column).toHaveLength(cured.dates.length)
      }
      expect(cured.dates.every((day, i) => i === 0 || day > cured.dates[i - 1])).toBe(true)
      expect(cured.close.every((price) => price > 0 && Number.isFinite(price))).toBe(true)
    }
  })

  test('rescaling changes returns at its own borders only', () => {
    const rescaling = cases.filter(
      ({ cure }) => cure.kind === 'rescale-before' || cure.kind === 'rescale-days',
    )
    for (const { prices, cure } of rescaling) {
      const cured = applyCure(prices, cure)
      const inside = (day: number) =>
        cure.kind === 'rescale-before'
          ? day < cure.day
          : cure.kind === 'rescale-days' && cure.days.includes(day)
      for (let i = 1; i < prices.close.length; i++) {
        if (inside(prices.dates[i]) !== inside(prices.dates[i - 1])) continue
        const was = prices.close[i] / prices.close[i - 1]
        expect(cured.close[i] / cured.close[i - 1]).toBeCloseTo(was, 12)
      }
    }
  })
})
