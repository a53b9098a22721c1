import { describe, expect, test } from 'vitest'
import { normalInverse } from '../numerics/normal'
import { baselineForecasts } from './baselines'
import { LEVELS } from './forecast'
import { buildScoreboard } from './scoreboard'

const returns = Float64Array.of(0.01, -0.02, 0.03, 0.01, -0.01, 0.02)
const sigma = Float64Array.of(1, 1, 1, 1, 0.02, 0.03, 1)
const series = { returns, sigma }

describe('baselines of days 4 and 5, from the days before', () => {
  test('persistence: the last return, and the quantiles of the changes round it', () => {
    const { quantiles, mean, direction } = baselineForecasts('persistence', series, [4, 6])
    expect([...mean]).toEqual([0.01, -0.01])
    expect([...direction!]).toEqual([1, -1])
    // Changes -0.03, 0.05, -0.02: median -0.02; a day later 0.05, -0.02, -0.02: median -0.02.
    expect(quantiles[5]).toBeCloseTo(-0.01, 12)
    expect(quantiles[11 + 5]).toBeCloseTo(-0.03, 12)
  })

  test('historical: mean and type 7 quantiles of the days before', () => {
    const { quantiles, mean } = baselineForecasts('historical', series, [4, 6])
    expect(mean[0]).toBeCloseTo(0.0075, 12)
    expect(mean[1]).toBeCloseTo(0.0025, 12)
    expect(quantiles[5]).toBeCloseTo(0.01, 12)
    // Level 0.1 of -0.02, 0.01, 0.01, 0.03: 0.3 of the way from the first to the second.
    expect(quantiles[3]).toBeCloseTo(-0.011, 12)
  })

  test('zero mean: normal with the mean square of the days before; EWMA: normal with sigma', () => {
    const zero = baselineForecasts('zeroMean', series, [4, 6])
    expect(zero.quantiles[2]).toBeCloseTo(normalInverse(0.05) * Math.sqrt((1 + 4 + 9 + 1) / 4) * 0.01, 12)
    expect(zero.quantiles[11 + 2]).toBeCloseTo(
      normalInverse(0.05) * Math.sqrt((4 + 9 + 1 + 1) / 4) * 0.01,
      12,
    )
    expect(zero.direction).toBeNull()
    expect(baselineForecasts('ewma', series, [4, 6]).quantiles[0]).toBeCloseTo(normalInverse(0.01) * 0.02, 12)
  })

  test('the future does not matter', () => {
    const changed = { returns: returns.with(5, 9), sigma }
    for (const name of ['persistence', 'historical', 'zeroMean', 'ewma'] as const) {
      expect(baselineForecasts(name, changed, [4, 6])).toEqual(baselineForecasts(name, series, [4, 6]))
    }
  })
})

describe('the scoreboard', () => {
  const forecast = (low: number, mean: number, direction: number | null) => ({
    quantiles: Float64Array.from({ length: 22 }, (_, i) => (i % 11 < 5 ? low : i % 11 === 5 ? 0 : -low)),
    mean: Float64Array.of(mean, mean),
    direction: direction === null ? null : Int8Array.of(direction, direction),
  })
  const { rows, winner } = buildScoreboard([
    {
      dates: Int32Array.of(1, 2),
      returns: Float64Array.of(0.01, -0.03),
      forecasts: {
        network: forecast(-0.02, 0.01, 1),
        persistence: forecast(-0.05, 0, -1),
        zeroMean: forecast(-0.03, 0, null),
        historical: forecast(-0.04, 0, 1),
        ewma: forecast(-0.1, 0, null),
      },
    },
  ])
  const row = (name: string) => rows.find(({ model }) => model === name)!

  test('tick loss, coverage, squared error and direction by hand', () => {
    // 5 % of 0.03 above the quantile; 95 % of 0.01 below it.
    expect(row('network').pinball['0.05']).toBeCloseTo((0.05 * 0.03 + 0.95 * 0.01) / 2, 12)
    expect(row('network').pinball['0.5']).toBeCloseTo((0.5 * 0.01 + 0.5 * 0.03) / 2, 12)
    expect(row('network').coverage['0.9']).toBe(0.5)
    expect(row('zeroMean').coverage['0.9']).toBe(1)
    expect(row('network').returnMse).toBeCloseTo((0 + 0.04 ** 2) / 2, 12)
    expect(row('network').directionAccuracy).toBe(0.5)
    expect(row('zeroMean').directionAccuracy).toBeUndefined()
    expect(Object.keys(row('ewma').pinball)).toEqual(LEVELS.map(String))
  })

  test('the best baseline is the reference, the winner has the smallest tail loss, and who has no forecasts no row', () => {
    expect(row('zeroMean').dieboldMariano).toBeUndefined()
    for (const name of ['network', 'persistence', 'historical', 'ewma']) {
      expect(row(name).dieboldMariano?.against).toBe('zeroMean')
    }
    expect(row('network').dieboldMariano!.statistic).toBeGreaterThan(0)
    // Worse by the same amount on both days: no variance to test against.
    expect(row('ewma').dieboldMariano).toMatchObject({ statistic: 0, pValue: 1 })
    expect(winner).toBe('zeroMean')
    expect(row('gjrFilteredHistorical')).toBeUndefined()
  })
})
