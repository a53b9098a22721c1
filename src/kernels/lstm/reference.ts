/**
 * The LSTM layer as plain float64 loops: what every faster implementation is tested against.
 *
 *     z = x W + h' U + b, split into i, f, c, o (Keras order)
 *     c = sigma(f) c' + sigma(i) tanh(z_c)        h = sigma(o) tanh(c)        c, h start at zero
 *
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
}

export interface ReferenceTrace {
  /** [T B, H] */
  hidden: Float64Array
  cell: Float64Array
  /** Activated gates, [T B, 4H]. */
  gates: Float64Array
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function referenceForward(
  x: Float64Array,
  weights: ReferenceWeights,
  shape: ReferenceShape,
): ReferenceTrace {
  const { time, batch, inputs, units } = shape
  const rows = time * batch
  const hidden = new Float64Array(rows * units)
  const cell = new Float64Array(rows * units)
  const gates = new Float64Array(rows * 4 * units)
  for (let row = 0; row < rows; row++) {
    const previous = row - batch
    for (let column = 0; column < 4 * units; column++) {
      let z = weights.bias[column]
      for (let k = 0; k < inputs; k++) z += x[row * inputs + k] * weights.kernel[k * 4 * units + column]
      for (let k = 0; k < units && previous >= 0; k++) {
        z += hidden[previous * units + k] * weights.recurrentKernel[k * 4 * units + column]
      }
      const isCandidate = column >= 2 * units && column < 3 * units
      gates[row * 4 * units + column] = isCandidate ? Math.tanh(z) : sigmoid(z)
    }
    for (let u = 0; u < units; u++) {
      const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gates[(row * 4 + gate) * units + u])
      const c = f * (previous < 0 ? 0 : cell[previous * units + u]) + i * g
      cell[row * units + u] = c
      hidden[row * units + u] = o * Math.tanh(c)
    }
  }
  return { hidden, cell, gates }
}

export interface ReferenceGradients extends ReferenceWeights {
  /** [T B, I] */
  input: Float64Array
}

/** Gradients of a loss whose derivative by every h is `upstream` [T B, H]: back-propagation through time. */
export function referenceBackward(
  upstream: Float64Array,
  x: Float64Array,
  weights: ReferenceWeights,
  trace: ReferenceTrace,
  shape: ReferenceShape,
): ReferenceGradients {
  const { time, batch, inputs, units } = shape
  const { kernel, recurrentKernel } = weights
  const gradient = {
    input: new Float64Array(x.length),
    kernel: new Float64Array(kernel.length),
    recurrentKernel: new Float64Array(recurrentKernel.length),
    bias: new Float64Array(4 * units),
  }
  const dHidden = Float64Array.from(upstream)
  const dCell = new Float64Array(upstream.length)
  for (let row = time * batch - 1; row >= 0; row--) {
    const previous = row - batch
    const dz = new Float64Array(4 * units)
    for (let u = 0; u < units; u++) {
      const [i, f, g, o] = [0, 1, 2, 3].map((gate) => trace.gates[(row * 4 + gate) * units + u])
      const tanhCell = Math.tanh(trace.cell[row * units + u])
      const dh = dHidden[row * units + u]
      const dc = dCell[row * units + u] + dh * o * (1 - tanhCell * tanhCell)
      if (previous >= 0) dCell[previous * units + u] += dc * f
      dz[u] = dc * g * i * (1 - i)
      dz[units + u] = dc * (previous < 0 ? 0 : trace.cell[previous * units + u]) * f * (1 - f)
      dz[2 * units + u] = dc * i * (1 - g * g)
      dz[3 * units + u] = dh * tanhCell * o * (1 - o)
    }
    for (let column = 0; column < 4 * units; column++) {
      gradient.bias[column] += dz[column]
      for (let k = 0; k < inputs; k++) {
        gradient.kernel[k * 4 * units + column] += x[row * inputs + k] * dz[column]
        gradient.input[row * inputs + k] += kernel[k * 4 * units + column] * dz[column]
      }
      for (let k = 0; k < units && previous >= 0; k++) {
        gradient.recurrentKernel[k * 4 * units + column] += trace.hidden[previous * units + k] * dz[column]
        dHidden[previous * units + k] += recurrentKernel[k * 4 * units + column] * dz[column]
      }
    }
  }
  return gradient
}
