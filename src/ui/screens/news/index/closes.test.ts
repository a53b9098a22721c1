import { expect, test } from 'vitest'
import { closesOn } from './closes'

test('prices stand on their own days, and a day without one has none', () => {
  const series = { dates: Int32Array.of(1, 2, 5), close: Float64Array.of(10, 20, 50) }
  expect([...closesOn(series, Int32Array.of(2, 3, 5, 6))]).toEqual([20, Number.NaN, 50, Number.NaN])
})
