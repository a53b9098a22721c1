/**
 * The ascending sample that consists of location + y and location - y for each y.
 *
 * A t copula with t margins is symmetric about its location: the mirror image of a path is as likely as the path. Each
 * one drawn stands for both, so that half the work gives the same tail.
 *
 * Arguments: `moves` is sorted by size in place. Result: twice as many numbers. Cost: O(n log n).
 */
export function mirroredSample(location: number, moves: Float64Array): Float64Array {
  const count = moves.length
  for (let i = 0; i < count; i++) moves[i] = Math.abs(moves[i])
  moves.sort()
  const sample = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    sample[count - 1 - i] = location - moves[i]
    sample[count + i] = location + moves[i]
  }
  return sample
}
