import * as tf from '@tensorflow/tfjs'

/**
 * What an LSTM layer over a whole sequence must be able to do. A fused kernel implements this interface and nothing
 * else changes.
 *
 *     z = x W + h' U + b, split into i, f, c, o (Keras order)
 *     c = sigma(f) c' + sigma(i) tanh(z_c)        h = sigma(o) tanh(c)        c, h start at zero
 *
 * Sequences are time-major: row t B + b of a [T B, ...] matrix is day t of batch row b. One time step is then one
 * contiguous block of B rows, which a kernel reads and writes without strides, and the same matrix is, without any
 * copy, the operand of the products over all T B rows (x W before the recurrence; dW, dU, db, dX after it).
 */
export interface LstmWeights {
  /** W [I, 4H] */
  kernel: tf.Tensor2D
  /** U [H, 4H] */
  recurrentKernel: tf.Tensor2D
  /** b [4H] */
  bias: tf.Tensor1D
}

export interface SequenceShape {
  time: number
  batch: number
}

export interface LstmForward {
  /** h of every step, [T B, H]. */
  hidden: tf.Tensor2D
  /** What this operation's own backward needs; opaque to everyone else. Empty when `keep` was false. */
  saved: tf.Tensor[]
}

export interface LstmGradients {
  /** [T B, I]; null when it was not asked for. */
  input: tf.Tensor2D | null
  kernel: tf.Tensor2D
  recurrentKernel: tf.Tensor2D
  bias: tf.Tensor1D
}

export interface LstmOperation {
  /** Shown where the device is shown. */
  name: string
  /** `keep`: save the gates for a backward pass; without it (inference) intermediates are freed on the way. */
  forward(input: tf.Tensor2D, weights: LstmWeights, shape: SequenceShape, keep: boolean): LstmForward
  /** `gradient` is dL/dh [T B, H]; `wantInput` is false for the first layer, whose input is data. */
  backward(
    gradient: tf.Tensor2D,
    input: tf.Tensor2D,
    weights: LstmWeights,
    forward: LstmForward,
    shape: SequenceShape,
    wantInput: boolean,
  ): LstmGradients
}

/** The operation as a differentiable function of its weights, and of its input unless that is data. */
export function lstmLayer(
  operation: LstmOperation,
  input: tf.Tensor2D,
  weights: LstmWeights,
  shape: SequenceShape,
  inputIsData: boolean,
): tf.Tensor2D {
  const arguments_ = [weights.kernel, weights.recurrentKernel, weights.bias, ...(inputIsData ? [] : [input])]
  const layer = tf.customGrad((...tensors) => {
    const save = tensors.pop() as unknown as tf.GradSaveFunc
    const [kernel, recurrentKernel, bias] = tensors as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D]
    const { hidden, saved } = operation.forward(input, { kernel, recurrentKernel, bias }, shape, true)
    save([kernel, recurrentKernel, bias, input, hidden, ...saved])
    return {
      value: hidden,
      gradFunc: (gradient: tf.Tensor, kept: tf.Tensor[]) => {
        const [w, u, b, x, h, ...rest] = kept
        const gradients = operation.backward(
          gradient as tf.Tensor2D,
          x as tf.Tensor2D,
          { kernel: w as tf.Tensor2D, recurrentKernel: u as tf.Tensor2D, bias: b as tf.Tensor1D },
          { hidden: h as tf.Tensor2D, saved: rest },
          shape,
          !inputIsData,
        )
        const own = [gradients.kernel, gradients.recurrentKernel, gradients.bias]
        return gradients.input ? [...own, gradients.input] : own
      },
    }
  })
  return layer(...arguments_) as tf.Tensor2D
}
