import type { Scaler } from '../scaler'

/**
 * Mean and standard deviation of each column. What towers see is mostly zero (days without news), so that quartiles,
 * which the price features are scaled by, would coincide; its columns are compressed beforehand instead. A column that
 * does not vary there is silent everywhere (infinite spread): no weight has learned what it means.
 * `blocks`: row-major matrices with `width` columns. Cost: O(n).
 */
export function fitStandard(blocks: Float64Array[], width: number): Scaler {
  const rows = blocks.reduce((sum, block) => sum + block.length / width, 0)
  const centre = new Float64Array(width)
  const spread = new Float64Array(width)
  for (const block of blocks) block.forEach((value, i) => (centre[i % width] += value / rows))
  for (const block of blocks) {
    block.forEach((value, i) => (spread[i % width] += (value - centre[i % width]) ** 2 / rows))
  }
  return { centre, spread: spread.map((variance) => (variance > 1e-12 ? Math.sqrt(variance) : Infinity)) }
}
