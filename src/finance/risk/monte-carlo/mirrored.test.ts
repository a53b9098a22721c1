import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../numerics/random'
import { samplePrediction } from '../predictions/sample'
import { mirroredPrediction } from './mirrored'

const random = randomStream(3, 'mirrored')
const moves = Float64Array.from({ length: 500 }, () => random.normal())
const plain = samplePrediction(Float64Array.from([...moves, ...moves.map((y) => -y)], (y) => 0.3 + y).sort())

describe('the mirrored sample', () => {
  it('is the sorted sample of both halves, in its tail and beyond', () => {
    const mirrored = mirroredPrediction(0.3, moves.slice())
    for (const level of [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.02]) {
      expect(mirrored.tail(level)).toEqual(plain.tail(level))
    }
  })

  it('gives the probability of the tail by interpolation, of the rest by counting', () => {
    const mirrored = mirroredPrediction(0.3, moves.slice())
    for (const value of [-9, -2.5, -1.7, -1.2]) {
      expect(mirrored.probability(value)).toBeCloseTo(plain.probability(value), 12)
    }
    // One of a thousand.
    for (const value of [-0.5, 0.1, 0.3]) {
      expect(Math.abs(mirrored.probability(value) - plain.probability(value))).toBeLessThan(1.1e-3)
    }
    expect(mirrored.probability(9)).toBe(1)
  })
})
