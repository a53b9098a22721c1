import * as tf from '@tensorflow/tfjs'
import type { GateActivation } from './attributes'
import { composedBackward, composedForward } from './composed'
import './gradient'

/**
 * An LSTM layer over a whole sequence, as one tfjs kernel with one gradient.
 *
 *     z = x W + h' U + b, split into i, f, c, o (Keras order)
 *     c = sigma(f) c' + sigma(i) tanh(z_c)        h = sigma(o) tanh(c)        c, h start at `initial`, or at zero
 *
 * Sequences are time-major: row t B + b of a [T B, ...] matrix is day t of batch row b. One time step is then one
 * contiguous block of B rows, which a kernel reads and writes without strides, and the same matrix is, without any
 * copy, the operand of the products over all T B rows (x W before the recurrence; dW, dU, db, dX after it).
 *
 * The kernel is named FusedLSTM. Backends with a kernel set have a fused one (`fused.ts`); on any other it is
 * composed from ordinary operations.
 */
export interface LstmWeights {
  /** W [I, 4H] */
  kernel: tf.Tensor2D
  /** U [H, 4H] */
  recurrentKernel: tf.Tensor2D
  /** b [4H] */
  bias: tf.Tensor1D
}

/** Tensors that are known to be a layer's weights, by name. */
export function asWeights([kernel, recurrentKernel, bias]: tf.Tensor[]): LstmWeights {
  return {
    kernel: kernel as tf.Tensor2D,
    recurrentKernel: recurrentKernel as tf.Tensor2D,
    bias: bias as tf.Tensor1D,
  }
}

export interface SequenceShape {
  time: number
  batch: number
}

export interface LstmOptions {
  /** 'sigmoid' unless said. */
  activation?: GateActivation
  /** h and c before the first step, [B, H]; zeros without it. */
  initial?: { hidden: tf.Tensor2D; cell: tf.Tensor2D }
  /** No gradient by the input is wanted: the first layer, whose input is data. */
  inputIsData?: boolean
}

export const FUSED_LSTM = 'FusedLSTM'
export const FUSED_LSTM_GRAD = 'FusedLSTMGrad'

/** h of every step, [T B, H], from input [T B, I]. Differentiable in weights, initial state and input. */
export function lstm(
  input: tf.Tensor2D,
  { kernel, recurrentKernel, bias }: LstmWeights,
  { time, batch }: SequenceShape,
  { activation = 'sigmoid', initial, inputIsData = false }: LstmOptions = {},
): tf.Tensor2D {
  if (!tf.getKernel(FUSED_LSTM, tf.getBackend())) installComposedLstm(tf.getBackend())
  const inputs = [input, kernel, recurrentKernel, bias, ...(initial ? [initial.hidden, initial.cell] : [])]
  // Without a tape nobody will ask for a gradient, and the gates need not be kept.
  const keep = tf.engine().isTapeOn()
  const outputs = tf.engine().runKernel(FUSED_LSTM, inputs as unknown as tf.NamedTensorMap, {
    time,
    batch,
    activation,
    inputIsData,
    hasInitial: initial !== undefined,
    keep,
  }) as tf.Tensor[]
  const [hidden, ...saved] = outputs
  if (!keep) tf.dispose(saved)
  return hidden as tf.Tensor2D
}

/** The composed kernels for a backend that has no others. */
export function installComposedLstm(backendName: string): void {
  installLstm(backendName, composedForward, composedBackward)
}

/** Registers a forward and a backward kernel for a backend, instead of those that are there. */
export function installLstm(backendName: string, forward: tf.KernelFunc, backward: tf.KernelFunc): void {
  for (const [kernelName, kernelFunc] of [
    [FUSED_LSTM, forward],
    [FUSED_LSTM_GRAD, backward],
  ] as const) {
    if (tf.getKernel(kernelName, backendName)) tf.unregisterKernel(kernelName, backendName)
    tf.registerKernel({ kernelName, backendName, kernelFunc })
  }
}
