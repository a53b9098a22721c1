/**
 * For the tests: the operations of the text model as plain float64 loops, written from the formulas in
 * `learning/attention/operations`. Inputs by name, row-major; sizes in `n`, with the letters used there.
 */
export type Values = Record<string, Float64Array>
export type Sizes = Record<string, number>
export type Loop = (inputs: Values, n: Sizes) => Float64Array

const range = (length: number) => Array.from({ length }, (_, i) => i)
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)

export const dense: Loop = ({ x, weights, bias }, { N, I, O }) => {
  const y = new Float64Array(N * O)
  for (let r = 0; r < N; r++) {
    for (let c = 0; c < O; c++) {
      let total = bias[c]
      for (let k = 0; k < I; k++) total += x[r * I + k] * weights[k * O + c]
      y[r * O + c] = total
    }
  }
  return y
}

export const layerNorm: Loop = ({ x, gain, bias }, { D }) =>
  x.map((value, i) => {
    const row = x.subarray(i - (i % D), i - (i % D) + D)
    const mean = sum(row) / D
    const variance = sum(row.map((v) => (v - mean) ** 2)) / D
    return ((value - mean) / Math.sqrt(variance + 1e-5)) * gain[i % D] + bias[i % D]
  })

export const gelu: Loop = ({ x }) =>
  x.map((v) => 0.5 * v * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v ** 3))))

/** Unsigned 32-bit arithmetic on whole numbers of any size. */
function hash(key: number, i: number): number {
  const word = (value: bigint) => BigInt.asUintN(32, value)
  let h = word(BigInt(key) + BigInt(i) * 0x9e3779b9n)
  h = word((h ^ (h >> 16n)) * 0x7feb352dn)
  h = word((h ^ (h >> 15n)) * 0x846ca68bn)
  return Number(h ^ (h >> 16n))
}

export const dropout: Loop = ({ x }, { key, threshold, scale }) =>
  x.map((v, i) => (hash(key, i) >= threshold ? v * scale : 0))

/** P of text b and head h, row i; [] beyond the text. */
export function probabilities({ qkv, lengths }: Values, n: Sizes, b: number, h: number, i: number): number[] {
  const { T, D, H, causal } = n
  const d = D / H
  if (i >= lengths[b]) return []
  const at = (t: number, part: number) => (b * T + t) * 3 * D + part * D + h * d
  const seen = range(causal ? i + 1 : lengths[b])
  const scores = seen.map(
    (j) => sum(range(d).map((k) => qkv[at(i, 0) + k] * qkv[at(j, 1) + k])) / Math.sqrt(d),
  )
  const top = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - top))
  const total = sum(shares)
  return shares.map((share) => share / total)
}

export const attention: Loop = (inputs, n) => {
  const { B, T, D, H } = n
  const d = D / H
  const context = new Float64Array(B * T * D)
  for (const [b, h, i] of range(B * H * T).map((k) => [
    Math.floor(k / H / T),
    Math.floor(k / T) % H,
    k % T,
  ])) {
    probabilities(inputs, n, b, h, i).forEach((share, j) => {
      for (let k = 0; k < d; k++) {
        context[(b * T + i) * D + h * d + k] += share * inputs.qkv[(b * T + j) * 3 * D + 2 * D + h * d + k]
      }
    })
  }
  return context
}

export const embedding: Loop = ({ table, positions, ids }, { B, T, D }) =>
  Float64Array.from(range(B * T * D), (i) => {
    const [r, k] = [Math.floor(i / D), i % D]
    return table[ids[r] * D + k] + positions[(r % T) * D + k]
  })

export const takeRows: Loop = ({ x, rows }, { D }) =>
  Float64Array.from(range(rows.length * D), (i) => x[rows[Math.floor(i / D)] * D + (i % D)])

export const bag: Loop = ({ table, ids, weights, rows }, { W, count }) => {
  const y = new Float64Array(count * W)
  ids.forEach((id, g) => {
    for (let k = 0; k < W; k++) y[rows[g] * W + k] += weights[g] * table[id * W + k]
  })
  return y
}

const columnOf = ({ x }: Values, { T, D }: Sizes, length: number, i: number) =>
  range(length).map((t) => x[(Math.floor(i / D) * T + t) * D + (i % D)])

export const meanPool: Loop = (inputs, n) =>
  Float64Array.from(range(n.B * n.D), (i) => {
    const length = inputs.lengths[Math.floor(i / n.D)]
    return sum(columnOf(inputs, n, length, i)) / length
  })

function logSumExp(values: Float64Array): number {
  const top = values.reduce((a, b) => Math.max(a, b))
  return top + Math.log(values.reduce((total, v) => total + Math.exp(v - top), 0))
}

export const crossEntropy: Loop = ({ logits, targets }, { B, C, smoothing }) => {
  const losses = range(B).map((b) => {
    const row = logits.subarray(b * C, (b + 1) * C)
    const level = logSumExp(row)
    return sum(row.map((z, c) => ((1 - smoothing) * targets[b * C + c] + smoothing / C) * (level - z)))
  })
  return Float64Array.of(sum(losses) / B)
}

export const tokenLoss: Loop = ({ hidden, table, bias, targets }, { R, D, V }) => {
  const losses = range(R).map((r) => {
    const scores = Float64Array.from(range(V), (v) => {
      let total = bias[v]
      for (let k = 0; k < D; k++) total += hidden[r * D + k] * table[v * D + k]
      return total
    })
    return logSumExp(scores) - scores[targets[r]]
  })
  return Float64Array.of(sum(losses) / R)
}
