import { lengthOf, padded, probabilities } from './attention-scores'
import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns, packRows } from './pack'

/** Bytes of scratch memory for `attention`; `width` is that of one head. */
export function attentionScratch(time: usize, width: usize): usize {
  return EDGE_BYTES + ((padded(time) * (padded(time) + 2 * packedWidth(time, width))) << 2)
}

/** Floats a token of the widest operand: a head, or a row of probabilities. */
export function packedWidth(time: usize, width: usize): usize {
  return max(padded(time), padded(width))
}

/**
 * softmax(q k^T / sqrt(width)) v for every text and head. q, k, v: [batch time, heads width], rows `stride` bytes apart;
 * out the same with rows of heads x width. lengths: int32 [batch]; rows of a text beyond its length are not read, and
 * zero in `out`. Under `causal` a token sees itself and what stands before it. kept, unless 0: the probabilities
 * [batch, heads, time, time], out.
 */
export function attention(
  batch: usize,
  time: usize,
  heads: usize,
  width: usize,
  causal: bool,
  lengths: usize,
  q: usize,
  k: usize,
  v: usize,
  stride: usize,
  out: usize,
  kept: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const scores = scratch + EDGE_BYTES
  const packed = scores + ((padded(time) * padded(time)) << 2)
  const packedV = packed + ((padded(time) * packedWidth(time, width)) << 2)
  const outStride = (heads * width) << 2
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    const from = text * time * stride
    const to = out + text * time * outStride
    const row = padded(length) << 2
    for (let head: usize = 0; head < heads; head++) {
      const shift = from + ((head * width) << 2)
      probabilities(length, width, causal, q + shift, k + shift, stride, scores, packed, scratch)
      if (kept) keep(length, time, scores, row, kept + (((text * heads + head) * time * time) << 2))
      packRows(scores, row, length, length, TILE_ROWS, packed)
      packColumns(v + shift, stride, length, width, TILE_COLUMNS, packedV, length << 5)
      const target = to + ((head * width) << 2)
      multiply(length, width, length, packed, packedV, 0, 0, target, outStride, scratch)
    }
    memory.fill(to + length * outStride, 0, (time - length) * outStride)
  }
}

/** Copies probabilities into a [time, time] matrix, with zeros behind and below. */
function keep(length: usize, time: usize, scores: usize, row: usize, to: usize): void {
  for (let i: usize = 0; i < time; i++) {
    const seen = i < length ? length << 2 : 0
    memory.copy(to, scores + i * row, seen)
    memory.fill(to + seen, 0, (time << 2) - seen)
    to += time << 2
  }
}
