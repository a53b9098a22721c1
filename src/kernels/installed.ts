import * as tf from '@tensorflow/tfjs'
import type { KernelSet } from './kernel-set'
import { installFusedLstm } from './lstm/fused'
import { installComposedLstm } from './lstm/operation'

/** The kernel sets that are there, by backend. */
const installed = new Map<string, KernelSet>()

/**
 * Makes a backend compute with a kernel set, or, with null, with tfjs' ordinary operations.
 * `empty` makes a tensor on the backend whose contents the next kernel writes whole.
 */
export function installKernels(
  backendName: string,
  kernels: { set: KernelSet; empty: (shape: number[]) => tf.TensorInfo } | null,
): void {
  if (kernels) {
    installed.set(backendName, kernels.set)
    installFusedLstm(backendName, kernels.set, kernels.empty)
  } else {
    installed.delete(backendName)
    installComposedLstm(backendName)
  }
}

/** The kernel set of the backend in use, or null. */
export function kernelSet(): KernelSet | null {
  return installed.get(tf.getBackend()) ?? null
}
