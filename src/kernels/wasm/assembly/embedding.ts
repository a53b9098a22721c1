import { load, madd, splat, store } from './simd'

/** Entry i of int32 `ids`; a trap where it is not below `rows`, because what follows would write elsewhere. */
// @ts-ignore: decorator
@inline
function rowAt(ids: usize, i: usize, rows: usize): usize {
  const id = <usize>i32.load(ids + (i << 2))
  if (id >= rows) unreachable()
  return id
}

/**
 * out [batch time, width]: row b time + t is row ids[b time + t] (int32) of table [tableRows, width] plus row t of
 * `positions`.
 */
export function embedding(
  batch: usize,
  time: usize,
  width: usize,
  ids: usize,
  tableRows: usize,
  table: usize,
  positions: usize,
  out: usize,
): void {
  const bytes = width << 2
  takeRows(batch * time, width, ids, tableRows, table, out)
  for (let text: usize = 0; text < batch; text++) {
    for (let t: usize = 0; t < time; t++) {
      addScaled(width, 1, positions + t * bytes, out)
      out += bytes
    }
  }
}

/** The gradients of `embedding` by its table [tableRows, width] and positions [positionRows, width]. */
export function embeddingGradient(
  batch: usize,
  time: usize,
  width: usize,
  ids: usize,
  upstream: usize,
  tableRows: usize,
  dTable: usize,
  positionRows: usize,
  dPositions: usize,
): void {
  const bytes = width << 2
  addRowsTo(batch * time, width, ids, upstream, tableRows, dTable)
  memory.fill(dPositions, 0, positionRows * bytes)
  for (let text: usize = 0; text < batch; text++) {
    for (let t: usize = 0; t < time; t++) {
      addScaled(width, 1, upstream, dPositions + t * bytes)
      upstream += bytes
    }
  }
}

/** out [count, width] = rows `ids` (int32) of table [tableRows, width]. */
export function takeRows(
  count: usize,
  width: usize,
  ids: usize,
  tableRows: usize,
  table: usize,
  out: usize,
): void {
  const bytes = width << 2
  for (let i: usize = 0; i < count; i++) {
    memory.copy(out, table + rowAt(ids, i, tableRows) * bytes, bytes)
    out += bytes
  }
}

/** out [tableRows, width] = zeros, to whose row ids[i] (int32) row i of x [count, width] is added, in order. */
export function addRowsTo(
  count: usize,
  width: usize,
  ids: usize,
  x: usize,
  tableRows: usize,
  out: usize,
): void {
  const bytes = width << 2
  memory.fill(out, 0, tableRows * bytes)
  for (let i: usize = 0; i < count; i++) {
    addScaled(width, 1, x, out + rowAt(ids, i, tableRows) * bytes)
    x += bytes
  }
}

/**
 * out [count, width] = zeros, to whose row to[i] is added weights[i] times row from[i] of x [xRows, width] (int32 both).
 * With both exchanged it is its own gradient by x.
 */
export function bag(
  entries: usize,
  width: usize,
  from: usize,
  weights: usize,
  to: usize,
  xRows: usize,
  x: usize,
  count: usize,
  out: usize,
): void {
  const bytes = width << 2
  memory.fill(out, 0, count * bytes)
  for (let i: usize = 0; i < entries; i++) {
    const source = x + rowAt(from, i, xRows) * bytes
    addScaled(width, f32.load(weights + (i << 2)), source, out + rowAt(to, i, count) * bytes)
  }
}

/** to += factor from, of `width` numbers. */
export function addScaled(width: usize, factor: f32, from: usize, to: usize): void {
  const f = splat(factor)
  const whole = (width & -4) << 2
  const part = width & 3
  for (let at: usize = 0; at < whole; at += 16) {
    v128.store(to + at, madd(f, v128.load(from + at), v128.load(to + at)))
  }
  if (part) store(to + whole, madd(f, load(from + whole, part), load(to + whole, part)), part)
}
