import { expect, test } from 'vitest'
import { checksum } from './checksum'

const words = (text: string) => new Int32Array(new TextEncoder().encode(text).buffer)

// Published values of MurmurHash3_x86_32 with seed 0: https://en.wikipedia.org/wiki/MurmurHash
test('is MurmurHash3', () => {
  expect(checksum(new Int32Array())).toBe(0)
  expect(checksum(words('test'))).toBe(0xba6bd213)
})

test('sees a changed bit, an exchange, and a length', () => {
  const values = Float64Array.from({ length: 50 }, (_, i) => i + 1 / 3)
  const sums = new Set([checksum(values), checksum(values.slice(1)), checksum(values.toReversed())])
  const bits = new Uint8Array(values.buffer)
  for (let i = 0; i < bits.length; i++) {
    bits[i] ^= 1 << (i % 8)
    sums.add(checksum(values))
    bits[i] ^= 1 << (i % 8)
  }
  expect(sums.size).toBe(3 + bits.length)
  expect(checksum(Float64Array.of(9, ...values).subarray(1))).toBe(checksum(values))
})
