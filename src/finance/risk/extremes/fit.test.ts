import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { studentTVariate } from '../../../numerics/variates'
import { extremeValueFit } from './fit'
import { tailThreshold } from './threshold'

const days = (count: number, tick = 0) => {
  const random = randomStream(41, 'curves')
  return Float64Array.from({ length: count }, () => {
    const value = 0.01 * studentTVariate(random, 4)
    return tick ? Math.round(value / tick) * tick : value
  })
}

describe('threshold', () => {
  it('leaves 5 %, or 50 days, or 10 %', () => {
    for (const [count, exceedances] of [
      [7000, 350],
      [1000, 50],
      [700, 50],
      [500, 50],
      [300, 30],
      [9, 0],
    ]) {
      const sorted = days(count).sort()
      const tail = tailThreshold(sorted)
      expect(tail.exceedances).toBe(exceedances)
      expect(sorted.filter((value) => -value > tail.threshold && exceedances > 0)).toHaveLength(exceedances)
    }
  })

  it('takes equal losses whole, or begins at them', () => {
    // Worst first: 20 losses of 2, five of 1 beside the target of 20.
    const few = Float64Array.from({ length: 200 }, (_, i) => (i < 18 ? -2 : i < 25 ? -1 : i / 1000))
    expect(tailThreshold(few)).toEqual({ threshold: -0.025, exceedances: 25 })
    const many = Float64Array.from({ length: 200 }, (_, i) => (i < 18 ? -2 : i < 90 ? -1 : i / 1000))
    expect(tailThreshold(many)).toEqual({ threshold: 1, exceedances: 18 })
  })
})

describe('extremeValueFit', () => {
  it('has a fit and both curves within their bands', () => {
    const returns = days(2000)
    const fit = extremeValueFit(returns)!
    expect(fit).toMatchObject({ observations: 2000, exceedances: 100 })
    const { threshold, mean, low, high } = fit.meanExcess
    expect(threshold.length).toBeGreaterThan(20)
    threshold.forEach((value, i) => {
      if (i > 0) expect(value).toBeGreaterThan(threshold[i - 1])
      expect(low[i]).toBeLessThan(mean[i])
      expect(high[i]).toBeGreaterThan(mean[i])
      // The definition.
      const beyond = Array.from(returns, (r) => -r - value).filter((excess) => excess > 0)
      expect(mean[i]).toBeCloseTo(beyond.reduce((sum, excess) => sum + excess, 0) / beyond.length, 12)
    })
    const { exceedances, shape } = fit.stability
    expect(exceedances.length).toBeGreaterThan(20)
    expect(exceedances[0]).toBe(20)
    expect(exceedances.at(-1)).toBe(500)
    // A t with four degrees has tail index 4, hence shape 1/4; the band of the 100 worst is +- 0.25.
    const index = exceedances.findIndex((count) => count >= 100)
    expect(Math.abs(shape[index] - 0.25)).toBeLessThan(0.25)
    expect(fit.stability.high[index]).toBeGreaterThan(0.25)
    expect(fit.stability.low[index]).toBeLessThan(0.25)
  })

  it('is null with too few exceedances, and finite with heavy ties', () => {
    expect(extremeValueFit(days(190))).toBeNull()
    expect(extremeValueFit(new Float64Array(400))).toBeNull()
    expect(extremeValueFit([])).toBeNull()
    const fit = extremeValueFit(days(800, 0.01))
    expect(fit).not.toBeNull()
    const { meanExcess, stability } = fit!
    for (const curve of [
      meanExcess.mean,
      meanExcess.low,
      meanExcess.high,
      stability.shape,
      stability.low,
      stability.high,
    ]) {
      expect(curve.length).toBeGreaterThan(0)
      expect(curve.every(Number.isFinite)).toBe(true)
    }
  })
})
