import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { installSharedIdentity } from '../kernels/identity/wasm'
import { installFastSlice } from '../kernels/slice/wasm'
import { createWasmTextKernels } from '../kernels/text/wasm'
import { createWasmKernels } from '../kernels/wasm/kernels'
import { ADAM } from '../learning/adam'
import { installTextKernels } from '../learning/attention/operations/all'
import { installKernels } from './fused'

let loaded = false

/** Makes tfjs compute on WASM, with the fused kernels where the browser has SIMD. False when it does not start. */
export async function startWasm(): Promise<boolean> {
  if (loaded) return useWasm()
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
  installSharedIdentity()
  if (!(await useWasm())) return false
  await installWasmKernels()
  loaded = true
  return true
}

/** The fused kernels for the WASM backend, which must be in use; tfjs' ordinary operations where they cannot be had. */
export async function installWasmKernels(): Promise<void> {
  const set = await createWasmKernels()
  const empty = (shape: number[]) => (tf.backend() as BackendWasm).makeOutput(shape, 'float32')
  installKernels('wasm', set && { set, empty })
  installTextKernels('wasm', await createWasmTextKernels(ADAM))
}

async function useWasm(): Promise<boolean> {
  return (await tf.setBackend('wasm')) && tf.getBackend() === 'wasm'
}
