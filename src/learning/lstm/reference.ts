import type { GateActivation } from './attributes'

/**
 * The LSTM layer as plain float64 loops: what every faster implementation is tested against.
 *
 *     z = x W + h' U + b, split into i, f, c, o (Keras order)
 *     c = sigma(f) c' + sigma(i) tanh(z_c)        h = sigma(o) tanh(c)        c, h start at `initial`, or zero
 *
 * sigma is the logistic function, or Keras 1's `hardSigmoid`, clip(0.2 z + 0.5, 0, 1).
 * Matrices are flat and row-major: kernel [I, 4H], recurrentKernel [H, 4H], bias [4H]; sequences are time-major,
 * row t B + b. Source: Hochreiter and Schmidhuber (1997), with the forget gate of Gers, Schmidhuber and Cummins
 * (2000); gradients by the chain rule, checked against finite differences. Cost: O(T B H (I + H)).
 */
export interface ReferenceWeights {
  kernel: Float64Array
  recurrentKernel: Float64Array
  bias: Float64Array
}

export interface ReferenceShape {
  time: number
  batch: number
  inputs: number
  units: number
  /** 'sigmoid' unless said. */
  activation?: GateActivation
}

/** h and c before the first step, [B, H]. */
export interface ReferenceState {
  hidden: Float64Array
  cell: Float64Array
}

export interface ReferenceTrace {
  /** [T B, H] */
  hidden: Float64Array
  cell: Float64Array
  /** Activated gates, [T B, 4H]. */
  gates: Float64Array
}

const gate = {
  sigmoid: { value: (z: number) => 1 / (1 + Math.exp(-z)), slope: (s: number) => s * (1 - s) },
  hardSigmoid: {
    value: (z: number) => Math.min(1, Math.max(0, 0.2 * z + 0.5)),
    slope: (s: number) => (s > 0 && s < 1 ? 0.2 : 0),
  },
}

export function referenceForward(
  x: Float64Array,
  weights: ReferenceWeights,
  shape: ReferenceShape,
  initial?: ReferenceState,
): ReferenceTrace {
  const { time, batch, inputs, units } = shape
  const { value } = gate[shape.activation ?? 'sigmoid']
  const start = initial ?? { hidden: new Float64Array(batch * units), cell: new Float64Array(batch * units) }
  const rows = time * batch
  const hidden = new Float64Array(rows * units)
  const cell = new Float64Array(rows * units)
  const gates = new Float64Array(rows * 4 * units)
  for (let row = 0; row < rows; row++) {
    const from = row < batch ? start : { hidden, cell }
    const previous = row < batch ? row : row - batch
    for (let column = 0; column < 4 * units; column++) {
      let z = weights.bias[column]
      for (let k = 0; k < inputs; k++) z += x[row * inputs + k] * weights.kernel[k * 4 * units + column]
      for (let k = 0; k < units; k++) {
        z += from.hidden[previous * units + k] * weights.recurrentKernel[k * 4 * units + column]
      }
      const isCandidate = column >= 2 * units && column < 3 * units
      gates[row * 4 * units + column] = isCandidate ? Math.tanh(z) : value(z)
    }
    for (let u = 0; u < units; u++) {
      const [i, f, g, o] = [0, 1, 2, 3].map((k) => gates[(row * 4 + k) * units + u])
      const c = f * from.cell[previous * units + u] + i * g
      cell[row * units + u] = c
      hidden[row * units + u] = o * Math.tanh(c)
    }
  }
  return { hidden, cell, gates }
}

export interface ReferenceGradients extends ReferenceWeights {
  /** [T B, I] */
  input: Float64Array
  /** By h and c before the first step, [B, H]. */
  initial: ReferenceState
}

/** Gradients of a loss whose derivative by every h is `upstream` [T B, H]: back-propagation through time. */
export function referenceBackward(
  upstream: Float64Array,
  x: Float64Array,
  weights: ReferenceWeights,
  trace: ReferenceTrace,
  shape: ReferenceShape,
  initial?: ReferenceState,
): ReferenceGradients {
  const { time, batch, inputs, units } = shape
  const { kernel, recurrentKernel } = weights
  const { slope } = gate[shape.activation ?? 'sigmoid']
  const zeros = () => new Float64Array(batch * units)
  const start = initial ?? { hidden: zeros(), cell: zeros() }
  const gradient = {
    input: new Float64Array(x.length),
    kernel: new Float64Array(kernel.length),
    recurrentKernel: new Float64Array(recurrentKernel.length),
    bias: new Float64Array(4 * units),
    initial: { hidden: zeros(), cell: zeros() },
  }
  const dHidden = Float64Array.from(upstream)
  const dCell = new Float64Array(upstream.length)
  for (let row = time * batch - 1; row >= 0; row--) {
    const first = row < batch
    const previous = first ? row : row - batch
    const before = first ? start : trace
    const toHidden = first ? gradient.initial.hidden : dHidden
    const toCell = first ? gradient.initial.cell : dCell
    const dz = new Float64Array(4 * units)
    for (let u = 0; u < units; u++) {
      const [i, f, g, o] = [0, 1, 2, 3].map((k) => trace.gates[(row * 4 + k) * units + u])
      const tanhCell = Math.tanh(trace.cell[row * units + u])
      const dh = dHidden[row * units + u]
      const dc = dCell[row * units + u] + dh * o * (1 - tanhCell * tanhCell)
      toCell[previous * units + u] += dc * f
      dz[u] = dc * g * slope(i)
      dz[units + u] = dc * before.cell[previous * units + u] * slope(f)
      dz[2 * units + u] = dc * i * (1 - g * g)
      dz[3 * units + u] = dh * tanhCell * slope(o)
    }
    for (let column = 0; column < 4 * units; column++) {
      gradient.bias[column] += dz[column]
      for (let k = 0; k < inputs; k++) {
        gradient.kernel[k * 4 * units + column] += x[row * inputs + k] * dz[column]
        gradient.input[row * inputs + k] += kernel[k * 4 * units + column] * dz[column]
      }
      for (let k = 0; k < units; k++) {
        gradient.recurrentKernel[k * 4 * units + column] += before.hidden[previous * units + k] * dz[column]
        toHidden[previous * units + k] += recurrentKernel[k * 4 * units + column] * dz[column]
      }
    }
  }
  return gradient
}
