import { expect, test } from 'vitest'
import { buildFeatures, ewMean, FEATURES } from './features'
import { garchSeries } from './simulated'

test('the exponentially weighted mean, by hand', () => {
  // Half-life 1: weights 1, 1/2, 1/4 backwards.
  expect([...ewMean(Float64Array.of(4, 2, 8), 1)]).toEqual([0, 4, (2 + 2) / 1.5, (8 + 1 + 1) / 1.75])
})

test('row t knows days before t only, and does know day t - 1', () => {
  const { returns } = garchSeries('A', 120, 1)
  const original = buildFeatures(returns)
  const width = FEATURES.length
  for (const day of [40, 80, 119]) {
    const changed = returns.slice()
    for (let t = day; t < changed.length; t++) changed[t] = -3 * changed[t] + 0.02
    const other = buildFeatures(changed)
    const upTo = (day + 1) * width
    expect(other.rows.slice(0, upTo)).toEqual(original.rows.slice(0, upTo))
    expect(other.sigma.slice(0, day + 1)).toEqual(original.sigma.slice(0, day + 1))
    const next = (rows: Float64Array) => rows.slice(upTo, upTo + width)
    expect(next(other.rows)).not.toEqual(next(original.rows))
  }
})

test('one more row than returns, all finite and clipped, even for a dead series', () => {
  for (const returns of [
    garchSeries('A', 60, 2).returns,
    new Float64Array(60),
    Float64Array.of(0.5, -0.9, 0),
  ]) {
    const { rows, sigma } = buildFeatures(returns)
    expect(rows.length).toBe((returns.length + 1) * FEATURES.length)
    expect(rows.every((value) => Math.abs(value) <= 4)).toBe(true)
    expect(sigma.every((value) => value > 0)).toBe(true)
  }
})
