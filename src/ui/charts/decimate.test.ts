import { expect, test } from 'vitest'
import { decimate, extent, nearest } from './decimate'

test('thousands of points become about two a pixel, and no spike is lost', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => (index === 4321 ? 99 : Math.sin(index)))
  const kept = decimate(values, 400)
  expect(kept.length).toBeLessThanOrEqual(802)
  expect(kept).toContain(4321)
  expect(kept[0]).toBe(0)
  expect(kept.at(-1)).toBe(9_999)
  expect(kept).toEqual([...kept].sort((a, b) => a - b))
})

test('nearest entry and extent', () => {
  expect(nearest([1, 4, 9], 6)).toBe(1)
  expect(nearest([1, 4, 9], 99)).toBe(2)
  expect(extent([[3, Number.NaN, -1]])).toEqual([-1, 3])
  expect(extent([[2, 2]])).toEqual([1, 3])
})
