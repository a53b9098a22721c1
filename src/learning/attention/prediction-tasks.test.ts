import { expect, test } from 'vitest'
import { makeBatch } from './batch'
import { dropGrams, dropTokens } from './drop-words'
import { hideTokens, nextTokens } from './prediction-tasks'
import { END, MASK, PAD, START } from './tokens'

const NONE = { grams: new Int32Array(0), gramWeights: new Float32Array(0) }
const batch = makeBatch([
  { ids: Int32Array.of(START, 7, 8, 9), ...NONE },
  { ids: Int32Array.of(START), ...NONE },
  { ids: Int32Array.of(START, 5), ...NONE },
])
const wide = makeBatch(
  Array.from({ length: 200 }, () => ({ ids: Int32Array.of(START, ...Array<number>(29).fill(20)), ...NONE })),
)

test('the next token of each token, END at the end of a text that is whole', () => {
  const task = nextTokens(batch, 6)
  expect([...task.rows]).toEqual([0, 1, 2, 3, 4, 8, 9])
  expect([...task.targets]).toEqual([7, 8, 9, END, END, 5, END])
  const cut = nextTokens(batch, 4)
  expect([...cut.rows]).toEqual([0, 1, 2, 4, 8, 9])
  expect([...cut.targets]).toEqual([7, 8, 9, END, 5, END])
})

test('hidden tokens: the share asked for, mostly masked, never a start or padding', () => {
  const options = { share: 0.2, vocabulary: 40, seed: 1, step: 3 }
  const { batch: hidden, rows, targets } = hideTokens(wide, options)
  const share = rows.length / (200 * 29)
  // Four standard errors of a share of 0.2 among 5,800, and of 0.85 among 1,160.
  expect(Math.abs(share - 0.2)).toBeLessThan(0.021)
  const masked = [...rows].filter((row) => hidden.ids[row] === MASK).length / rows.length
  expect(Math.abs(masked - 0.85)).toBeLessThan(0.042)
  expect(new Set(targets)).toEqual(new Set([20]))
  expect([...rows].some((row) => row % 30 === 0)).toBe(false)
  const others = [...rows].map((row) => hidden.ids[row]).filter((id) => id !== MASK && id !== 20)
  expect(others.length).toBeGreaterThan(0)
  expect(others.every((id) => id > END && id < 40)).toBe(true)
  const asked = new Set(rows)
  expect(hidden.ids.every((id, row) => asked.has(row) || id === wide.ids[row])).toBe(true)
  expect(hideTokens(wide, options).rows).toEqual(rows)
  expect(hideTokens(wide, { ...options, step: 4 }).rows).not.toEqual(rows)
})

test('one token at least is asked for, and where there is none it is said', () => {
  const few = hideTokens(batch, { share: 0, vocabulary: 40, seed: 1, step: 1 })
  expect(few.rows.length).toBe(1)
  const starts = makeBatch([{ ids: Int32Array.of(START), ...NONE }])
  expect(() => hideTokens(starts, { share: 0.5, vocabulary: 40, seed: 1, step: 1 })).toThrow(RangeError)
})

test('dropped tokens keep starts and padding', () => {
  const { ids } = dropTokens(wide, 0.15, 1, 1)
  const share = ids.filter((id) => id === MASK).length / (200 * 29)
  // Four standard errors of a share of 0.15 among 5,800.
  expect(Math.abs(share - 0.15)).toBeLessThan(0.019)
  const all = dropTokens(batch, 1, 1, 1).ids
  expect([...all]).toEqual([START, MASK, MASK, MASK, START, PAD, PAD, PAD, START, MASK, PAD, PAD])
})

test('dropped n-grams: the share asked for, the rest made up for', () => {
  const text = {
    ids: Int32Array.of(START),
    grams: new Int32Array(5_000),
    gramWeights: new Float32Array(5_000).fill(0.9),
  }
  const { gramWeights } = dropGrams(makeBatch([text]), 0.1, 1, 1)
  // Four standard errors of a share of 0.1 among 5,000.
  expect(Math.abs(gramWeights.filter((weight) => weight === 0).length / 5_000 - 0.1)).toBeLessThan(0.017)
  expect(new Set(gramWeights)).toEqual(new Set([0, 1]))
})
