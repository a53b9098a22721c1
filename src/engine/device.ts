import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import * as tf from '@tensorflow/tfjs'
import { installFastSlice } from '../kernels/slice/wasm'
import { disagreement } from '../kernels/lstm/agreement'
import { Failure } from '../numerics/failure'
import type { BackendName, Device } from './contract'
import { adapterName, isSoftware, openGpu } from './gpu'

/**
 * Where to compute: a hardware GPU through WebGPU if there is one, else WASM with SIMD.
 *
 * A software adapter is slower than WASM by an order of magnitude, so it is never chosen unless asked for. A GPU that
 * computes wrong LSTM gradients (a phone is known to, tfjs issue 8590) is found by a self-test and not used. The answer
 * says what tfjs really runs on: it is read back, never assumed.
 * Throws `gpu/no-adapter` or `gpu/failed-self-test` when WebGPU was asked for and cannot be had, `device/failed`
 * { backend } when another backend does not start.
 */
export async function chooseDevice(wanted: BackendName | null): Promise<Device> {
  if (wanted === 'webgpu') return asked(await findAdapter())
  if (wanted) return start(wanted, 'chosen')
  if (!('gpu' in navigator) || !navigator.gpu) return start('wasm', 'no-webgpu')
  const adapter = await findAdapter()
  if (!adapter) return start('wasm', 'no-adapter')
  if (isSoftware(adapter)) return start('wasm', 'software-adapter')
  return (await startGpu(adapter)) ? gpuDevice(adapter, 'hardware-gpu') : start('wasm', 'gpu-failed')
}

/** Largest relative error a GPU may make on the self-test: far above rounding, far below a wrong gradient. */
const SELF_TEST_TOLERANCE = 1e-3
const SELF_TEST = { time: 4, batch: 5, inputs: 4, units: 17 }

let gpu: GPUDevice | null = null
let loss: Failure | null = null

/** Throws `gpu/device-lost` once the GPU in use has gone; for the engine to call between batches. */
export function throwIfDeviceLost(): void {
  if (loss && tf.getBackend() === 'webgpu') throw loss
}

function lossOf({ reason, message }: GPUDeviceLostInfo): Failure {
  return new Failure('gpu/device-lost', { reason: reason ?? 'unknown', message })
}

async function findAdapter(): Promise<GPUAdapter | null> {
  return (await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null
}

async function asked(adapter: GPUAdapter | null): Promise<Device> {
  if (!adapter) throw new Failure('gpu/no-adapter')
  if (!(await startGpu(adapter))) throw new Failure('gpu/failed-self-test', { adapter: adapterName(adapter) })
  return gpuDevice(adapter, 'chosen')
}

/** False when the GPU cannot be used: no device, no backend, or wrong numbers. */
async function startGpu(adapter: GPUAdapter): Promise<boolean> {
  if (gpu && !loss) {
    await tf.setBackend('webgpu')
    return tf.getBackend() === 'webgpu'
  }
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu')
  const device = await openGpu(adapter).catch(() => null)
  if (!device) return false
  // Importing the package registers a factory of its own, which asks the adapter for less.
  if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu')
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info))
  if (!(await tf.setBackend('webgpu')) || tf.getBackend() !== 'webgpu') return false
  gpu = device
  loss = null
  void device.lost.then((info) => {
    if (gpu === device) loss = lossOf(info)
  })
  const errors = await disagreement(SELF_TEST)
  const right = Object.values(errors).every((error) => error < SELF_TEST_TOLERANCE)
  if (!right) gpu = null
  return right
}

function gpuDevice(adapter: GPUAdapter, reason: Device['reason']): Device {
  const backend = tf.getBackend() as BackendName
  return { backend, adapter: adapterName(adapter), software: isSoftware(adapter), threads: 1, reason }
}

async function start(backend: 'wasm' | 'cpu', reason: Device['reason']): Promise<Device> {
  if (backend === 'wasm') await loadWasm()
  if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend)
    throw new Failure('device/failed', { backend })
  return { backend, adapter: '', software: false, threads: 1, reason }
}

let wasmLoaded = false

async function loadWasm(): Promise<void> {
  if (wasmLoaded) return
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  // Threads need a blob worker, which the page's security policy forbids.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  // In Node the package's own build finds its files.
  if (typeof location !== 'undefined') {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plainWasm,
      'tfjs-backend-wasm-simd.wasm': simdWasm,
      // Never loaded, but the package wants a name for it.
      'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
    })
  }
  installFastSlice()
  wasmLoaded = true
}
