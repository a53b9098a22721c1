import { expect, test } from 'vitest'
import { chance } from './labels'

const plain = (text: string) => text.replace(/\s/g, ' ')

test('nothing that is not certain is shown as certain', () => {
  expect(plain(chance(0.9951))).toBe('> 99 %')
  expect(plain(chance(0.99996, 1))).toBe('> 99.9 %')
  expect(plain(chance(0.0001, 1))).toBe('< 0.1 %')
  expect(plain(chance(0.953, 1))).toBe('95.3 %')
  expect(plain(chance(1, 1))).toBe('100.0 %')
  expect(plain(chance(0, 1))).toBe('0.0 %')
})
