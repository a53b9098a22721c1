import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from './pieces'

test('the marked words of a text stand between the others', () => {
  const pieces = cut('Acme sues rival over layoffs', [
    { from: 21, to: 28 },
    { from: 5, to: 9 },
  ])
  expect(pieces.map(({ text, span }) => (span ? `[${text}]` : text)).join('')).toBe(
    'Acme [sues] rival over [layoffs]',
  )
})

test('the pieces make the text again, whatever the spans', () => {
  const span = fc.record({ from: fc.nat(40), to: fc.nat(40) })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const pieces = cut(text, spans)
      expect(pieces.map((one) => one.text).join('')).toBe(text)
      expect(pieces.every((one) => one.text !== '')).toBe(true)
    }),
  )
})
