import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReturnWindow } from './return-window'
import { SortedWindow } from './sorted-window'

describe('SortedWindow', () => {
  it('stays sorted and keeps exactly the window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 5, maxLength: 60 }), (values) => {
        const sorted = new SortedWindow(values.slice(0, 4))
        const window = new ReturnWindow(values.slice(0, 4))
        for (let i = 4; i < values.length; i++) {
          const leaving = window.slide(values[i])
          expect(leaving).toBe(values[i - 4])
          sorted.replace(leaving, values[i])
          expect(Array.from(window.inOrder())).toEqual(values.slice(i - 3, i + 1))
          expect(Array.from(sorted.values)).toEqual(values.slice(i - 3, i + 1).sort((x, y) => x - y))
        }
      }),
    )
  })
})
