import { expect, test } from 'vitest'
import { day, duration, money, number, percent, probability, THIN } from './format'

test('numbers keep their decimals, use a true minus and never show minus zero', () => {
  expect(number(-1.5)).toBe('−1.50')
  expect(number(-0.0001)).toBe('0.00')
  expect(number(Number.NaN)).toBe('–')
})

test('per cent, money, p-values and time', () => {
  expect(percent(0.0186)).toBe(`1.9${THIN}%`)
  expect(money(1860.4, 'USD')).toBe('$1,860')
  expect(money(5, 'not a code')).toContain('not a code')
  expect(probability(0.0001)).toBe(`<${THIN}0.001`)
  expect(duration(75)).toBe('1 min 15 sec')
})

test('a day is the same day in every time zone', () => {
  expect(day(0)).toContain('1970')
  expect(day(18_262)).toContain('2020')
})
