import * as tf from '@tensorflow/tfjs'
import { example } from './agreement'
import { asWeights, lstm } from './operation'
import type { ReferenceShape } from './reference'

/**
 * Whether the gradient is the slope of the forward pass of the same kernels, without any reference: along the
 * gradient's own direction v = g / |g| the loss must rise by |g|. Returns | slope / |g| - 1 |, with the slope from four
 * forward passes, (8 (f(s) - f(-s)) - (f(2s) - f(-2s))) / 12 s.
 * The loss, the sum of h times `upstream`, is summed in float64, so that only the kernels' own float32 shows.
 */
export async function slopeDisagreement(shape: ReferenceShape, step: number): Promise<number> {
  const { time, batch, inputs, units } = shape
  const { x, upstream, weights } = example(shape)
  const at = [weights.kernel, weights.recurrentKernel, weights.bias, x]
  const shapes = [[inputs, 4 * units], [units, 4 * units], [4 * units], [time * batch, inputs]]
  const tensors = (values: Float64Array[]) =>
    values.map((value, i) => tf.tensor(Float32Array.from(value), shapes[i]))
  const states = ([kernel, recurrentKernel, bias, input]: tf.Tensor[]) =>
    lstm(input as tf.Tensor2D, asWeights([kernel, recurrentKernel, bias]), { time, batch })
  const loss = async (values: Float64Array[]) => {
    const hidden = tf.tidy(() => states(tensors(values)))
    const h = await hidden.data()
    hidden.dispose()
    return upstream.reduce((sum, weight, i) => sum + weight * h[i], 0)
  }
  const grads = tf.tidy(() =>
    tf.grads((...values: tf.Tensor[]) => states(values))(
      tensors(at),
      tf.tensor2d(Float32Array.from(upstream), [time * batch, units]),
    ),
  )
  const slopes = await Promise.all(grads.map(async (grad) => Float64Array.from(await grad.data())))
  tf.dispose(grads)
  const norm = Math.sqrt(slopes.reduce((sum, part) => sum + part.reduce((a, b) => a + b * b, 0), 0))
  const moved = (by: number) => at.map((values, i) => values.map((v, k) => v + (by * slopes[i][k]) / norm))
  const rise = async (by: number) => (await loss(moved(by))) - (await loss(moved(-by)))
  return Math.abs((8 * (await rise(step)) - (await rise(2 * step))) / (12 * step) / norm - 1)
}
