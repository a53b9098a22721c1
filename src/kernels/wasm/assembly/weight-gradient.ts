import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns } from './pack'
import { packedBytes } from './product'
import { load, splat, store } from './simd'

/** Rows that are packed at a time: the inner sums. 128 rows of 256 columns and of 128 inputs fit the second cache. */
const CHUNK: usize = 128

/** Bytes of scratch memory for `weightGradient`; `widest` is the larger of the left and right columns. */
export function weightGradientScratch(columns: usize, widest: usize): usize {
  return EDGE_BYTES + packedBytes(widest, CHUNK) + packedBytes(columns, CHUNK)
}

/**
 * out [left + right + 1, columns] = [left | right, `lag` rows later | 1]^T gradient [rows, columns]. The first `lag`
 * rows of the right operand are those of `initial`, or zeros when that is 0.
 */
export function weightGradient(
  rows: usize,
  columns: usize,
  gradient: usize,
  leftColumns: usize,
  left: usize,
  rightColumns: usize,
  right: usize,
  lag: usize,
  initial: usize,
  out: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedA = scratch + EDGE_BYTES
  const packedG = packedA + packedBytes(max(leftColumns, rightColumns), CHUNK)
  const stride = columns << 2
  const rightOut = out + leftColumns * stride
  const biasOut = rightOut + rightColumns * stride
  memory.fill(biasOut, 0, stride)
  for (let row: usize = 0; row < rows; row += CHUNK) {
    const count = min(CHUNK, rows - row)
    // The first chunk starts the sums, the others add to them.
    const go = row > 0
    const outStride = go ? stride : 0
    packColumns(gradient + row * stride, stride, count, columns, TILE_COLUMNS, packedG, count << 5)
    packLagged(left, 0, 0, row, count, leftColumns, packedA)
    multiply(leftColumns, columns, count, packedA, packedG, go ? out : 0, outStride, out, stride, scratch)
    packLagged(right, initial, lag, row, count, rightColumns, packedA)
    const from = go ? rightOut : 0
    multiply(rightColumns, columns, count, packedA, packedG, from, outStride, rightOut, stride, scratch)
    addRows(packedG, count, columns, biasOut)
  }
}

/** Packs rows row .. row + count of an operand that comes `lag` rows late, in strips of four columns. */
function packLagged(
  source: usize,
  initial: usize,
  lag: usize,
  row: usize,
  count: usize,
  columns: usize,
  to: usize,
): void {
  const stride = columns << 2
  const strip = (count * TILE_ROWS) << 2
  const early = lag > row ? min(count, lag - row) : 0
  if (early > 0) {
    if (initial) packColumns(initial + row * stride, stride, early, columns, TILE_ROWS, to, strip)
    else for (let c: usize = 0; c < columns; c += TILE_ROWS) memory.fill(to + (c >> 2) * strip, 0, early << 4)
  }
  const from = source + (row + early - lag) * stride
  packColumns(from, stride, count - early, columns, TILE_ROWS, to + (early << 4), strip)
}

/** out [columns] += the sum of the rows of packed strips. */
export function addRows(packed: usize, rows: usize, columns: usize, out: usize): void {
  for (let column: usize = 0; column < columns; column += TILE_COLUMNS) {
    let low = splat(0)
    let high = splat(0)
    for (let r: usize = 0; r < rows; r++) {
      low = f32x4.add(low, v128.load(packed))
      high = f32x4.add(high, v128.load(packed, 16))
      packed += 32
    }
    addPart(out + (column << 2), low, columns - column)
    if (columns > column + 4) addPart(out + (column << 2) + 16, high, columns - column - 4)
  }
}

function addPart(out: usize, x: v128, count: usize): void {
  store(out, f32x4.add(load(out, count), x), count)
}
