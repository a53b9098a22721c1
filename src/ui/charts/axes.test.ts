import { expect, test } from 'vitest'
import { numberTicks } from './axes'

const whole = (value: number) => value.toFixed(0)

test('no two ticks of an axis have the same text', () => {
  const texts = numberTicks([-6.4, 3.6], 20, whole).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).toEqual(['-6', '-5', '-4', '-3', '-2', '-1', '0', '1', '2', '3'])
})

test('a range within one step of the format still has an axis', () => {
  expect(numberTicks([0.1, 0.2], 5, whole).length).toBeGreaterThan(0)
})
