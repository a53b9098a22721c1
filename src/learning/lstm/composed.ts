import * as tf from '@tensorflow/tfjs'
import type { GateActivation, LstmAttributes, LstmGradInputs } from './attributes'
import { namedInputs } from './attributes'

/**
 * The LSTM kernels from ordinary tfjs operations, for any backend, with the gradient through time written by hand.
 *
 * Forward: x W + b for all steps in one product, then 14 small operations a step.
 * Backward: the derivatives of the gates are prepared for all steps at once; the loop over time keeps only
 *     dh = dL/dh_t + dz_(t+1) U^T        dc = dc_(t+1) f_(t+1) + dh o (1 - tanh(c)^2)
 *     dz = [dc, dc, dc, dh] * [g i', c' f', i (1-g^2), tanh(c) o']
 * and [dW; dU; db] = [x | h' | 1]^T dZ and dX = dZ W^T are one product each at the end.
 * Transposed operands are transposed explicitly: the WASM product with a transpose flag is 7 to 70 times slower.
 * Intermediates are freed at once, so that a long sequence does not pile up in the enclosing tidy.
 * Saved: activated i f (c) o [T B, 4H], g [T B, H], c [T B, H], tanh(c) [T B, H].
 */
export const composedForward: tf.KernelFunc = ({ inputs, attrs }) => {
  const { input, kernel, recurrentKernel, bias, ...initial } = namedInputs<tf.Tensor2D>(inputs)
  const { time, batch, activation, keep } = attrs as unknown as LstmAttributes
  const units = recurrentKernel.shape[0]
  const activate = activation === 'sigmoid' ? tf.sigmoid : hardSigmoid
  const product = tf.matMul(input, kernel)
  const projected = tf.add(product, bias)
  product.dispose()
  const trace = { gates: [] as tf.Tensor[], candidate: [] as tf.Tensor[], cell: [] as tf.Tensor[] }
  const tanhCell: tf.Tensor[] = []
  const hidden: tf.Tensor[] = []
  for (let t = 0; t < time; t++) {
    const fromInput = tf.slice(projected, [t * batch, 0], [batch, 4 * units])
    const [hiddenBefore, cellBefore] =
      t === 0 ? [initial.hidden, initial.cell] : [hidden[t - 1], trace.cell[t - 1]]
    const z = hiddenBefore ? addRecurrent(fromInput, hiddenBefore, recurrentKernel) : fromInput
    const gates = activate(z)
    const column = (of: tf.Tensor, gate: number) => tf.slice(of, [0, gate * units], [batch, units])
    const [i, f, o, rawCandidate] = [column(gates, 0), column(gates, 1), column(gates, 3), column(z, 2)]
    const candidate = tf.tanh(rawCandidate)
    const written = tf.mul(i, candidate)
    const kept = cellBefore ? tf.mul(f, cellBefore) : null
    const cell = kept ? tf.add(kept, written) : written
    tanhCell[t] = tf.tanh(cell)
    hidden[t] = tf.mul(o, tanhCell[t])
    trace.cell[t] = cell
    free(z, i, f, o, rawCandidate, kept, kept ? written : null)
    if (keep) {
      trace.gates[t] = gates
      trace.candidate[t] = candidate
    } else {
      free(gates, candidate, tanhCell[t], t > 0 ? cellBefore! : null)
    }
  }
  projected.dispose()
  if (!keep) trace.cell[time - 1].dispose()
  return [hidden, ...(keep ? [trace.gates, trace.candidate, trace.cell, tanhCell] : [])].map(joinRows)
}

