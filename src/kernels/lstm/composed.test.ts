import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { installFastSlice } from '../slice/wasm'
import { FLOAT32_LSTM } from '../../testing/tolerance'
import { disagreement, example, ODD_SHAPES } from './agreement'
import { composedLstm } from './composed'
import { lstmLayer } from './operation'

describe.each(['cpu', 'wasm'])('composed LSTM on %s', (backend) => {
  beforeAll(async () => {
    installFastSlice()
    await tf.setBackend(backend)
    expect(tf.getBackend()).toBe(backend)
  })

  test.each(ODD_SHAPES)('agrees with the reference: %o', async (shape) => {
    for (const [name, difference] of Object.entries(await disagreement(composedLstm, shape))) {
      expect(difference, name).toBeLessThan(FLOAT32_LSTM)
    }
  })

  test('forward without saving gives the same states and frees everything else', async () => {
    const shape = { time: 9, batch: 5, inputs: 4, units: 3 }
    const { x, weights } = example(shape)
    const input = tf.tensor2d(Float32Array.from(x), [45, 4])
    const tensors = {
      kernel: tf.tensor2d(Float32Array.from(weights.kernel), [4, 12]),
      recurrentKernel: tf.tensor2d(Float32Array.from(weights.recurrentKernel), [3, 12]),
      bias: tf.tensor1d(Float32Array.from(weights.bias)),
    }
    const before = tf.memory().numTensors
    const lean = composedLstm.forward(input, tensors, shape, false)
    expect(tf.memory().numTensors).toBe(before + 1)
    const full = lstmLayer(composedLstm, input, tensors, shape, true)
    expect(await lean.hidden.data()).toEqual(await full.data())
    tf.dispose([lean.hidden, full])
    expect(tf.memory().numTensors).toBe(before)
    tf.dispose([input, tensors])
  })
})
