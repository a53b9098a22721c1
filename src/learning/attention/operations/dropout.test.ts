import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startTextBackend, TEXT_BACKENDS } from '../../../testing/text-backend'
import { dropoutHash, dropoutKey } from '../dropout-hash'
import { dropout } from './dropout'

/** The hash in exact integers of any size. */
function exactHash(key: number, index: number): number {
  const all = 2n ** 32n
  let x = (BigInt(key) + BigInt(index) * 0x9e3779b9n) % all
  x = ((x ^ (x >> 16n)) * 0x7feb352dn) % all
  x = ((x ^ (x >> 15n)) * 0x846ca68bn) % all
  return Number(x ^ (x >> 16n))
}

test('the hash is what its formula says, for every size of key and index', () => {
  for (const key of [0, 1, 2 ** 31, 2 ** 32 - 1, dropoutKey(1, 2, 3)]) {
    for (const index of [0, 1, 7, 65_536, 3_000_000])
      expect(dropoutHash(key, index)).toBe(exactHash(key, index))
  }
})

test('seed, step and site each change the key', () => {
  const keys = [dropoutKey(1, 1, 1), dropoutKey(2, 1, 1), dropoutKey(1, 2, 1), dropoutKey(1, 1, 2)]
  expect(new Set(keys).size).toBe(4)
})

describe.each(TEXT_BACKENDS)('dropout on %s', (backend) => {
  beforeAll(() => startTextBackend(backend))

  test('drops the units that the hash names, scales the rest, and lets their gradient through alone', async () => {
    const training = { dropout: 0.3, seed: 5, step: 9 }
    const x = tf.ones<tf.Rank.R2>([101, 99])
    const { value, grad } = tf.valueAndGrad((given) => dropout(given as tf.Tensor2D, training, 2))(x)
    const key = dropoutKey(5, 9, 2)
    const kept = Math.fround(1 / 0.7)
    const expected = Float32Array.from({ length: 9_999 }, (_, i) =>
      dropoutHash(key, i) >= 0.3 * 2 ** 32 ? kept : 0,
    )
    expect(await value.data()).toEqual(expected)
    expect(await grad.data()).toEqual(expected)
    // Four standard errors of a share of 0.3 among 9,999.
    expect(Math.abs(expected.filter((one) => one === 0).length / 9_999 - 0.3)).toBeLessThan(0.0184)
    tf.dispose([x, value, grad])
  })

  test('without training, or with nothing to drop, x itself', () => {
    const x = tf.ones<tf.Rank.R2>([2, 3])
    expect(dropout(x, null, 1)).toBe(x)
    expect(dropout(x, { dropout: 0, seed: 1, step: 1 }, 1)).toBe(x)
    x.dispose()
  })
})