export const composedBackward: tf.KernelFunc = ({ inputs, attrs }) => {
  const { input, kernel, recurrentKernel, upstream, states, ...rest } =
    inputs as unknown as LstmGradInputs<tf.Tensor2D>
  const { time, batch, activation, hasInitial, inputIsData } = attrs as unknown as LstmAttributes
  const units = states.shape[1]
  const saved = [rest.saved0, rest.saved1, rest.saved2!, rest.saved3!]
  const { forget, cellSlope, gateSlopes } = tf.tidy(() => slopes(saved, batch, units, activation, rest.cell))
  const transposed = tf.transpose(recurrentKernel)
  const dz: tf.Tensor[] = []
  let nextCell: tf.Tensor | null = null
  for (let t = time - 1; t >= 0; t--) {
    const rows = (of: tf.Tensor, width: number) => tf.slice(of, [t * batch, 0], [batch, width])
    // `nextCell` is already dc_(t+1) f_(t+1).
    const [fromAbove, slope, gateSlope, f] = [
      rows(upstream, units),
      rows(cellSlope, units),
      rows(gateSlopes, 4 * units),
      rows(forget, units),
    ]
    const dh: tf.Tensor = t === time - 1 ? fromAbove : addRecurrent(fromAbove, dz[t + 1], transposed)
    const throughHidden = tf.mul(dh, slope)
    const dc: tf.Tensor = nextCell ? tf.add(throughHidden, nextCell) : throughHidden
    const wide = tf.concat([dc, dc, dc, dh], 1)
    dz[t] = tf.mul(wide, gateSlope)
    free(nextCell, wide, slope, gateSlope, dh, nextCell ? throughHidden : null)
    nextCell = tf.mul(dc, f)
    tf.dispose([dc, f])
  }
  const initialGradients = hasInitial ? [tf.matMul(dz[0] as tf.Tensor2D, transposed), nextCell!] : []
  free(hasInitial ? null : nextCell, forget, cellSlope, gateSlopes, transposed)
  const dZ = joinRows(dz)
  const byInput = inputIsData ? [] : [productTransposed(dZ, kernel)]
  const byWeights = tf.tidy(() => {
    // [x | h' | 1]^T dZ is dW, dU and db in one product; a sum over rows is slow on WASM.
    const inputWidth = input.shape[1]
    const before = shifted(states, batch, rest.hidden)
    const operands = [tf.transpose(input), tf.transpose(before), tf.ones([1, time * batch])]
    const all = tf.matMul(tf.concat(operands, 0) as tf.Tensor2D, dZ)
    return [
      tf.slice(all, [0, 0], [inputWidth, 4 * units]),
      tf.slice(all, [inputWidth, 0], [units, 4 * units]),
      tf.reshape(tf.slice(all, [inputWidth + units, 0], [1, 4 * units]), [4 * units]),
    ]
  })
  dZ.dispose()
  return [...byWeights, ...initialGradients, ...byInput]
}

/** Keras 1's clip(0.2 z + 0.5, 0, 1). */
function hardSigmoid(z: tf.Tensor): tf.Tensor {
  return tf.tidy(() => tf.clipByValue(tf.add(tf.mul(z, 0.2), 0.5), 0, 1))
}

/** z += h' U; frees `fromInput`. */
function addRecurrent(fromInput: tf.Tensor, hidden: tf.Tensor, recurrentKernel: tf.Tensor2D): tf.Tensor {
  const product = tf.matMul(hidden as tf.Tensor2D, recurrentKernel)
  const z = tf.add(fromInput, product)
  tf.dispose([fromInput, product])
  return z
}

/** T blocks of B rows into one matrix; frees the blocks. */
function joinRows(blocks: tf.Tensor[]): tf.Tensor2D {
  const joined = blocks.length === 1 ? tf.clone(blocks[0]) : tf.concat(blocks, 0)
  tf.dispose(blocks)
  return joined as tf.Tensor2D
}

/** a b^T */
function productTransposed(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.matMul(a, tf.transpose(b) as tf.Tensor2D) as tf.Tensor2D)
}

function free(...tensors: (tf.Tensor | null)[]): void {
  for (const tensor of tensors) tensor?.dispose()
}

/** For all steps: f, dc/dh = o (1 - tanh(c)^2), and the derivative of each gate's output by its input. */
function slopes(
  [gates, candidate, cell, tanhCell]: tf.Tensor2D[],
  batch: number,
  units: number,
  activation: GateActivation,
  initialCell?: tf.Tensor2D,
) {
  const column = (gate: number) => tf.slice(gates, [0, gate * units], [gates.shape[0], units])
  const [i, f, o] = [column(0), column(1), column(3)]
  // s (1 - s), or 0.2 inside the clip, for all gates at once; the candidate's columns are not used.
  const logistic = tf.sub(gates, tf.square(gates))
  const bySum = activation === 'sigmoid' ? logistic : tf.mul(tf.step(logistic), 0.2)
  const slope = (gate: number) => tf.slice(bySum, [0, gate * units], [gates.shape[0], units])
  const gateSlopes = tf.concat(
    [
      tf.mul(candidate, slope(0)),
      tf.mul(shifted(cell, batch, initialCell), slope(1)),
      tf.sub(i, tf.mul(i, tf.square(candidate))),
      tf.mul(tanhCell, slope(3)),
    ],
    1,
  )
  return { forget: f, cellSlope: tf.sub(o, tf.mul(o, tf.square(tanhCell))), gateSlopes }
}

/** The matrix one step earlier: the initial state or zeros first, the last step dropped. */
function shifted(rows: tf.Tensor2D, batch: number, initial?: tf.Tensor2D): tf.Tensor2D {
  const [total, width] = rows.shape
  const first = initial ?? tf.zeros<tf.Rank.R2>([batch, width])
  if (total === batch) return tf.clone(first)
  return tf.concat([first, tf.slice(rows, [0, 0], [total - batch, width]) as tf.Tensor2D], 0)
}
