import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { installFastSlice } from '../../kernels/slice/wasm'
import { FLOAT32_LSTM } from '../../testing/tolerance'
import { disagreement, example, ODD_SHAPES } from './agreement'
import { installComposedLstm, lstm } from './operation'

describe.each(['cpu', 'wasm'])('composed LSTM on %s', (backend) => {
  beforeAll(async () => {
    installFastSlice()
    await tf.setBackend(backend)
    expect(tf.getBackend()).toBe(backend)
    installComposedLstm(backend)
  })

  test.each(ODD_SHAPES)('agrees with the reference: %o', async (shape) => {
    for (const initial of [false, true]) {
      for (const activation of ['sigmoid', 'hardSigmoid'] as const) {
        const differences = await disagreement({ ...shape, activation }, { initial })
        for (const [name, difference] of Object.entries(differences)) {
          expect(difference, `${name} ${activation} ${initial}`).toBeLessThan(FLOAT32_LSTM)
        }
      }
    }
  })

  test('without a tape it gives the same states and frees everything else', async () => {
    const shape = { time: 9, batch: 5, inputs: 4, units: 3 }
    const { x, weights } = example(shape)
    const input = tf.tensor2d(Float32Array.from(x), [45, 4])
    const tensors = {
      kernel: tf.tensor2d(Float32Array.from(weights.kernel), [4, 12]),
      recurrentKernel: tf.tensor2d(Float32Array.from(weights.recurrentKernel), [3, 12]),
      bias: tf.tensor1d(Float32Array.from(weights.bias)),
    }
    const before = tf.memory().numTensors
    const lean = lstm(input, tensors, shape)
    expect(tf.memory().numTensors).toBe(before + 1)
    const onTape = tf.valueAndGrad((kernel) =>
      lstm(input, { ...tensors, kernel: kernel as tf.Tensor2D }, shape, { inputIsData: true }),
    )(tensors.kernel)
    expect(await lean.data()).toEqual(await onTape.value.data())
    tf.dispose([lean, onTape.value, onTape.grad])
    expect(tf.memory().numTensors).toBe(before)
    tf.dispose([input, tensors])
  })
})
