import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'

/**
 * `Identity` for the WASM backend without a copy: the result shares the memory of its input, which is freed with the last
 * of them, as on tfjs' other backends.
 *
 * tfjs 4.22's own kernel copies. Every tensor that an operation saves for its gradient goes through it, weights included:
 * 110 copies, 30 MB, in one training step of the text model. No operation of tfjs writes into a tensor that is there,
 * and the fused training step (`stack/`), which does, works on tensors of its own.
 * Delete it when tfjs counts references here too:
 * https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/src/kernels/Identity.ts
 */
export function installSharedIdentity(): void {
  const stock = tf.getKernel('Identity', 'wasm')
  if (!stock || stock.kernelFunc === sharedIdentity) return
  stockIdentity = stock.kernelFunc
  tf.unregisterKernel('Identity', 'wasm')
  tf.registerKernel({ kernelName: 'Identity', backendName: 'wasm', kernelFunc: sharedIdentity })
}

let stockIdentity: tf.KernelFunc | null = null

const sharedIdentity: tf.KernelFunc = (call) => {
  const { dataId, shape, dtype } = call.inputs.x as tf.TensorInfo
  if (dtype === 'string') return stockIdentity!(call)
  const backend = call.backend as BackendWasm
  backend.incRef(dataId)
  return { dataId, shape, dtype }
}
