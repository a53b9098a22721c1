import * as tf from '@tensorflow/tfjs'
import { chooseDevice } from '../../../src/engine/device'
import { fusedKernels } from '../../../src/engine/fused'
import { planForward } from '../../../src/kernels/stack/forward'
import { decaysOf, makeStack } from '../../../src/learning/layout'
import { TrainingStep } from '../../../src/kernels/stack/training-step'
import { ADAM, dataOf, FEATURES, numbers, OUTPUTS, WINDOW, type Network } from './network'
import type { Subject } from './subject'

/** The app's own training step, on the device as the app opens it. */
export function fused(backend: 'wasm' | 'webgpu'): Subject {
  return async (network) => {
    const device = await chooseDevice(backend)
    const kernels = fusedKernels()
    if (!kernels) throw new Error(`no kernel set for ${backend}: ${JSON.stringify(device)}`)
    const { rate, ...adam } = ADAM
    const stack = stackOf(network)
    const windows = { time: WINDOW, batch: network.batch, from: WINDOW - 1 }
    const parameters = initialParameters(network)
    const zeros = () => new Float32Array(parameters.length)
    const step = new TrainingStep(kernels, {
      ...{ stack, windows, loss: { kind: 'squaredError' }, dropout: false },
      // Without clipping and decay AdamW is Adam, as the others have it.
      adam: { ...adam, weightDecay: 0, clipNorm: 1e30 },
      decays: decaysOf(stack),
      initial: { parameters, firstMoment: zeros(), secondMoment: zeros() },
    })
    const { inputs, targets } = dataOf(network)
    const timeMajor = reordered(inputs, network.batch)
    const input = { tensor: tf.tensor1d(timeMajor), offset: 0 }
    const forward = planForward(kernels, stack, windows, step.parameters, input, null)
    let steps = 0
    return {
      device: device.adapter ? `${kernels.name}, ${device.adapter}` : `CPU, ${kernels.name}, 1 thread`,
      train: async () => {
        step.step({ inputs: timeMajor, targets, masks: null }, ++steps, rate)
        return step.meanLoss()
      },
      infer: async () => {
        kernels.write(input, timeMajor)
        kernels.run(forward.calls)
        return kernels.read(forward.raw, network.batch * OUTPUTS)
      },
    }
  }
}

function stackOf({ layers, units }: Network) {
  const shape = { inputs: FEATURES, outputs: OUTPUTS, skip: 0 }
  return makeStack({ layers: new Array<number>(layers).fill(units), ...shape })
}

/** Uniform in +-1/sqrt(H), forget bias one. */
function initialParameters(network: Network): Float32Array {
  const stack = stackOf(network)
  const next = numbers(2)
  const result = new Float32Array(stack.size)
  for (const { name, offset, size } of stack.blocks) {
    if (name.endsWith('bias')) result.fill(1, offset + network.units, offset + 2 * network.units)
    else for (let k = 0; k < size; k++) result[offset + k] = next() / (2 * Math.sqrt(network.units))
  }
  return result
}

/** [batch, window, features] to time-major [window batch, features]. */
function reordered(values: Float32Array, batch: number): Float32Array {
  return Float32Array.from(values, (_, i) => {
    const [feature, row] = [i % FEATURES, Math.floor(i / FEATURES)]
    const [t, b] = [Math.floor(row / batch), row % batch]
    return values[(b * WINDOW + t) * FEATURES + feature]
  })
}
