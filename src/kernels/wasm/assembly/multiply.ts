import { madd } from './simd'

/** Rows and columns of the result that are held in registers: 8 of the 15 or 16 vector registers of a CPU. */
export const TILE_ROWS: usize = 4
export const TILE_COLUMNS: usize = 8

/** Bytes of the space `multiply` needs for a result at the edge, with a row of zeros behind it. */
export const EDGE_BYTES: usize = 160
const EDGE_STRIDE: usize = 32
const ZEROS: usize = 128

/** Before the first `multiply` with this space. */
export function clearEdge(edge: usize): void {
  memory.fill(edge, 0, EDGE_BYTES)
}

/**
 * to = from + A B, from packed operands: A in strips of 4 rows, B in strips of 8 columns. Strides are in bytes.
 * `from` may be `to`; with a stride of 0 it is one row for all, and 0 stands for zeros (stride 0).
 */
export function multiply(
  rows: usize,
  columns: usize,
  inner: usize,
  a: usize,
  b: usize,
  from: usize,
  fromStride: usize,
  to: usize,
  toStride: usize,
  edge: usize,
): void {
  const aStrip = (inner * TILE_ROWS) << 2
  const bStrip = (inner * TILE_COLUMNS) << 2
  for (let column: usize = 0; column < columns; column += TILE_COLUMNS) {
    const shift = column << 2
    let strip = a
    for (let row: usize = 0; row < rows; row += TILE_ROWS) {
      const source = from ? from + row * fromStride + shift : edge + ZEROS
      const target = to + row * toStride + shift
      const height = min(TILE_ROWS, rows - row)
      const width = min(TILE_COLUMNS, columns - column)
      if (height == TILE_ROWS && width == TILE_COLUMNS) {
        tile(inner, strip, b, source, fromStride, target, toStride)
      } else {
        // The edge of the matrix: a whole tile aside, of which the valid part is copied.
        copy(height, width, source, fromStride, edge, EDGE_STRIDE)
        tile(inner, strip, b, edge, EDGE_STRIDE, edge, EDGE_STRIDE)
        copy(height, width, edge, EDGE_STRIDE, target, toStride)
      }
      strip += aStrip
    }
    b += bStrip
  }
}

function copy(rows: usize, columns: usize, from: usize, fromStride: usize, to: usize, toStride: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    for (let lane: usize = 0; lane < columns << 2; lane += 4) f32.store(to + lane, f32.load(from + lane))
    from += fromStride
    to += toStride
  }
}

/** The innermost loop: 4 x 8 sums in registers, one column of A against one row of B a step. */
function tile(
  inner: usize,
  a: usize,
  b: usize,
  from: usize,
  fromStride: usize,
  to: usize,
  toStride: usize,
): void {
  let c00 = v128.load(from)
  let c01 = v128.load(from, 16)
  from += fromStride
  let c10 = v128.load(from)
  let c11 = v128.load(from, 16)
  from += fromStride
  let c20 = v128.load(from)
  let c21 = v128.load(from, 16)
  from += fromStride
  let c30 = v128.load(from)
  let c31 = v128.load(from, 16)
  for (let end = a + (inner << 4); a < end; a += 16) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    let x = v128.load32_splat(a)
    c00 = madd(x, b0, c00)
    c01 = madd(x, b1, c01)
    x = v128.load32_splat(a, 4)
    c10 = madd(x, b0, c10)
    c11 = madd(x, b1, c11)
    x = v128.load32_splat(a, 8)
    c20 = madd(x, b0, c20)
    c21 = madd(x, b1, c21)
    x = v128.load32_splat(a, 12)
    c30 = madd(x, b0, c30)
    c31 = madd(x, b1, c31)
    b += 32
  }
  v128.store(to, c00)
  v128.store(to, c01, 16)
  to += toStride
  v128.store(to, c10)
  v128.store(to, c11, 16)
  to += toStride
  v128.store(to, c20)
  v128.store(to, c21, 16)
  to += toStride
  v128.store(to, c30)
  v128.store(to, c31, 16)
}
