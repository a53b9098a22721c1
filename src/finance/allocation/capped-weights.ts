import { equalWeight } from './equal-weight'

/**
 * Weights that sum to 1 with each in [0, cap]: the constraints of a long-only portfolio.
 *
 * `cappedWeights` removes what a solver's rounding left: it clips to [0, cap], drops dust below 1e-12, and gives the
 * missing (or surplus) share to the weights that have room, in proportion to their room, so that the sum is 1 within
 * 1e-15 or so. `bestReturn` fills the tickers with the highest expected return up to the cap.
 * Arguments: weights near the simplex, 0 < cap <= 1 with cap x n >= 1. Cost: O(n), a few rounds; O(n log n).
 */
const DUST = 1e-12

export function cappedWeights(weights: ArrayLike<number>, cap: number): Float64Array {
  const result = Float64Array.from(weights, (weight) => (weight < DUST ? 0 : Math.min(weight, cap)))
  for (let round = 0; round < 20; round++) {
    const missing = 1 - result.reduce((sum, weight) => sum + weight, 0)
    if (missing === 0) break
    // Grow weights that are in use; use idle ones only when those are full.
    const usable = (weight: number) => (missing < 0 ? weight : weight > 0 ? cap - weight : 0)
    let room = result.reduce((sum, weight) => sum + usable(weight), 0)
    const openAll = room < missing
    if (openAll) room = result.reduce((sum, weight) => sum + cap - weight, 0)
    if (room === 0) break
    for (let i = 0; i < result.length; i++) {
      const share = openAll ? cap - result[i] : usable(result[i])
      result[i] = Math.min(Math.max(result[i] + (missing * share) / room, 0), cap)
    }
  }
  return result
}

/** The equal weights when the cap leaves no other choice (cap x n = 1 to rounding), which no solver can walk through. */
export function onlyChoice(size: number, cap: number): Float64Array | null {
  return cap * size <= 1 + 1e-9 ? equalWeight(size) : null
}

export function bestReturn(expectedReturns: ArrayLike<number>, cap: number): Float64Array {
  const weights = new Float64Array(expectedReturns.length)
  const order = Array.from(weights.keys()).sort((a, b) => expectedReturns[b] - expectedReturns[a])
  let left = 1
  for (const i of order) {
    weights[i] = Math.min(cap, left)
    left -= weights[i]
  }
  return cappedWeights(weights, cap)
}
