import * as tf from '@tensorflow/tfjs'
import { Failure } from '../numerics/failure'
import type { BackendName, Device, GpuRecord } from './contract'
import { fusedKernels } from './fused'
import { adapterName, isSoftware } from './gpu'
import { startWasm } from './wasm'
import { findAdapter, startGpu } from './webgpu'

/**
 * Where to compute: a hardware GPU through WebGPU if there is one, else WASM with SIMD.
 *
 * A software adapter is slower than WASM by an order of magnitude, so it is never chosen unless asked for. A GPU that
 * computes wrong LSTM gradients (a phone is known to, tfjs issue 8590) is found by a self-test and not used. The answer
 * says what tfjs really runs on: it is read back, never assumed.
 * Throws `gpu/no-adapter`, or what `startGpu` says, when WebGPU was asked for and cannot be had, `device/failed`
 * { backend } when another backend does not start.
 */
export async function chooseDevice(wanted: BackendName | null, known: GpuRecord[] = []): Promise<Device> {
  if (wanted === 'webgpu') return asked(await findAdapter(), known)
  if (wanted) return startOther(wanted, 'chosen')
  if (!('gpu' in navigator) || !navigator.gpu) return startOther('wasm', 'no-webgpu')
  const adapter = await findAdapter()
  if (!adapter) return startOther('wasm', 'no-adapter')
  if (isSoftware(adapter)) return startOther('wasm', 'software-adapter')
  const failure = await startGpu(adapter, known)
  return failure ? startOther('wasm', 'gpu-failed') : gpuDevice(adapter, 'hardware-gpu')
}

async function asked(adapter: GPUAdapter | null, known: GpuRecord[]): Promise<Device> {
  if (!adapter) throw new Failure('gpu/no-adapter')
  const failure = await startGpu(adapter, known)
  if (failure) throw failure
  return gpuDevice(adapter, 'chosen')
}

function gpuDevice(adapter: GPUAdapter, reason: Device['reason']): Device {
  return { ...described(reason), adapter: adapterName(adapter), software: isSoftware(adapter) }
}

/** WASM or the CPU, for a reason. */
export async function startOther(backend: 'wasm' | 'cpu', reason: Device['reason']): Promise<Device> {
  const started = backend === 'wasm' ? await startWasm() : await tf.setBackend('cpu')
  if (!started || tf.getBackend() !== backend) throw new Failure('device/failed', { backend })
  return described(reason)
}

/** What tfjs runs on now. */
function described(reason: Device['reason']): Device {
  const backend = tf.getBackend() as BackendName
  const kernels = fusedKernels()?.name ?? null
  return { backend, kernels, adapter: '', software: false, threads: 1, reason, lost: 0 }
}
