import { expect, test } from 'vitest'
import { referenceReturn } from './reference'
import { exampleSpec } from './agreement'
import { philox } from './philox'

// Random123's kat_vectors: philox4x32, 10 rounds.
test.each([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
])('the published words for counter %j', (counter, key, words) => {
  expect(Array.from(philox(counter, key), (word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(words)
})

test('the reference draws the distribution it should: a single t holding against its quantiles', () => {
  const spec = {
    ...exampleSpec(4),
    ...{ factor: Float64Array.of(1), scales: Float64Array.of(1), maps: new Float64Array(0), location: 0 },
  }
  const drawn = Float64Array.from({ length: 20_000 }, (_, path) => referenceReturn(spec, path, 1)).sort()
  // scipy.stats.t.ppf([0.01, 0.05, 0.5, 0.95], 4), scipy 1.10
  const quantiles = [-3.7469473879791972, -2.131846786326649, 0, 2.1318467863266495]
  for (const [k, level] of [0.01, 0.05, 0.5, 0.95].entries()) {
    const share = drawn.filter((value) => value < quantiles[k]).length / drawn.length
    expect(Math.abs(share - level)).toBeLessThan(5 * Math.sqrt((level * (1 - level)) / drawn.length))
  }
})
