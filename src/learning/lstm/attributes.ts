import type * as tf from '@tensorflow/tfjs'

/** Of the gates i, f, o: logistic sigma(z), or Keras 1's clip(0.2 z + 0.5, 0, 1). */
export type GateActivation = 'sigmoid' | 'hardSigmoid'

/** What the two kernels are told beside their tensors. */
export interface LstmAttributes {
  time: number
  batch: number
  activation: GateActivation
  inputIsData: boolean
  hasInitial: boolean
  /** Whether a backward pass will follow. */
  keep: boolean
}

/** The tensors of FusedLSTM. */
export interface LstmInputs<T = tf.TensorInfo> {
  input: T
  kernel: T
  recurrentKernel: T
  bias: T
  hidden?: T
  cell?: T
}

const INPUTS = ['input', 'kernel', 'recurrentKernel', 'bias', 'hidden', 'cell'] as const

/** FusedLSTM's inputs by name. They come as a list, because only of a list does tfjs save all, however many. */
export function namedInputs<T = tf.TensorInfo>(list: object): LstmInputs<T> {
  const tensors = Object.values(list) as T[]
  return Object.fromEntries(tensors.map((tensor, i) => [INPUTS[i], tensor])) as unknown as LstmInputs<T>
}

/** FusedLSTMGrad takes those, dL/dh, and everything that FusedLSTM gave: h of every step, then what it saved. */
export interface LstmGradInputs<T = tf.TensorInfo> extends LstmInputs<T> {
  upstream: T
  states: T
  saved0: T
  saved1: T
  saved2?: T
  saved3?: T
}

/**
 * What FusedLSTMGrad gives, in this order: by kernel, recurrentKernel, bias; by the initial hidden and cell if there
 * was one; by the input unless that is data.
 */
export const gradientNames = ({ hasInitial, inputIsData }: LstmAttributes) => [
  'kernel',
  'recurrentKernel',
  'bias',
  ...(hasInitial ? ['hidden', 'cell'] : []),
  ...(inputIsData ? [] : ['input']),
]
