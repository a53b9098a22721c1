import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns, packRows } from './pack'

/** Rows of A that are packed at a time: with 256 columns they fill the first cache. */
const BLOCK_ROWS: usize = 32

/** Bytes of scratch memory for `product` and `productTransposed`. */
export function productScratch(columns: usize, inner: usize): usize {
  return EDGE_BYTES + packedBytes(BLOCK_ROWS, inner) + packedBytes(columns, inner)
}

/** Bytes of `lanes` lanes in strips of four or eight, `inner` deep. */
export function packedBytes(lanes: usize, inner: usize): usize {
  return (((lanes + TILE_COLUMNS - 1) & -TILE_COLUMNS) * inner) << 2
}

/**
 * out [rows, columns] = a [rows, inner] b [inner, columns], plus `bias` [columns], or plus what stands in `out`
 * when `bias` is `out` itself; zero for neither.
 */
export function product(
  rows: usize,
  columns: usize,
  inner: usize,
  a: usize,
  b: usize,
  bias: usize,
  out: usize,
  scratch: usize,
): void {
  const packedB = scratch + EDGE_BYTES + packedBytes(BLOCK_ROWS, inner)
  packColumns(b, columns << 2, inner, columns, TILE_COLUMNS, packedB, packedBytes(1, inner))
  multiplyRows(rows, columns, inner, a, packedB, bias, out, scratch)
}

/** out [rows, inner] = a [rows, columns] b^T, with b [inner, columns]. */
export function productTransposed(
  rows: usize,
  inner: usize,
  columns: usize,
  a: usize,
  b: usize,
  out: usize,
  scratch: usize,
): void {
  const packedB = scratch + EDGE_BYTES + packedBytes(BLOCK_ROWS, columns)
  packRows(b, columns << 2, inner, columns, TILE_COLUMNS, packedB)
  multiplyRows(rows, inner, columns, a, packedB, 0, out, scratch)
}

function multiplyRows(
  rows: usize,
  columns: usize,
  inner: usize,
  a: usize,
  packedB: usize,
  bias: usize,
  out: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedA = scratch + EDGE_BYTES
  const aStride = inner << 2
  const stride = columns << 2
  const fromStride = bias == out ? stride : 0
  for (let row: usize = 0; row < rows; row += BLOCK_ROWS) {
    const height = min(BLOCK_ROWS, rows - row)
    packRows(a + row * aStride, aStride, height, inner, TILE_ROWS, packedA)
    const from = bias + row * fromStride
    multiply(height, columns, inner, packedA, packedB, from, fromStride, out + row * stride, stride, scratch)
  }
}
