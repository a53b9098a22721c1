import { scale, softmaxOf } from './cross-entropy'
import { denseGradient, denseGradientScratch } from './dense-gradient'
import { EDGE_BYTES, TILE_COLUMNS, TILE_ROWS, clearEdge, multiply } from './multiply'
import { packColumns, packRows } from './pack'
import { packedBytes } from './product'
import { load, store } from './simd'

/** Rows whose scores are made and turned into losses before the next: they stay in the caches meanwhile. */
const BLOCK_ROWS: usize = 64
/** Tokens of the vocabulary that are multiplied at a time on the way back to the hidden state. */
const CHUNK: usize = 256

/** Bytes of scratch memory for `tokenLoss`. */
export function tokenLossScratch(width: usize, vocabulary: usize): usize {
  return (
    EDGE_BYTES +
    packedBytes(BLOCK_ROWS, width) +
    packedBytes(vocabulary, width) +
    ((BLOCK_ROWS * vocabulary) << 2)
  )
}

/**
 * loss [1] = mean over rows of -ln softmax(hidden table^T + bias)[target], with hidden [rows, width], table
 * [vocabulary, width], targets int32. slope [rows, vocabulary], unless 0: (softmax - one at the target) / rows, out.
 */
export function tokenLoss(
  rows: usize,
  width: usize,
  vocabulary: usize,
  hidden: usize,
  table: usize,
  bias: usize,
  targets: usize,
  loss: usize,
  slope: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedA = scratch + EDGE_BYTES
  const packedB = packedA + packedBytes(BLOCK_ROWS, width)
  const aside = packedB + packedBytes(vocabulary, width)
  const stride = vocabulary << 2
  const bytes = width << 2
  packRows(table, bytes, vocabulary, width, TILE_COLUMNS, packedB)
  const share = <f32>(1 / <f64>rows)
  let sum: f64 = 0
  for (let first: usize = 0; first < rows; first += BLOCK_ROWS) {
    const height = min(BLOCK_ROWS, rows - first)
    const to = slope ? slope + first * stride : aside
    packRows(hidden + first * bytes, bytes, height, width, TILE_ROWS, packedA)
    multiply(height, vocabulary, width, packedA, packedB, bias, 0, to, stride, scratch)
    for (let r: usize = 0; r < height; r++) {
      const row = to + r * stride
      const target = <usize>i32.load(targets + ((first + r) << 2))
      if (target >= vocabulary) unreachable()
      const hit = row + (target << 2)
      const score = f32.load(hit)
      sum += <f64>(softmaxOf(vocabulary, row, row, share) - score)
      f32.store(hit, f32.load(hit) - share)
    }
  }
  f32.store(loss, <f32>(sum / <f64>rows))
}

/** Bytes of scratch memory for `tokenLossGradient`. */
export function tokenLossGradientScratch(rows: usize, width: usize, vocabulary: usize): usize {
  const forward = EDGE_BYTES + packedBytes(BLOCK_ROWS, CHUNK) + packedBytes(width, vocabulary)
  return max(forward, denseGradientScratch(rows, width))
}

/** The gradients of `tokenLoss` by hidden, table and bias, from the slope it left; all times upstream [1]. */
export function tokenLossGradient(
  rows: usize,
  width: usize,
  vocabulary: usize,
  hidden: usize,
  table: usize,
  slope: usize,
  upstream: usize,
  dHidden: usize,
  dTable: usize,
  dBias: usize,
  scratch: usize,
): void {
  byHidden(rows, width, vocabulary, table, slope, dHidden, scratch)
  denseGradient(rows, vocabulary, width, slope, hidden, dTable, 0, scratch)
  memory.fill(dBias, 0, vocabulary << 2)
  for (let row: usize = 0; row < rows; row++) addTo(vocabulary, slope + ((row * vocabulary) << 2), dBias)
  const factor = f32.load(upstream)
  if (factor == 1) return
  scale(rows * width, factor, dHidden)
  scale(vocabulary * width, factor, dTable)
  scale(vocabulary, factor, dBias)
}

/** dHidden [rows, width] = slope table, a part of the vocabulary at a time. */
function byHidden(
  rows: usize,
  width: usize,
  vocabulary: usize,
  table: usize,
  slope: usize,
  dHidden: usize,
  scratch: usize,
): void {
  clearEdge(scratch)
  const packedA = scratch + EDGE_BYTES
  const packedB = packedA + packedBytes(BLOCK_ROWS, CHUNK)
  const stride = vocabulary << 2
  const bytes = width << 2
  for (let token: usize = 0; token < vocabulary; token += CHUNK) {
    const count = min(CHUNK, vocabulary - token)
    packColumns(table + token * bytes, bytes, count, width, TILE_COLUMNS, packedB + packedBytes(width, token), count << 5)
  }
  for (let first: usize = 0; first < rows; first += BLOCK_ROWS) {
    const height = min(BLOCK_ROWS, rows - first)
    const to = dHidden + first * bytes
    for (let token: usize = 0; token < vocabulary; token += CHUNK) {
      const count = min(CHUNK, vocabulary - token)
      packRows(slope + first * stride + (token << 2), stride, height, count, TILE_ROWS, packedA)
      const from = token > 0 ? to : 0
      const packed = packedB + packedBytes(width, token)
      multiply(height, width, count, packedA, packed, from, from ? bytes : 0, to, bytes, scratch)
    }
  }
}

/** to += x */
function addTo(size: usize, x: usize, to: usize): void {
  for (let i: usize = 0; i < size; i += 4) {
    const left = size - i
    store(to, f32x4.add(load(to, left), load(x, left)), left)
    x += 16
    to += 16
  }
}
