import { exp } from './exponentials'
import { TILE_COLUMNS, TILE_ROWS, multiply } from './multiply'
import { packRows } from './pack'
import { madd, splat } from './simd'

/** The lowest finite float32: loses every comparison. */
const LOWEST: f32 = -3.4028235e38

/** The next multiple of eight: rows of scores are that long, so that no tile of a product needs an edge. */
export function padded(count: usize): usize {
  return (count + TILE_COLUMNS - 1) & -TILE_COLUMNS
}

/** Entry `text` of int32 `lengths`, never more than the rows there are. */
export function lengthOf(lengths: usize, text: usize, time: usize): usize {
  return min(<usize>i32.load(lengths + (text << 2)), time)
}

/**
 * Attention probabilities softmax(scale q k^T) of one text and head, P [length, length] with rows of `padded(length)`
 * floats; under `causal`, token i sees tokens up to i. q, k: [length, width], rows `stride` bytes apart. What stands
 * behind the seen columns of a row is zero. packed: space for two operands of `packedBytes(length, width)`.
 */
export function probabilities(
  length: usize,
  width: usize,
  causal: bool,
  q: usize,
  k: usize,
  stride: usize,
  to: usize,
  packed: usize,
  edge: usize,
): void {
  const columns = padded(length)
  const packedK = packed + ((columns * width) << 2)
  packRows(q, stride, length, width, TILE_ROWS, packed)
  packRows(k, stride, length, width, TILE_COLUMNS, packedK)
  const row = columns << 2
  multiply((length + 3) & -4, columns, width, packed, packedK, 0, 0, to, row, edge)
  const scale = <f32>(1 / sqrt(<f64>width))
  for (let i: usize = 0; i < length; i++) softmax(to + i * row, causal ? i + 1 : length, columns, scale)
}

/** Row of scores x to exp(scale (x - max)) / sum over the first `count`, zeros behind up to `columns`. */
function softmax(row: usize, count: usize, columns: usize, scale: f32): void {
  let top = splat(LOWEST)
  for (let j: usize = 0; j < count; j += 4) {
    top = f32x4.pmax(top, v128.bitselect(v128.load(row + (j << 2)), top, firstLanes(count - j)))
  }
  // A NaN that is lost here comes back in the sum.
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 2, 3, 0, 1))
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 1, 0, 3, 2))
  const factor = splat(scale)
  const shift = f32x4.neg(f32x4.mul(top, factor))
  let sum = splat(0)
  for (let j: usize = 0; j < count; j += 4) {
    const at = row + (j << 2)
    const e = v128.and(exp(madd(v128.load(at), factor, shift)), firstLanes(count - j))
    v128.store(at, e)
    sum = f32x4.add(sum, e)
  }
  const share = splat(1 / total(sum))
  for (let j: usize = 0; j < columns; j += 4) {
    const at = row + (j << 2)
    v128.store(at, j < count ? f32x4.mul(v128.load(at), share) : splat(0))
  }
}

/** All bits in the first `count` lanes. */
// @ts-ignore: decorator
@inline
export function firstLanes(count: usize): v128 {
  return i32x4.gt_s(i32x4.splat(<i32>min(count, 4)), i32x4(0, 1, 2, 3))
}

export function total(x: v128): f32 {
  const low = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1)
  return low + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
}
