import * as tf from '@tensorflow/tfjs'
import { chooseDevice } from '../../../src/engine/device'
import { fusedKernels } from '../../../src/engine/fused'
import { makeBatch } from '../../../src/learning/attention/batch'
import { sentimentLogits } from '../../../src/learning/attention/encoder'
import { initialTextWeights } from '../../../src/learning/attention/initial-weights'
import { textLayout } from '../../../src/learning/attention/layout'
import { installTextKernels } from '../../../src/learning/attention/operations/all'
import { TextOptimiser } from '../../../src/learning/attention/optimiser'
import type { Tokens } from '../../../src/learning/attention/tokens'
import { batchesFor, paddedTokens, SHAPE, TRAINING, type Case } from './cases'

export interface Prepared {
  device: string
  /** Does a part of the batches; a number of the result. */
  work(): Promise<number>
  /** Of all the work, the share that `work` does. */
  share: number
}

type Backend = 'wasm' | 'webgpu' | 'cpu'

/** The app's model with its fused kernels, or composed of TensorFlow.js' operations; `most` batches a step. */
export function app(backend: Backend, fused: boolean, most = Infinity) {
  return async (which: Case): Promise<Prepared> => {
    const device = await open(backend, fused)
    const all = batchesFor(which)
    // From the middle, where lengths are usual.
    const first = Math.max(0, Math.floor((all.length - most) / 2))
    const some = all.slice(first, first + most)
    const share = paddedTokens(some) / paddedTokens(all)
    const part =
      some.length < all.length ? `, ${some.length} of ${all.length} batches, scaled by their tokens` : ''
    const work = which.work === 'train' ? trainer(some) : classifier(some)
    return { device: `${device}${part}`, work, share }
  }
}

async function open(backend: Backend, fused: boolean): Promise<string> {
  if (backend === 'cpu') {
    if (!(await tf.setBackend('cpu'))) throw new Error('the cpu backend does not start')
    return 'CPU, JavaScript, 1 thread'
  }
  const device = await chooseDevice(backend)
  if (tf.getBackend() !== backend) throw new Error(`no ${backend}: ${JSON.stringify(device)}`)
  if (!fused) installTextKernels(backend, null)
  if (backend === 'webgpu') return device.adapter
  return `CPU, ${fused ? fusedKernels()?.name : 'WebAssembly of TensorFlow.js'}, 1 thread`
}

function classifier(batches: Tokens[][]): () => Promise<number> {
  const flat = initialTextWeights(SHAPE, 1)
  const weights = textLayout(SHAPE).blocks.map(({ offset, size, shape }) =>
    tf.tensor(flat.subarray(offset, offset + size), shape),
  )
  return async () => {
    let sum = 0
    for (const batch of batches) {
      const logits = sentimentLogits(weights, makeBatch(batch), SHAPE, null)
      sum += (await logits.data())[0]
      logits.dispose()
    }
    return sum
  }
}

function trainer(batches: Tokens[][]): () => Promise<number> {
  const { dropout, weightDecay, rate } = TRAINING
  const optimiser = new TextOptimiser(SHAPE, initialTextWeights(SHAPE, 1), { dropout, weightDecay, seed: 1 })
  return () => {
    for (const batch of batches) {
      const targets = Float32Array.from({ length: 3 * batch.length }, (_, i) => Number(i % 3 === 0))
      optimiser.classifyStep(makeBatch(batch), targets, rate, 'all')
    }
    return optimiser.meanLoss()
  }
}
