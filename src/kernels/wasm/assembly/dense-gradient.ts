import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns } from './pack'
import { packedBytes } from './product'
import { addRows } from './weight-gradient'

/** Rows that are packed at a time, as in `weight-gradient.ts`. */
const CHUNK: usize = 128
/** Rows of the result that are finished before the next: they stay in the second cache while they are added to. */
const BLOCK: usize = 512

/** Bytes of scratch memory for `denseGradient`. */
export function denseGradientScratch(rows: usize, columns: usize): usize {
  return EDGE_BYTES + packedBytes(BLOCK, CHUNK) + packedBytes(columns, rows)
}

/**
 * The gradients of x W + b by W and b: out [inner, columns] = x^T gradient and bias [columns] = the sum of the rows of
 * gradient, with x [rows, inner] and gradient [rows, columns]. A bias of 0 is left out.
 */
export function denseGradient(
  rows: usize,
  inner: usize,
  columns: usize,
  x: usize,
  gradient: usize,
  out: usize,
  bias: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedX = scratch + EDGE_BYTES
  const packedG = packedX + packedBytes(BLOCK, CHUNK)
  const xStride = inner << 2
  const stride = columns << 2
  if (bias) memory.fill(bias, 0, stride)
  for (let row: usize = 0; row < rows; row += CHUNK) {
    const count = min(CHUNK, rows - row)
    const packed = packedG + packedBytes(columns, row)
    packColumns(gradient + row * stride, stride, count, columns, TILE_COLUMNS, packed, count << 5)
    if (bias) addRows(packed, count, columns, bias)
  }
  for (let first: usize = 0; first < inner; first += BLOCK) {
    const height = min(BLOCK, inner - first)
    const to = out + first * stride
    for (let row: usize = 0; row < rows; row += CHUNK) {
      const count = min(CHUNK, rows - row)
      packColumns(x + row * xStride + (first << 2), xStride, count, height, TILE_ROWS, packedX, count << 4)
      // The first chunk starts the sums, the others add to them.
      const from = row > 0 ? to : 0
      const packed = packedG + packedBytes(columns, row)
      multiply(height, columns, count, packedX, packed, from, from ? stride : 0, to, stride, scratch)
    }
  }
}
