import { expect, test } from 'vitest'
import { movedWords, strongestOf } from './words'

const word = (from: number, effect: [number, number, number]) => ({ from, to: from + 3, effect })

test('strength is the share of the strongest word, with its sign left to the effect', () => {
  const words = movedWords({ words: [word(0, [-2, 0, 1]), word(4, [1, 0, 0]), word(8, [0.1, 0, 0])] }, 0)
  expect(words.map(({ strength }) => strength)).toEqual([4, 2, 0])
  expect(words.map(({ effect }) => effect)).toEqual([-2, 1, 0.1])
  expect(strongestOf(words)).toMatchObject({ from: 0, effect: -2 })
})

test('where no word moves anything, none is drawn as if it did', () => {
  const words = movedWords({ words: [word(0, [0.02, 0, 0]), word(4, [0.01, 0, 0])] }, 0)
  expect(words.every(({ strength }) => strength === 0)).toBe(true)
  expect(strongestOf(words)).toBeNull()
  expect(strongestOf([])).toBeNull()
})
