import * as tf from '@tensorflow/tfjs'
import type { LstmAttributes } from './attributes'
import { gradientNames, namedInputs } from './attributes'

/** The one gradient of FusedLSTM, for every backend: a call of FusedLSTMGrad. */
tf.registerGradient({
  kernelName: 'FusedLSTM',
  saveAllInputs: true,
  // h, and at most four saved matrices.
  outputsToSave: [true, true, true, true, true],
  gradFunc(dy, kept, attrs) {
    const attributes = attrs as unknown as LstmAttributes
    const given = attributes.hasInitial ? 6 : 4
    const named = namedInputs<tf.Tensor>(kept.slice(0, given))
    const [states, ...saved] = kept.slice(given)
    const inputs: Record<string, tf.Tensor> = { ...named, upstream: (dy as tf.Tensor[])[0], states }
    saved.forEach((tensor, i) => (inputs[`saved${i}`] = tensor))
    const gradients = tf.engine().runKernel('FusedLSTMGrad', inputs, attrs as tf.NamedAttrMap) as tf.Tensor[]
    const position = Object.keys(named)
    return Object.fromEntries(
      gradientNames(attributes).map((name, i) => [position.indexOf(name), () => gradients[i]]),
    )
  },
})
