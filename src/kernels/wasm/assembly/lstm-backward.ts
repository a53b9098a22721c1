import { tanh } from './exponentials'
import { gateSlope } from './gates'
import { BATCH_ROWS } from './lstm-forward'
import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packRows } from './pack'
import { packedBytes } from './product'
import { load, madd, splat, store } from './simd'

/** Bytes of scratch memory for `lstmBackward`. */
export function lstmBackwardScratch(units: usize): usize {
  return EDGE_BYTES + 3 * packedBytes(BATCH_ROWS, 4 * units) + packedBytes(units, 4 * units)
}

/**
 * Back-propagation through time, from dL/dh [T B, H] to dL/dz [T B, 4H]: see `LstmBackward` in kernel-set.ts.
 * mask, initialCell, dHidden and dCell (the last two [B, H], out) are 0 where there are none.
 */
export function lstmBackward(
  time: usize,
  batch: usize,
  units: usize,
  hard: bool,
  upstream: usize,
  mask: usize,
  recurrentKernel: usize,
  gates: usize,
  cell: usize,
  initialCell: usize,
  dz: usize,
  dHidden: usize,
  dCell: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const width = units << 2
  const gatesWidth = width << 2
  const tileBytes = BATCH_ROWS * width
  const day = batch * width
  // dL/dh and dL/dc that come from the step after, [rows, H].
  const laterHidden = scratch + EDGE_BYTES
  const laterCell = laterHidden + tileBytes
  const packedZ = laterCell + tileBytes
  const packedU = packedZ + packedBytes(BATCH_ROWS, 4 * units)
  packRows(recurrentKernel, gatesWidth, units, 4 * units, TILE_COLUMNS, packedU)
  for (let first: usize = 0; first < batch; first += BATCH_ROWS) {
    const rows = min(BATCH_ROWS, batch - first)
    const shift = first * width
    memory.fill(laterHidden, 0, 2 * tileBytes)
    for (let t = time; t-- > 0;) {
      const at = t * day + shift
      const cellBefore = t > 0 ? cell + at - day : initialCell ? initialCell + shift : 0
      for (let r: usize = 0; r < rows; r++) {
        const row = r * width
        differentiate(
          units,
          hard,
          upstream + at + row,
          mask ? mask + shift + row : 0,
          gates + 4 * (at + row),
          cell + at + row,
          cellBefore ? cellBefore + row : 0,
          laterHidden + row,
          laterCell + row,
          dz + 4 * (at + row),
        )
      }
      if (t > 0 || dHidden) {
        packRows(dz + 4 * at, gatesWidth, rows, 4 * units, TILE_ROWS, packedZ)
        multiply(rows, units, 4 * units, packedZ, packedU, 0, 0, laterHidden, width, scratch)
      }
    }
    if (dHidden) {
      memory.copy(dHidden + shift, laterHidden, rows * width)
      memory.copy(dCell + shift, laterCell, rows * width)
    }
  }
}

/** One row of one step: dL/dz from dL/dh, and dL/dc for the step before in `laterCell`. */
function differentiate(
  units: usize,
  hard: bool,
  upstream: usize,
  mask: usize,
  gates: usize,
  cell: usize,
  cellBefore: usize,
  laterHidden: usize,
  laterCell: usize,
  dz: usize,
): void {
  const width = units << 2
  let u: usize = 0
  for (; u + 16 <= width; u += 16) {
    differentiateFour(u, 4, width, hard, upstream, mask, gates + u, cell, cellBefore, laterHidden, laterCell, dz + u)
  }
  if (u < width) {
    const count = (width - u) >> 2
    differentiateFour(u, count, width, hard, upstream, mask, gates + u, cell, cellBefore, laterHidden, laterCell, dz + u)
  }
}

/** Up to four units, `u` bytes into the row. Inlined twice: a loop without the ends of rows is much faster. */
// @ts-ignore: decorator
@inline
function differentiateFour(
  u: usize,
  count: usize,
  width: usize,
  hard: bool,
  upstream: usize,
  mask: usize,
  gates: usize,
  cell: usize,
  cellBefore: usize,
  laterHidden: usize,
  laterCell: usize,
  dz: usize,
): void {
  const one = splat(1)
  const i = load(gates, count)
  const f = load(gates + width, count)
  const g = load(gates + 2 * width, count)
  const o = load(gates + 3 * width, count)
  const tanhCell = tanh(load(cell + u, count))
  let dh = load(upstream + u, count)
  if (mask) dh = f32x4.mul(dh, load(mask + u, count))
  dh = f32x4.add(dh, load(laterHidden + u, count))
  const bend = f32x4.sub(one, f32x4.mul(tanhCell, tanhCell))
  const dc = madd(f32x4.mul(dh, o), bend, load(laterCell + u, count))
  const before = cellBefore ? load(cellBefore + u, count) : splat(0)
  store(laterCell + u, f32x4.mul(dc, f), count)
  store(dz, f32x4.mul(f32x4.mul(dc, g), gateSlope(i, hard)), count)
  store(dz + width, f32x4.mul(f32x4.mul(dc, before), gateSlope(f, hard)), count)
  store(dz + 2 * width, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))), count)
  store(dz + 3 * width, f32x4.mul(f32x4.mul(dh, tanhCell), gateSlope(o, hard)), count)
}
