import { expect, test } from 'vitest'
import { addressOf, NEWS_PARTS, partIn } from './parts'

test('each part is found again by its address', () => {
  for (const part of NEWS_PARTS) expect(partIn(addressOf(part))).toBe(part)
  expect(new Set(NEWS_PARTS.map(addressOf)).size).toBe(NEWS_PARTS.length)
})

test('an unknown part is the first', () => {
  expect(partIn('#/news?part=weather')).toBe('headlines')
  expect(partIn('#/news')).toBe('headlines')
})
