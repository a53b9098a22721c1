import { expect, test } from 'vitest'
import { looksAt, pieceNames, STEPS, thickness } from './attention'

/** Two layers, two heads, two tokens; row by row. */
const attention = Float32Array.of(
  ...[1, 0, 0.5, 0.5, 0, 1, 0.25, 0.75],
  ...[0.5, 0.5, 0, 1, 1, 0, 0.125, 0.875],
)
const tokens = [0, 1].map((at) => ({ from: at, to: at + 1, text: 'x' }))
const explanation = { attention, layers: 2, heads: 2, tokens }

test('a row is that of its layer, head and token', () => {
  expect(looksAt(explanation, { layer: 0, head: 1, token: 1 })).toEqual([0.25, 0.75])
  expect(looksAt(explanation, { layer: 1, head: 0, token: 1 })).toEqual([0, 1])
})

test('the mean of the heads adds up to one too', () => {
  expect(looksAt(explanation, { layer: 1, head: null, token: 0 })).toEqual([0.75, 0.25])
})

test('looking everywhere alike is the same step in a short text and in a long one', () => {
  for (const n of [2, 8, 32]) expect(thickness(1 / n, n)).toBe(2)
  expect(thickness(0, 8)).toBe(0)
  expect(thickness(1, 8)).toBe(STEPS)
})

test('a word in one piece is called as it is written, the pieces of a word by themselves', () => {
  const span = (from: number, to: number, text: string) => ({ from, to, text })
  const tokens = [span(0, 0, ''), span(0, 9, 'synthe'), span(0, 9, 'tic'), span(10, 14, 'gold')]
  expect(pieceNames('Synthetic Gold', tokens)).toEqual(['', 'synthe', 'tic', 'Gold'])
})
