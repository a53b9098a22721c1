import { expect, test } from 'vitest'
import type { Risk } from '../../../engine/contract'
import { addressOf, partIn, partsOf, PARTS } from './parts'

test('each part is found again by its address', () => {
  for (const part of PARTS) expect(partIn(addressOf(part), PARTS)).toBe(part)
})

test('an unknown part, and one that this result does not have, is the first', () => {
  expect(partIn('#/risk?part=weather', PARTS)).toBe('measures')
  const parts = partsOf({ truth: null } as Risk)
  expect(parts).not.toContain('truth')
  expect(partIn('#/risk?part=truth', parts)).toBe('measures')
})
