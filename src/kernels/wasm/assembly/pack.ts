/**
 * Operands of a matrix product, copied into the order in which `tile` reads them: strips of `width` lanes, one
 * group of `width` floats for every step k of the inner sum. Lanes beyond the matrix hold anything finite or a
 * copy of another lane; what they give is never stored.
 */

/** Lanes are columns: source [inner, columns], rows `stride` bytes apart. Strips are `stripBytes` apart. */
export function packColumns(
  source: usize,
  stride: usize,
  inner: usize,
  columns: usize,
  width: usize,
  to: usize,
  stripBytes: usize,
): void {
  const group = width << 2
  for (let column: usize = 0; column < columns; column += width) {
    let from = source + (column << 2)
    let at = to
    if (columns - column >= width) {
      for (let k: usize = 0; k < inner; k++) {
        v128.store(at, v128.load(from))
        if (width == 8) v128.store(at, v128.load(from, 16), 16)
        from += stride
        at += group
      }
    } else {
      const bytes = (columns - column) << 2
      for (let k: usize = 0; k < inner; k++) {
        for (let lane: usize = 0; lane < group; lane += 4) {
          f32.store(at + lane, lane < bytes ? f32.load(from + lane) : 0)
        }
        from += stride
        at += group
      }
    }
    to += stripBytes
  }
}

/** Lanes are rows, so that the strip is the transpose: source [rows, inner], rows `stride` bytes apart. */
export function packRows(
  source: usize,
  stride: usize,
  rows: usize,
  inner: usize,
  width: usize,
  to: usize,
): void {
  const group = width << 2
  for (let row: usize = 0; row < rows; row += width) {
    for (let half: usize = 0; half < width; half += 4) {
      // A row that is missing is read as the last one.
      const last = rows - 1
      const r = row + half
      transpose(
        source + min(r, last) * stride,
        source + min(r + 1, last) * stride,
        source + min(r + 2, last) * stride,
        source + min(r + 3, last) * stride,
        inner,
        to + (half << 2),
        group,
      )
    }
    to += inner * group
  }
}

/** Four rows of `inner` floats into `inner` groups of four, `group` bytes apart. */
function transpose(a: usize, b: usize, c: usize, d: usize, inner: usize, to: usize, group: usize): void {
  let k: usize = 0
  for (; k + 4 <= inner; k += 4) {
    const at = k << 2
    const x = v128.load(a + at)
    const y = v128.load(b + at)
    const z = v128.load(c + at)
    const w = v128.load(d + at)
    const lowXY = v128.shuffle<f32>(x, y, 0, 4, 1, 5)
    const lowZW = v128.shuffle<f32>(z, w, 0, 4, 1, 5)
    const highXY = v128.shuffle<f32>(x, y, 2, 6, 3, 7)
    const highZW = v128.shuffle<f32>(z, w, 2, 6, 3, 7)
    v128.store(to, v128.shuffle<f64>(lowXY, lowZW, 0, 2))
    v128.store(to + group, v128.shuffle<f64>(lowXY, lowZW, 1, 3))
    v128.store(to + 2 * group, v128.shuffle<f64>(highXY, highZW, 0, 2))
    v128.store(to + 3 * group, v128.shuffle<f64>(highXY, highZW, 1, 3))
    to += 4 * group
  }
  for (; k < inner; k++) {
    const at = k << 2
    f32.store(to, f32.load(a + at))
    f32.store(to + 4, f32.load(b + at))
    f32.store(to + 8, f32.load(c + at))
    f32.store(to + 12, f32.load(d + at))
    to += group
  }
}
