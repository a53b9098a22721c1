import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import type { KernelSet } from '../kernel-set'
import { adam } from './adam'
import { forecastLoss, squaredError } from './forecast-loss'
import { lstmBackward } from './lstm-backward'
import { lstmForward } from './lstm-forward'
import type { Variant } from './lstm-rows'
import { openMachine } from './machine'
import { product, productTransposed, weightGradient } from './products'

/** Good on most GPUs; `chooseVariant` finds what is best on one. */
export const DEFAULT_VARIANT: Variant = { rowsPerWorkgroup: 4, columnsPerThread: 1 }

/**
 * The kernels as WGSL of our own, on the device and the buffers of tfjs's WebGPU backend. A shader is compiled when
 * its call is made and kept for the device; a call only encodes. `run` and `read` throw `gpu/kernel-failed`
 * { message } once the device has reported an error.
 */
export function createWebGpuKernels(backend: WebGPUBackend, options: Partial<Variant> = {}): KernelSet {
  const machine = openMachine(backend)
  const variant = { ...DEFAULT_VARIANT, ...options }
  return {
    name: 'WebGPU',
    limits: {
      matrix: Math.min(machine.limits.maxStorageBufferBindingSize, machine.limits.maxBufferSize),
      // Not told by WebGPU: a device that runs out of memory reports an error, which `read` throws.
      memory: Infinity,
    },
    product: (what) => product(machine, what),
    productTransposed: (what) => productTransposed(machine, what),
    weightGradient: (what) => weightGradient(machine, what),
    lstmForward: (what) => lstmForward(machine, what, variant),
    lstmBackward: (what) => lstmBackward(machine, what, variant),
    forecastLoss: (what) => forecastLoss(machine, what),
    squaredError: (what) => squaredError(machine, what),
    adam: (what) => adam(machine, what),
    run: machine.run,
    write: machine.write,
    read: machine.read,
  }
}
