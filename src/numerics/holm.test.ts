import { expect, test } from 'vitest'
import { holm } from './holm'

test('Holm by hand: 4 x 0.005, 3 x 0.01, 2 x 0.03, then not below what came before', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([0.6, 0.9])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})
