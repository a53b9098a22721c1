import { describe, expect, it } from 'vitest'
import { normalInverse } from '../../../numerics/normal'
import { studentTInverse } from '../../../numerics/student-t'
import { mapped, quantileMap } from './quantile-map'

const DEGREES = [2, 2.5, 3.4, 4.62, 6, 10, 30, 120, 200, Infinity]
const quantileOf = (p: number, degrees: number) =>
  degrees === Infinity ? normalInverse(p) : studentTInverse(p, degrees)

/** Linear interpolation over 256 knots: the ratio bends most between very heavy and very light tails. */
const MIDDLE_ERROR = 1e-3
const FAR_ERROR = 2e-2

describe.each(DEGREES)('from %d degrees', (from) => {
  it.each([1.1, 1.5, ...DEGREES])('to %d: finite, rising, the quantile of the same probability', (to) => {
    const map = quantileMap(from, to)
    expect(map.every((ratio) => Number.isFinite(ratio) && ratio > 0)).toBe(true)
    let before = 0
    for (let x = 0.01; x < 1e4; x *= 1.05) {
      const h = mapped(x, map)
      expect(h).toBeGreaterThan(before)
      expect(mapped(-x, map)).toBe(-h)
      before = h
    }
    if (to < 2) return
    for (const p of [0.45, 0.3, 0.1, 0.05, 0.01, 1e-3]) {
      const relative = mapped(quantileOf(p, from), map) / quantileOf(p, to) - 1
      expect(Math.abs(relative), String(p)).toBeLessThan(MIDDLE_ERROR)
    }
    for (const p of [1e-4, 1e-5, 1e-6]) {
      const relative = mapped(quantileOf(p, from), map) / quantileOf(p, to) - 1
      expect(Math.abs(relative), String(p)).toBeLessThan(FAR_ERROR)
    }
  })
})
