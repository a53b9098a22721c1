import { normals } from '../wasm/blocks'
import type { Loop, Sizes, Values } from './loops'
import * as loops from './loops'

/** For the tests: one operation at one size, with the inputs whose gradients it has. */
export interface OperationCase {
  kernel: string
  n: Sizes
  attributes: Record<string, number | boolean>
  /** Whole numbers are handed over as int32. */
  inputs: Values
  shapes: Record<string, number[]>
  whole: string[]
  by: string[]
  out: number[]
  loop: Loop
}

/** Whole numbers in 0 .. below - 1, the last of them in the first place. */
const draws = (length: number, below: number, path: number) =>
  normals(length, 1, path).map((value, i) =>
    i === 0 ? below - 1 : Math.floor(Math.abs(value) * 977) % below,
  )

function operation(
  kernel: string,
  loop: Loop,
  n: Sizes,
  shapes: Record<string, number[]>,
  more: Partial<OperationCase> & { out: number[] },
  wholes: Values = {},
): OperationCase {
  const all = Object.fromEntries(
    Object.entries(shapes).map(([name, shape], i) => [
      name,
      normals(
        shape.reduce((a, b) => a * b, 1),
        1,
        i,
      ),
    ]),
  )
  const wholeShapes = Object.fromEntries(
    Object.entries(wholes).map(([name, values]) => [name, [values.length]]),
  )
  return {
    kernel,
    loop,
    n,
    attributes: {},
    inputs: { ...all, ...wholes },
    shapes: { ...shapes, ...wholeShapes },
    whole: Object.keys(wholes),
    by: Object.keys(shapes),
    ...more,
  }
}

const dense = (N: number, I: number, O: number) =>
  operation('TextDense', loops.dense, { N, I, O }, { x: [N, I], weights: [I, O], bias: [O] }, { out: [N, O] })

const layerNorm = (N: number, D: number) =>
  operation(
    'TextLayerNorm',
    loops.layerNorm,
    { N, D },
    { x: [N, D], gain: [D], bias: [D] },
    { attributes: { epsilon: 1e-5 }, out: [N, D] },
  )

const gelu = (N: number, F: number) =>
  operation('TextGelu', loops.gelu, { N, F }, { x: [N, F] }, { out: [N, F] })

function dropout(N: number, F: number) {
  const attributes = { key: 4_000_000_123, threshold: 1_500_000_000, scale: 1.5 }
  const n = { N, F, ...attributes }
  return operation('TextDropout', loops.dropout, n, { x: [N, F] }, { attributes, out: [N, F] })
}

/** Lengths from 1 to T, both among them where there are two texts. */
const lengthsOf = (B: number, T: number) =>
  draws(B, T, 9).map((value, b) => (b === B - 1 && B > 1 ? 1 : value + 1))

function attention(B: number, T: number, H: number, d: number, causal: boolean) {
  const D = H * d
  return operation(
    'TextAttention',
    loops.attention,
    { B, T, D, H, causal: Number(causal) },
    { qkv: [B * T, 3 * D] },
    { attributes: { batch: B, time: T, heads: H, causal, keep: true }, out: [B * T, D] },
    { lengths: lengthsOf(B, T) },
  )
}

function embedding(B: number, T: number, V: number, D: number) {
  const shapes = { table: [V, D], positions: [T + 2, D] }
  const more = { attributes: { batch: B, time: T }, out: [B * T, D] }
  return operation('TextEmbedding', loops.embedding, { B, T, D }, shapes, more, { ids: draws(B * T, V, 3) })
}

const takeRows = (N: number, D: number, R: number) =>
  operation('TextRows', loops.takeRows, { N, D, R }, { x: [N, D] }, { out: [R, D] }, { rows: draws(R, N, 4) })

function bag(K: number, W: number, G: number, count: number) {
  const rows = draws(G, count, 5).sort()
  const wholes = { ids: draws(G, K, 6), rows }
  const more = { attributes: { count }, out: [count, W], by: ['table'] }
  return operation('TextBag', loops.bag, { K, W, G, count }, { table: [K, W], weights: [G] }, more, wholes)
}

const pool = (kernel: string, loop: Loop) => (B: number, T: number, D: number) => {
  const more = { attributes: { batch: B, time: T }, out: [B, D] }
  return operation(kernel, loop, { B, T, D }, { x: [B * T, D] }, more, { lengths: lengthsOf(B, T) })
}
const meanPool = pool('TextMeanPool', loops.meanPool)

function crossEntropy(B: number, C: number, smoothing: number) {
  const more = { attributes: { smoothing }, out: [], by: ['logits'] }
  const shapes = { logits: [B, C], targets: [B, C] }
  return operation('TextCrossEntropy', loops.crossEntropy, { B, C, smoothing }, shapes, more)
}

function tokenLoss(R: number, D: number, V: number) {
  const shapes = { hidden: [R, D], table: [V, D], bias: [V] }
  const wholes = { targets: draws(R, V, 7) }
  return operation(
    'TextTokenLoss',
    loops.tokenLoss,
    { R, D, V },
    shapes,
    { attributes: { keep: true }, out: [] },
    wholes,
  )
}

/** Ones first; then sizes that are no multiple of a vector or a tile; then across the blocks the kernels work in. */
export const CASES: OperationCase[] = [
  ...[dense(1, 1, 1), dense(5, 7, 9), dense(33, 12, 3), dense(131, 6, 10), dense(260, 515, 9)],
  ...[layerNorm(1, 1), layerNorm(3, 7), layerNorm(5, 16), layerNorm(130, 13)],
  ...[gelu(1, 1), gelu(3, 7), gelu(5, 8)],
  ...[dropout(1, 1), dropout(7, 9), dropout(5, 8)],
  ...[attention(1, 1, 1, 1, false), attention(2, 3, 2, 3, false), attention(2, 3, 2, 3, true)],
  ...[attention(3, 9, 1, 8, false), attention(3, 17, 2, 5, true), attention(2, 33, 2, 12, false)],
  ...[embedding(1, 1, 1, 1), embedding(3, 5, 7, 6), embedding(4, 9, 50, 13)],
  ...[takeRows(1, 1, 1), takeRows(9, 5, 14)],
  ...[bag(1, 1, 1, 1), bag(11, 6, 40, 5)],
  ...[meanPool(1, 1, 1), meanPool(3, 5, 7), meanPool(4, 9, 12)],
  ...[crossEntropy(1, 1, 0), crossEntropy(5, 3, 0.1), crossEntropy(9, 6, 0)],
  ...[tokenLoss(1, 1, 1), tokenLoss(5, 3, 7), tokenLoss(35, 6, 30), tokenLoss(140, 5, 533)],
]
