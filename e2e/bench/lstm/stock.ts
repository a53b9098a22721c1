import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import * as tf from '@tensorflow/tfjs'
import { adapterName, openGpu } from '../../../src/engine/gpu'
import { ADAM, dataOf, FEATURES, OUTPUTS, WINDOW, type Network } from './network'
import type { Subject } from './subject'

type Backend = 'wasm' | 'webgpu' | 'webgl' | 'cpu'

/** TensorFlow.js as it comes: `tf.layers.lstm` and `trainOnBatch`. */
export function stock(backend: Backend): Subject {
  return async (network) => {
    const device = await START[backend]()
    if (!(await tf.setBackend(backend))) throw new Error(`the ${backend} backend does not start`)
    const model = build(network)
    const { inputs, targets } = dataOf(network)
    const x = tf.tensor3d(inputs, [network.batch, WINDOW, FEATURES])
    const y = tf.tensor2d(targets, [network.batch, OUTPUTS])
    return {
      device,
      train: async () => (await model.trainOnBatch(x, y)) as number,
      infer: async () => {
        const output = model.predictOnBatch(x) as tf.Tensor
        const values = await output.data<'float32'>()
        output.dispose()
        return values
      },
    }
  }
}

function build({ layers, units }: Network): tf.Sequential {
  const model = tf.sequential()
  for (let layer = 0; layer < layers; layer++) {
    model.add(
      tf.layers.lstm({
        units,
        recurrentActivation: 'sigmoid',
        returnSequences: layer < layers - 1,
        inputShape: layer === 0 ? [WINDOW, FEATURES] : undefined,
        // The default, an orthogonal matrix, takes longer to build than a step, and this is not what is timed.
        recurrentInitializer: 'glorotUniform',
      }),
    )
  }
  model.add(tf.layers.dense({ units: OUTPUTS }))
  const { rate, beta1, beta2, epsilon } = ADAM
  model.compile({ optimizer: tf.train.adam(rate, beta1, beta2, epsilon), loss: 'meanSquaredError' })
  return model
}

/** Makes a backend startable; says what it runs on. */
const START: Record<Backend, () => Promise<string>> = {
  async cpu() {
    return 'CPU, JavaScript'
  },
  async wasm() {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    // In Node the package finds its own files.
    if (typeof location !== 'undefined') {
      setWasmPaths({
        'tfjs-backend-wasm.wasm': plainWasm,
        'tfjs-backend-wasm-simd.wasm': simdWasm,
        'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
      })
    }
    return 'CPU, WASM with SIMD, 1 thread'
  },
  async webgl() {
    const context = globalThis.document?.createElement('canvas').getContext('webgl2')
    if (!context) throw new Error('no WebGL 2')
    const info = context.getExtension('WEBGL_debug_renderer_info')
    return String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER))
  },
  async webgpu() {
    const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' })
    if (!adapter) throw new Error('no WebGPU adapter')
    const device = await openGpu(adapter)
    const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu')
    // The package registers itself in pages only, and asks the adapter for less.
    if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu')
    tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info))
    return adapterName(adapter)
  },
}
