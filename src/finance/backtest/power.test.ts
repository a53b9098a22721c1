import { expect, test } from 'vitest'
import { kupiecPower } from './power'

test('the test rejects a fair model about as often as its size, and a wrong one more with more days', () => {
  expect(kupiecPower(1000, 0.05, 0.05)).toBeLessThan(0.07)
  expect(kupiecPower(1000, 0.05, 0.05)).toBeGreaterThan(0.03)
  expect(kupiecPower(2000, 0.01, 0.02)).toBeGreaterThan(kupiecPower(500, 0.01, 0.02))
})
