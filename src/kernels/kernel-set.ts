import type { GateActivation } from '../learning/lstm/attributes'
import type { ForecastLossNumbers } from '../learning/loss-reference'

/**
 * What a backend must be able to do so that a whole training step runs fused: the products, recurrences, losses
 * and updates below, on blocks of tensors. `wasm/` and `webgpu/` implement it; `stack/` puts a step together.
 *
 * Every matrix is float32, row-major and contiguous. Sequences are time-major: row t B + b is day t of batch row b.
 * Gates are in Keras' order i, f, c, o: column g H + u of a [.., 4H] matrix is gate g of unit u.
 */

/** A matrix inside a tensor's storage, from float `offset` on; a multiple of 4 wherever a kernel reads vectors. */
export interface Block {
  tensor: { dataId: object }
  offset: number
}

/** Work whose pointers, pipelines and bind groups are resolved; calling it only enqueues. */
export type Call = () => void

/** out [rows, columns] = sum over terms of a [rows, inner] b [inner, columns], plus `bias` [columns]. One or two terms. */
export interface Product {
  rows: number
  columns: number
  terms: { inner: number; a: Block; b: Block }[]
  bias: Block | null
  out: Block
}

/** out [rows, inner] = a [rows, columns] b^T, with b [inner, columns]. */
export interface ProductTransposed {
  rows: number
  inner: number
  columns: number
  a: Block
  b: Block
  out: Block
}

/**
 * out [left + right + 1, columns] = [left | right | 1]^T gradient: the gradients of two matrices and a bias that lie
 * one behind the other. gradient [rows, columns], left [rows, leftColumns]. Row r of the right operand is row
 * r - lag of `right`, and row r of `initial` [lag, rightColumns] (zeros without it) while r < lag:
 * h' of an LSTM is h with a lag of one batch. A right operand of no columns is left out.
 */
export interface WeightGradient {
  rows: number
  columns: number
  gradient: Block
  left: { columns: number; block: Block }
  right: { columns: number; block: Block; lag: number; initial: Block | null }
  out: Block
}

export interface Sequence {
  time: number
  batch: number
  units: number
}

/**
 * The recurrence over the whole sequence. `gates` [T B, 4H] holds x W + b before and the activated gates (i, f,
 * tanh, o) after; in place, so that nothing is copied.
 */
export interface LstmForward extends Sequence {
  activation: GateActivation
  gates: Block
  /** U [H, 4H] */
  recurrentKernel: Block
  /** h and c before the first step, [B, H]; zeros when null. */
  initial: { hidden: Block; cell: Block } | null
  /** Out, [T B, H]. */
  hidden: Block
  /** Out, c of every step [T B, H]. */
  cell: Block
  /** Out, h times `mask` [B, H] (the same for all days), [T B, H]: what the next layer reads under dropout. */
  masked: { mask: Block; out: Block } | null
}

/** Back-propagation through time, from dL/dh of every step to dL/dz of every step. */
export interface LstmBackward extends Sequence {
  activation: GateActivation
  /** dL/dh [T B, H]; under dropout dL/d(h mask), which is multiplied by `mask` [B, H] on reading. */
  upstream: Block
  mask: Block | null
  recurrentKernel: Block
  /** Activated gates and cells as `LstmForward` left them. */
  gates: Block
  cell: Block
  initialCell: Block | null
  /** Out, dL/dz [T B, 4H]; may be the block of `gates`. */
  dz: Block
  /** Out, dL/dh and dL/dc before the first step, [B, H]. */
  initial: { hidden: Block; cell: Block } | null
}

export interface ForecastLoss {
  rows: number
  horizon: number
  numbers: ForecastLossNumbers
  /** Raw heads [rows, 17 D]. */
  raw: Block
  /** [rows, D] */
  targets: Block
  /** Pinball weights [11, D], then day weights [D]. */
  weights: Block
  /** [rows]: each row's share of the loss is added to what stands there. */
  loss: Block
  /** Out, dL/draw [rows, 17 D]; may be the block of `raw`. */
  gradient: Block
}

/** Mean squared error: (out - target)^2 / (rows columns), summed. */
export interface SquaredError {
  rows: number
  columns: number
  /** [rows, columns] */
  output: Block
  targets: Block
  /** [rows]: each row's share of the loss is added to what stands there. */
  loss: Block
  /** Out, dL/doutput [rows, columns]; may be the block of `output`. */
  gradient: Block
}

/** AdamW with the gradient clipped to a global norm, in place. */
export interface Adam {
  size: number
  parameters: Block
  gradient: Block
  firstMoment: Block
  secondMoment: Block
  /** 1 or 0 a parameter: whether weight decay applies. */
  decays: Block
  /** rate, 1 - beta1^k, 1 - beta2^k: change from step to step. */
  schedule: Block
  beta1: number
  beta2: number
  epsilon: number
  weightDecay: number
  clipNorm: number
}

export interface KernelSet {
  /** Shown where the device is shown. */
  readonly name: string
  /** Bytes that one matrix, and all matrices together, may have. */
  readonly limits: { matrix: number; memory: number }
  product(what: Product): Call
  productTransposed(what: ProductTransposed): Call
  weightGradient(what: WeightGradient): Call
  lstmForward(what: LstmForward): Call
  lstmBackward(what: LstmBackward): Call
  forecastLoss(what: ForecastLoss): Call
  squaredError(what: SquaredError): Call
  adam(what: Adam): Call
  /** Does the calls in order, after everything tfjs was asked before; one submit on a GPU. */
  run(calls: Call[]): void
  /** Overwrites values.length floats, in order with the calls. */
  write(to: Block, values: Float32Array): void
  /** Reads a copy; unlike `tensor.data()` it leaves the tensor where it is. */
  read(from: Block, length: number): Promise<Float32Array>
}
