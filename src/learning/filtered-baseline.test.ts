import { describe, expect, test } from 'vitest'
import { priceWalk } from '../testing/golden/finance/price-walk'
import { filteredForecasts } from './filtered-baseline'
import { LEVELS } from './forecast'

const { close } = priceWalk('A', 900)
const returns = close.slice(1).map((price, i) => Math.log(price / close[i]))

describe('filtered historical simulation beside the network', () => {
  const { quantiles, mean, direction } = filteredForecasts(returns, [600, 899])!

  test('states rising quantiles on both sides, with fair coverage of each', () => {
    for (let t = 0; t < 299; t++)
      for (let k = 1; k < LEVELS.length; k++)
        expect(quantiles[t * LEVELS.length + k]).toBeGreaterThan(quantiles[t * LEVELS.length + k - 1])
    LEVELS.forEach((level, k) => {
      const below = returns.slice(600).filter((r, t) => r < quantiles[t * LEVELS.length + k]).length
      // Four binomial standard deviations of 299 days.
      expect(Math.abs(below / 299 - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 299))
    })
    expect(mean.every((value) => value === 0)).toBe(true)
    expect(direction).toBeNull()
  })

  test('the day itself and what follows do not matter', () => {
    const changed = filteredForecasts(
      returns.map((r, day) => (day >= 700 ? -5 * r : r)),
      [600, 899],
    )!
    const until = (values: Float64Array) => values.slice(0, 101 * LEVELS.length)
    expect(until(changed.quantiles)).toEqual(until(quantiles))
    expect(changed.quantiles).not.toEqual(quantiles)
  })

  test('has nothing to say after too few days, or of prices that never move', () => {
    expect(filteredForecasts(returns, [200, 899])).toBeNull()
    expect(filteredForecasts(new Float64Array(900), [600, 899])).toBeNull()
  })
})
