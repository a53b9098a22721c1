import { describe, expect, test } from 'vitest'
import { drawBatch, gatherInputs, gatherTargets, validationWindows, windowCount } from './batches'
import { FEATURES } from './features'
import type { ForecastSettings, ReturnSeries } from './forecast'
import { buildPanel } from './panel'
import { fitScaler } from './scaler'
import { garchSeries } from './simulated'
import { neededDays, splitByCalendar } from './split'
import { startingPoint } from './unconditional'

const settings = { window: 30, horizon: 5, batch: 8, seed: 3 } as ForecastSettings

describe('the split', () => {
  test('parts lie one after the other with a gap of `horizon` trading days, on the union of dates', () => {
    const long = garchSeries('A', 1000, 1)
    const late: ReturnSeries = { name: 'B', dates: long.dates.slice(600), returns: long.returns.slice(600) }
    const { train, validation, test: last, gap } = splitByCalendar([late, long], settings)
    const at = (day: number) => long.dates.indexOf(day)
    expect(train.map(at)).toEqual([0, 699])
    expect(validation.map(at)).toEqual([705, 849])
    expect(last.map(at)).toEqual([855, 999])
    expect(gap).toBe(5)
  })

  test('190 common days are enough for window 30 and horizon 5; what is needed is exact', () => {
    const needed = neededDays(settings)
    expect(needed).toBeLessThanOrEqual(189)
    expect(() => buildPanel([garchSeries('A', needed, 1)], settings)).not.toThrow()
    expect(() => buildPanel([garchSeries('A', needed - 1, 1)], settings)).toThrow(
      expect.objectContaining({ code: 'data/too-short', detail: { ticker: 'A', have: needed - 1, needed } }),
    )
  })
})

describe('no leakage', () => {
  const original = garchSeries('A', 800, 1)
  const trainDays = 560

  test('data after the training part changes neither the scaler nor a training batch', () => {
    const changed = {
      ...original,
      returns: original.returns.map((r, t) => (t < trainDays ? r : 5 * r - 0.01)),
    }
    const [a, b] = [original, changed].map((series) => buildPanel([series], settings))
    expect(b.scaler).toEqual(a.scaler)
    expect(startingPoint(b.series, 5)).toEqual(startingPoint(a.series, 5))
    for (let step = 1; step <= 40; step++) {
      const [x, y] = [a, b].map(({ series }) => {
        const windows = drawBatch(series, 30, 8, settings.seed, step)
        return [gatherInputs(windows, 30), gatherTargets(windows, 30, 0, 5)]
      })
      expect(y).toEqual(x)
    }
    // The test can fail: the change is large enough to be seen where it is allowed to be seen.
    expect(b.series[0].targets).not.toEqual(a.series[0].targets)
  })

  test('training targets end inside the training part and validation targets before the test part', () => {
    const { series, split } = buildPanel([original], settings)
    const { dates, train, validation, test: last, targets } = series[0]
    expect(dates[train[1] - 1 + 4]).toBeLessThanOrEqual(split.train[1])
    expect(dates[validation[1] - 1 + 4]).toBeLessThan(dates[last[0]])
    expect(train[1]).toBe(trainDays - 5)
    const learned = targets.slice(train[0] * 5, validation[1] * 5)
    expect(learned.every(Number.isFinite)).toBe(true)
  })

  test('shuffled labels are the same labels in another order, and the test part is left alone', () => {
    const [plain, shuffled] = [false, true].map((flag) => buildPanel([original], settings, flag).series[0])
    const [from, to] = plain.train
    const part = (targets: Float32Array) => targets.slice(from * 5, to * 5)
    expect(part(shuffled.targets)).not.toEqual(part(plain.targets))
    expect(part(shuffled.targets).sort()).toEqual(part(plain.targets).sort())
    expect(shuffled.targets.slice(plain.test[0] * 5)).toEqual(plain.targets.slice(plain.test[0] * 5))
  })
})

test('the scaler centres on the median and divides by the quartile range', () => {
  const { centre, spread } = fitScaler([Float64Array.of(1, 7, 2, 7), Float64Array.of(3, 7, 4, 7, 100, 7)], 2)
  expect([...centre]).toEqual([3, 7])
  expect(spread[0]).toBeCloseTo(2 / 1.349, 3)
  expect(spread[1]).toBe(1)
})

test('every window of every series is drawn about equally often', () => {
  const { series } = buildPanel([garchSeries('A', 900, 1), garchSeries('B', 450, 2)], settings)
  const counts = series.map((one) => windowCount(one, 30))
  const drawn = drawBatch(series, 30, 20_000, 1, 1).filter((window) => window.series === series[0]).length
  expect(Math.abs(drawn / 20_000 - counts[0] / (counts[0] + counts[1]))).toBeLessThan(0.015)
})

test('validation windows cover each validation day, and nothing after', () => {
  const { series } = buildPanel([garchSeries('A', 800, 1)], settings)
  const { validation } = series[0]
  const covered = new Set<number>()
  for (const { start } of validationWindows(series, 10, 20, 100)) {
    for (let row = start + 10; row < start + 30; row++) covered.add(row)
  }
  expect(covered).toEqual(
    new Set(Array.from({ length: validation[1] - validation[0] }, (_, i) => validation[0] + i)),
  )
})

test('time-major: row t B + b is day t of window b', () => {
  const { series } = buildPanel([garchSeries('A', 400, 1)], settings)
  const windows = [40, 60].map((start) => ({ series: series[0], start }))
  const inputs = gatherInputs(windows, 3)
  const F = FEATURES.length
  expect(inputs.slice((2 * 2 + 1) * F, (2 * 2 + 2) * F)).toEqual(series[0].inputs.slice(62 * F, 63 * F))
})

test('contracts that follow each other: no single series is long enough, and the longest is named', () => {
  const contracts = Array.from({ length: 12 }, (_, i) => garchSeries(`F${i}`, 40, i, 10_000 + 60 * i))
  expect(() => buildPanel(contracts, settings)).toThrow(
    expect.objectContaining({ code: 'data/too-short', detail: expect.objectContaining({ have: 40 }) }),
  )
})

test('one series that ends with training and one that is too new leave nothing to validate on', () => {
  const old = garchSeries('OLD', 420, 1)
  const young = garchSeries('NEW', 180, 2, old.dates[419] + 1)
  const { series } = buildPanel([old, young], { ...settings, window: 60 })
  expect(series.some(({ validation: [from, to] }) => to > from)).toBe(true)
  // With a longer memory the first usable row of the new series lies beyond the 90 days of validation.
  expect(() => buildPanel([old, young], { ...settings, window: 120 })).toThrow(
    expect.objectContaining({ code: 'data/too-short' }),
  )
})
