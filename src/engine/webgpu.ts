import * as tf from '@tensorflow/tfjs'
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import { disagreement } from '../learning/lstm/agreement'
import type { Variant } from '../kernels/webgpu/lstm-rows'
import { SOFTWARE_VARIANT } from '../kernels/webgpu/lstm-rows'
import { Failure } from '../numerics/failure'
import type { GpuRecord } from './contract'
import { installKernels } from './fused'
import { adapterName, isSoftware, openGpu } from './gpu'

/**
 * The GPU in use: opened once with all that the adapter has, tested once, and noticed when it is lost.
 *
 * Test and choice of the kernel variant are remembered by whoever keeps the record: the same GPU in the same browser
 * needs no second look.
 */

/** Largest relative error a GPU may make on the self-test: far above rounding, far below a wrong gradient. */
const SELF_TEST_TOLERANCE = 1e-3
/** More rows and units than a workgroup's tile, and neither a multiple of 4. */
const SELF_TEST = { time: 4, batch: 5, inputs: 4, units: 17 }
/** The shape the variant is chosen for: the founding architecture, with fewer steps because each costs the same. */
const TIMED = { time: 12, batch: 32, units: 64 }

let gpu: GPUDevice | null = null
let loss: Failure | null = null
let record: GpuRecord | null = null

export async function findAdapter(): Promise<GPUAdapter | null> {
  return (await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null
}

/** What is known of the GPU in use. */
export function gpuRecord(): GpuRecord | null {
  return record
}

/**
 * Makes tfjs compute on the GPU with the fused kernels. Null when it does, else why not: `gpu/failed-self-test`
 * { adapter }, `gpu/not-opened` { adapter, message }, or what the kernels threw.
 */
export async function startGpu(adapter: GPUAdapter, known: GpuRecord[]): Promise<Failure | null> {
  const name = adapterName(adapter)
  const wrong = new Failure('gpu/failed-self-test', { adapter: name })
  try {
    return (await openAndTest(adapter, name, known)) ? null : wrong
  } catch (error) {
    // Lost or refused on the way: not used now, and not held against it the next time.
    gpu = null
    if (error instanceof Failure) return error
    return new Failure('gpu/not-opened', { adapter: name, message: String(error) })
  }
}

/** False when the GPU computes wrong numbers. */
async function openAndTest(adapter: GPUAdapter, name: string, known: GpuRecord[]): Promise<boolean> {
  if (gpu && !loss) {
    await useGpu()
    return true
  }
  const key = `${name} ${navigator.userAgent}`
  const remembered = [...known, ...(record ? [record] : [])].find((one) => one.key === key)
  if (remembered && !remembered.passed) return false
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu')
  const { createWebGpuKernels } = await import('../kernels/webgpu/kernels')
  const device = await openGpu(adapter)
  // Importing the package registers a factory of its own, which asks the adapter for less; a lost one stays behind.
  if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu')
  const backend = new WebGPUBackend(device, adapter.info)
  tf.registerBackend('webgpu', () => backend)
  await useGpu()
  gpu = device
  loss = null
  void device.lost.then((info) => {
    if (gpu === device) loss = lossOf(info)
  })
  const variant = remembered?.variant ?? (isSoftware(adapter) ? SOFTWARE_VARIANT : await fastest(backend))
  const set = createWebGpuKernels(backend, variant)
  installKernels('webgpu', { set, empty: (shape) => backend.makeTensorInfo(shape, 'float32') })
  const passed = remembered !== undefined || (await passesSelfTest())
  record = { key, passed, variant }
  if (!passed) gpu = null
  return passed
}

/** Throws `gpu/device-lost` once the GPU in use has gone; for the engine to call between batches. */
export function throwIfDeviceLost(): void {
  if (loss && tf.getBackend() === 'webgpu') throw loss
}

/**
 * Whether an error comes from a lost GPU: a read that was under way fails a moment before the loss is announced.
 * Always false on other backends.
 */
export async function isDeviceLoss(error: unknown): Promise<boolean> {
  if (tf.getBackend() !== 'webgpu' || !gpu) return false
  if (error instanceof Failure && error.code === 'job/cancelled') return false
  if (error instanceof Failure && error.code === 'gpu/device-lost') return true
  const soon = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANNOUNCED_WITHIN_MS))
  return (await Promise.race([gpu.lost, soon])) !== null
}

const ANNOUNCED_WITHIN_MS = 1_000

/** Times the variants; only the choice is kept. */
async function fastest(backend: WebGPUBackend): Promise<Variant> {
  const { chooseVariant } = await import('../kernels/webgpu/variant')
  const { rowsPerWorkgroup, columnsPerThread } = await chooseVariant(backend, TIMED)
  return { rowsPerWorkgroup, columnsPerThread }
}

async function passesSelfTest(): Promise<boolean> {
  const errors = await disagreement(SELF_TEST, { initial: true })
  return Object.values(errors).every((error) => error < SELF_TEST_TOLERANCE)
}

async function useGpu(): Promise<void> {
  const started = (await tf.setBackend('webgpu')) && tf.getBackend() === 'webgpu'
  if (!started) throw new Failure('device/failed', { backend: 'webgpu' })
}

function lossOf({ reason, message }: GPUDeviceLostInfo): Failure {
  return new Failure('gpu/device-lost', { reason: reason ?? 'unknown', message })
}
