import { describe, expect, test } from 'vitest'
import { FINITE_DIFFERENCE } from '../../testing/tolerance'
import { example, ODD_SHAPES } from './agreement'
import { referenceBackward, referenceForward } from './reference'

describe('the float64 LSTM', () => {
  test('one unit, one step, by hand', () => {
    const weights = {
      kernel: Float64Array.of(0.1, 0.2, 0.3, 0.4),
      recurrentKernel: new Float64Array(4),
      bias: Float64Array.of(0, 1, 0, 0),
    }
    const shape = { time: 1, batch: 1, inputs: 1, units: 1 }
    const { hidden } = referenceForward(Float64Array.of(2), weights, shape)
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
    expect(hidden[0]).toBeCloseTo(sigmoid(0.8) * Math.tanh(sigmoid(0.2) * Math.tanh(0.6)), 14)
  })

  test.each(ODD_SHAPES)('gradients agree with finite differences: %o', (shape) => {
    const { x, upstream, weights, initial } = example(shape)
    const loss = () => {
      const { hidden } = referenceForward(x, weights, shape, initial)
      return hidden.reduce((sum, h, i) => sum + h * upstream[i], 0)
    }
    const trace = referenceForward(x, weights, shape, initial)
    const gradient = referenceBackward(upstream, x, weights, trace, shape, initial)
    const pairs: [string, Float64Array, Float64Array][] = [
      ['input', x, gradient.input],
      ['kernel', weights.kernel, gradient.kernel],
      ['recurrentKernel', weights.recurrentKernel, gradient.recurrentKernel],
      ['bias', weights.bias, gradient.bias],
      ['hidden', initial.hidden, gradient.initial.hidden],
      ['cell', initial.cell, gradient.initial.cell],
    ]
    for (const [name, values, slope] of pairs) {
      // At most a dozen entries of each array, spread over it.
      for (let i = 0; i < values.length; i += Math.ceil(values.length / 12)) {
        const [kept, step] = [values[i], 1e-5]
        values[i] = kept + step
        const above = loss()
        values[i] = kept - step
        const below = loss()
        values[i] = kept
        const size = Math.max(1, Math.abs(slope[i]))
        expect(Math.abs((above - below) / (2 * step) - slope[i]) / size, `${name}[${i}]`).toBeLessThan(
          FINITE_DIFFERENCE,
        )
      }
    }
  })
})
