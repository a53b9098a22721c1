import { packedWidth } from './attention'
import { lengthOf, padded, total } from './attention-scores'
import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns, packRows } from './pack'
import { madd, splat } from './simd'

/** Bytes of scratch memory for `attentionGradient`; `width` is that of one head. */
export function attentionGradientScratch(time: usize, width: usize): usize {
  return EDGE_BYTES + ((padded(time) * (2 * padded(time) + 2 * packedWidth(time, width))) << 2)
}

/**
 * The gradient of `attention` by q, k and v, from that by its output (`upstream`, rows of heads x width):
 *
 *     dv = P^T do    dP = do v^T    dS = P (dP - sum of the row of P dP) / sqrt(width)    dq = dS k    dk = dS^T q
 *
 * kept: P as `attention` left it. dq, dk, dv: rows `gradientStride` bytes apart; zero beyond a text's length.
 */
export function attentionGradient(
  batch: usize,
  time: usize,
  heads: usize,
  width: usize,
  lengths: usize,
  q: usize,
  k: usize,
  v: usize,
  stride: usize,
  upstream: usize,
  dq: usize,
  dk: usize,
  dv: usize,
  gradientStride: usize,
  kept: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const upstreamStride = (heads * width) << 2
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    for (let head: usize = 0; head < heads; head++) {
      const column = (head * width) << 2
      const from = text * time * stride + column
      const to = text * time * gradientStride + column
      const up = upstream + text * time * upstreamStride + column
      oneHead(
        length,
        width,
        q + from,
        k + from,
        v + from,
        stride,
        up,
        upstreamStride,
        dq + to,
        dk + to,
        dv + to,
        gradientStride,
        kept + (((text * heads + head) * time * time) << 2),
        time,
        scratch,
      )
    }
    for (let t = length; t < time; t++) {
      const row = (text * time + t) * gradientStride
      memory.fill(dq + row, 0, upstreamStride)
      memory.fill(dk + row, 0, upstreamStride)
      memory.fill(dv + row, 0, upstreamStride)
    }
  }
}

function oneHead(
  length: usize,
  width: usize,
  q: usize,
  k: usize,
  v: usize,
  stride: usize,
  upstream: usize,
  upstreamStride: usize,
  dq: usize,
  dk: usize,
  dv: usize,
  gradientStride: usize,
  kept: usize,
  time: usize,
  edge: usize,
): void {
  const columns = padded(length)
  const row = columns << 2
  const p = edge + EDGE_BYTES
  const ds = p + ((padded(time) * padded(time)) << 2)
  const left = ds + ((padded(time) * padded(time)) << 2)
  const right = left + ((padded(time) * packedWidth(time, width)) << 2)
  for (let i: usize = 0; i < length; i++) {
    // Zeros behind a row let whole vectors be read.
    memory.copy(p + i * row, kept + ((i * time) << 2), length << 2)
    memory.fill(p + i * row + (length << 2), 0, row - (length << 2))
  }

  // dv = P^T do: the lanes of the left operand are the columns of P.
  packColumns(p, row, length, columns, TILE_ROWS, left, length << 4)
  packColumns(upstream, upstreamStride, length, width, TILE_COLUMNS, right, length << 5)
  multiply(length, width, length, left, right, 0, 0, dv, gradientStride, edge)

  packRows(upstream, upstreamStride, length, width, TILE_ROWS, left)
  packRows(v, stride, length, width, TILE_COLUMNS, right)
  multiply((length + 3) & -4, columns, width, left, right, 0, 0, ds, row, edge)
  const scale = <f32>(1 / sqrt(<f64>width))
  for (let i: usize = 0; i < length; i++) backThroughSoftmax(p + i * row, ds + i * row, columns, scale)

  packRows(ds, row, length, length, TILE_ROWS, left)
  packColumns(k, stride, length, width, TILE_COLUMNS, right, length << 5)
  multiply(length, width, length, left, right, 0, 0, dq, gradientStride, edge)
  packColumns(ds, row, length, columns, TILE_ROWS, left, length << 4)
  packColumns(q, stride, length, width, TILE_COLUMNS, right, length << 5)
  multiply(length, width, length, left, right, 0, 0, dk, gradientStride, edge)
}

/** dP to dS = scale P (dP - sum P dP); P is zero where a token does not see. */
function backThroughSoftmax(p: usize, ds: usize, columns: usize, scale: f32): void {
  let sum = splat(0)
  for (let at: usize = 0; at < columns << 2; at += 16) sum = madd(v128.load(p + at), v128.load(ds + at), sum)
  const mean = splat(total(sum))
  const factor = splat(scale)
  for (let at: usize = 0; at < columns << 2; at += 16) {
    const share = f32x4.mul(v128.load(p + at), factor)
    v128.store(ds + at, f32x4.mul(share, f32x4.sub(v128.load(ds + at), mean)))
  }
}
