/**
 * The operations of the text model as plain float64 loops, written from the formulas: what every faster implementation is
 * tested against (tables, pooling and loss: `reference-texts.ts`; the whole: `reference-model.ts`). Matrices are flat and row-major; row b T + t is position t of text b.
 *
 * Sources: attention, Vaswani et al. (2017), https://arxiv.org/abs/1706.03762, equation 1; layer norm, Ba, Kiros and
 * Hinton (2016); GELU, Hendrycks and Gimpel (2016), tanh form.
 */
export type Numbers = Float64Array

/** x W + b: x [N, I], W [I, O], b [O]. */
export function referenceDense(x: Numbers, weights: Numbers, bias: Numbers): Numbers {
  const outputs = bias.length
  const inputs = weights.length / outputs
  const y = new Float64Array((x.length / inputs) * outputs)
  for (let at = 0; at < y.length; at++) {
    const [row, column] = [Math.floor(at / outputs), at % outputs]
    let sum = bias[column]
    for (let k = 0; k < inputs; k++) sum += x[row * inputs + k] * weights[k * outputs + column]
    y[at] = sum
  }
  return y
}

/** Rows to mean 0 and variance 1 (1 / D, plus 1e-5), times gain, plus shift. */
export function referenceLayerNorm(x: Numbers, gain: Numbers, shift: Numbers): Numbers {
  const width = gain.length
  const y = new Float64Array(x.length)
  for (let from = 0; from < x.length; from += width) {
    const row = x.subarray(from, from + width)
    const mean = row.reduce((a, b) => a + b) / width
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width
    for (let k = 0; k < width; k++) {
      y[from + k] = (gain[k] * (row[k] - mean)) / Math.sqrt(variance + 1e-5) + shift[k]
    }
  }
  return y
}

export function referenceGelu(x: Numbers): Numbers {
  return x.map((z) => 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3))))
}

/** exp(z_i) / sum exp(z_j), shifted by the largest so that nothing overflows. */
export function referenceSoftmax(z: ArrayLike<number>): number[] {
  const values = Array.from(z)
  const largest = values.reduce((a, b) => Math.max(a, b))
  const exponentials = values.map((value) => Math.exp(value - largest))
  const total = exponentials.reduce((a, b) => a + b)
  return exponentials.map((value) => value / total)
}

/** softmax(Q K^T / sqrt(d_k)) V, one head: q [n, d], k [m, d], v [m, d]; `sees` says which keys a query may look at. */
export function scaledDotProduct(
  q: number[][],
  k: number[][],
  v: number[][],
  sees: (query: number, key: number) => boolean = () => true,
): { context: number[][]; probabilities: number[][] } {
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0)
  const probabilities = q.map((query, i) =>
    referenceSoftmax(
      k.map((key, j) => (sees(i, j) ? dot(query, key) / Math.sqrt(query.length) : Number.NEGATIVE_INFINITY)),
    ),
  )
  const context = probabilities.map((row) =>
    v[0].map((_, column) => row.reduce((sum, chance, j) => sum + chance * v[j][column], 0)),
  )
  return { context, probabilities }
}

export interface ReferenceAttention {
  batch: number
  time: number
  heads: number
  causal: boolean
}

/** Multi-head self-attention of B padded texts: qkv [B T, 3D], Q, K and V side by side; result [B T, D]. */
export function referenceAttention(
  qkv: Numbers,
  lengths: ArrayLike<number>,
  { batch, time, heads, causal }: ReferenceAttention,
): { context: Numbers; probabilities: Numbers } {
  const width = qkv.length / (3 * batch * time)
  const size = width / heads
  const context = new Float64Array(batch * time * width)
  const probabilities = new Float64Array(batch * heads * time * time)
  for (let b = 0; b < batch; b++) {
    for (let head = 0; head < heads; head++) {
      const [q, k, v] = [0, 1, 2].map((part) =>
        Array.from({ length: lengths[b] }, (_, t) => {
          const from = (b * time + t) * 3 * width + part * width + head * size
          return Array.from(qkv.subarray(from, from + size))
        }),
      )
      const result = scaledDotProduct(q, k, v, (query, key) => !causal || key <= query)
      result.context.forEach((row, t) => context.set(row, (b * time + t) * width + head * size))
      result.probabilities.forEach((row, t) => probabilities.set(row, ((b * heads + head) * time + t) * time))
    }
  }
  return { context, probabilities }
}
