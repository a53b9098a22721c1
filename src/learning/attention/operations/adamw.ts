import * as tf from '@tensorflow/tfjs'
import type { AdamState } from '../../adam'
import { adamStep } from '../../adam'
import { composedKernel, runTextKernel } from './registry'

/**
 * One step of AdamW (`adam.ts` has the formulas) and, where there is one, of the moving average of the weights:
 *
 *     average <- d average + (1 - d) parameters        with the new parameters
 * `rates` multiplies the step of each parameter; without it all move at the one rate.
 * Vectors of one length. Returns new tensors; the caller disposes the old ones. Not differentiable.
 */
export interface TextAdamState extends AdamState {
  average: tf.Tensor1D | null
}

export function textAdamStep(
  { average, ...state }: TextAdamState,
  gradient: tf.Tensor1D,
  decays: tf.Tensor1D,
  options: { step: number; rate: number; weightDecay: number; averageDecay: number },
  rates: tf.Tensor1D | null = null,
): TextAdamState {
  const inputs = { ...state, gradient, decays, ...(average && { average }), ...(rates && { rates }) }
  const outputs = runTextKernel('TextAdamW', inputs, options) as tf.Tensor1D[]
  const [parameters, firstMoment, secondMoment, moved = null] = outputs
  return { parameters, firstMoment, secondMoment, average: moved }
}

composedKernel('TextAdamW', ({ gradient, decays, average, rates, ...state }, attributes) => {
  const options = attributes as unknown as { step: number; rate: number; weightDecay: number }
  const before = state as unknown as AdamState
  const next = adamStep(before, gradient as tf.Tensor1D, decays as tf.Tensor1D, options)
  const faster = (by: tf.Tensor) =>
    tf.add(before.parameters, tf.mul(tf.sub(next.parameters, before.parameters), by))
  const parameters = rates ? faster(rates) : next.parameters
  const outputs: tf.Tensor[] = [parameters, next.firstMoment, next.secondMoment]
  if (average) {
    const d = attributes.averageDecay as number
    outputs.push(tf.add(tf.mul(average, d), tf.mul(parameters, 1 - d)))
  }
  return outputs
})
