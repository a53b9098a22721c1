import * as tf from '@tensorflow/tfjs'
import type { TextKernel } from './machine'

/** Each row of x [N, D] normalised, times gain, plus bias. */
export const layerNorm: TextKernel = ({ functions, at, empty }, { x, gain, bias }, { epsilon }) => {
  const [rows, width] = x.shape
  const y = empty(x.shape)
  functions.layerNorm(rows, width, epsilon, at(x), at(gain), at(bias), at(y))
  return [y]
}

export const layerNormGrad: TextKernel = ({ functions, at, empty }, inputs, { epsilon }) => {
  const { x, gain, upstream } = inputs
  const [rows, width] = x.shape
  const gradients = [x.shape, gain.shape, gain.shape].map(empty)
  const [dx, dGain, dBias] = gradients.map(at)
  functions.layerNormGradient(rows, width, epsilon, at(x), at(gain), at(upstream), dx, dGain, dBias)
  return gradients
}

export const gelu: TextKernel = ({ functions, at, empty }, { x }) => {
  const y = empty(x.shape)
  functions.gelu(tf.util.sizeFromShape(x.shape), at(x), at(y))
  return [y]
}

export const geluGrad: TextKernel = ({ functions, at, empty }, { x, upstream }) => {
  const dx = empty(x.shape)
  functions.geluGradient(tf.util.sizeFromShape(x.shape), at(x), at(upstream), at(dx))
  return [dx]
}

export const dropout: TextKernel = ({ functions, at, empty }, { x }, { key, threshold, scale }) => {
  const y = empty(x.shape)
  functions.dropout(tf.util.sizeFromShape(x.shape), key, threshold, scale, at(x), at(y))
  return [y]
}

/** The same units drop out of the gradient. */
export const dropoutGrad: TextKernel = (machine, { upstream }, attributes) =>
  dropout(machine, { x: upstream }, attributes)
