import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256, sha256OfBlob } from './hash'
import { Sha256 } from './sha256'

test('in pieces it is what crypto.subtle makes of the whole', async () => {
  const bytes = fc.uint8Array({ maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), async (pieces) => {
      const hash = new Sha256()
      for (const piece of pieces) hash.update(piece)
      const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]))
      expect(hash.digest()).toBe(await sha256(whole))
    }),
    { numRuns: 500 },
  )
})

test('at every length round the padding', async () => {
  for (let length = 50; length < 135; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => 7 * i)
    expect(new Sha256().update(bytes).digest()).toBe(await sha256(bytes))
  }
})

test('of a blob, taken as a whole or by slices', async () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * i) >> 3)
  const breathe = async () => {}
  const expected = await sha256(bytes)
  expect(await sha256OfBlob(new Blob([bytes]), breathe)).toBe(expected)
  expect(await sha256OfBlob(new Blob([bytes]), breathe, 1000)).toBe(expected)
})
