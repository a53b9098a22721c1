import { tanh } from './exponentials'
import { gate } from './gates'
import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns, packRows } from './pack'
import { packedBytes } from './product'
import { load, madd, splat, store } from './simd'

/** Rows of the batch that go through all steps together: their gates stay in the caches. */
export const BATCH_ROWS: usize = 32

/** Bytes of scratch memory for `lstmForward`. */
export function lstmForwardScratch(units: usize): usize {
  return EDGE_BYTES + packedBytes(BATCH_ROWS, units) + packedBytes(4 * units, units)
}

/**
 * The recurrence of an LSTM, on gates [T B, 4H] that hold x W + b: see `LstmForward` in kernel-set.ts.
 * initialHidden, initialCell, mask and masked are 0 where there are none.
 */
export function lstmForward(
  time: usize,
  batch: usize,
  units: usize,
  hard: bool,
  gates: usize,
  recurrentKernel: usize,
  initialHidden: usize,
  initialCell: usize,
  hidden: usize,
  cell: usize,
  mask: usize,
  masked: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedH = scratch + EDGE_BYTES
  const packedU = packedH + packedBytes(BATCH_ROWS, units)
  const width = units << 2
  const gatesWidth = width << 2
  const day = batch * width
  packColumns(recurrentKernel, gatesWidth, units, 4 * units, TILE_COLUMNS, packedU, packedBytes(1, units))
  for (let first: usize = 0; first < batch; first += BATCH_ROWS) {
    const rows = min(BATCH_ROWS, batch - first)
    const shift = first * width
    for (let t: usize = 0; t < time; t++) {
      const at = t * day + shift
      const z = gates + 4 * at
      const before = t > 0 ? hidden + at - day : initialHidden ? initialHidden + shift : 0
      if (before) {
        packRows(before, width, rows, units, TILE_ROWS, packedH)
        multiply(rows, 4 * units, units, packedH, packedU, z, gatesWidth, z, gatesWidth, scratch)
      }
      const cellBefore = t > 0 ? cell + at - day : initialCell ? initialCell + shift : 0
      for (let r: usize = 0; r < rows; r++) {
        const row = r * width
        activate(
          units,
          hard,
          z + 4 * row,
          cellBefore ? cellBefore + row : 0,
          hidden + at + row,
          cell + at + row,
          mask ? mask + shift + row : 0,
          masked + at + row,
        )
      }
    }
  }
}

/** One row of one step: from z to the activated gates, c and h (and h under dropout). */
function activate(
  units: usize,
  hard: bool,
  gates: usize,
  cellBefore: usize,
  hidden: usize,
  cell: usize,
  mask: usize,
  masked: usize,
): void {
  const width = units << 2
  let u: usize = 0
  for (; u + 16 <= width; u += 16) {
    activateFour(u, 4, width, hard, gates + u, cellBefore, hidden, cell, mask, masked)
  }
  if (u < width) {
    activateFour(u, (width - u) >> 2, width, hard, gates + u, cellBefore, hidden, cell, mask, masked)
  }
}

/** Up to four units, `u` bytes into the row. Inlined twice: a loop without the ends of rows is much faster. */
// @ts-ignore: decorator
@inline
function activateFour(
  u: usize,
  count: usize,
  width: usize,
  hard: bool,
  gates: usize,
  cellBefore: usize,
  hidden: usize,
  cell: usize,
  mask: usize,
  masked: usize,
): void {
  const i = gate(load(gates, count), hard)
  const f = gate(load(gates + width, count), hard)
  const g = tanh(load(gates + 2 * width, count))
  const o = gate(load(gates + 3 * width, count), hard)
  const kept = cellBefore ? f32x4.mul(f, load(cellBefore + u, count)) : splat(0)
  const c = madd(i, g, kept)
  const h = f32x4.mul(o, tanh(c))
  store(gates, i, count)
  store(gates + width, f, count)
  store(gates + 2 * width, g, count)
  store(gates + 3 * width, o, count)
  store(cell + u, c, count)
  store(hidden + u, h, count)
  if (mask) store(masked + u, f32x4.mul(h, load(mask + u, count)), count)
}
