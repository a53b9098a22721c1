import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { installWasmKernels, startWasm } from '../engine/wasm'
import { installTextKernels } from '../learning/attention/operations/all'

/** Where the text model's tests run in Node: ordinary operations on two backends, and the fused kernels on WASM. */
export const TEXT_BACKENDS = ['cpu', 'wasm, composed', 'wasm, fused'] as const

/** Makes tfjs compute there. Throws when it cannot, so that no test passes on another backend than it names. */
export async function startTextBackend(name: (typeof TEXT_BACKENDS)[number]): Promise<void> {
  if (name === 'cpu') await tf.setBackend('cpu')
  else if (!(await startWasm())) throw new Error('WASM does not start')
  const backend = tf.getBackend()
  if (backend !== name.split(',')[0]) throw new Error(`${backend} instead of ${name}`)
  if (name === 'wasm, fused') await installWasmKernels()
  else installTextKernels(backend, null)
}
