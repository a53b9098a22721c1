import * as tf from '@tensorflow/tfjs'
import { fusedLstm } from '../kernels/fused-lstm'
import type { KernelSet } from '../kernels/kernel-set'
import { FusedOptimiser } from '../kernels/stack/forecast-optimiser'
import { installComposedLstm, installLstm } from '../learning/lstm/operation'
import { installOptimiser } from '../learning/optimiser'

/** The kernel sets that are in use, by backend. */
const installed = new Map<string, KernelSet>()

/**
 * Makes learning compute with a kernel set on a backend, or, with null, with tfjs' ordinary operations.
 * `empty` makes a tensor on the backend whose contents the next kernel writes whole.
 */
export function installKernels(
  backendName: string,
  kernels: { set: KernelSet; empty: (shape: number[]) => tf.TensorInfo } | null,
): void {
  if (!kernels) {
    installed.delete(backendName)
    installComposedLstm(backendName)
    installOptimiser(backendName, null)
    return
  }
  const { set, empty } = kernels
  installed.set(backendName, set)
  const { forward, backward } = fusedLstm(set, empty)
  installLstm(backendName, forward, backward)
  installOptimiser(backendName, (options) => new FusedOptimiser(set, options))
}

/** The kernel set of the backend in use, or null. */
export function fusedKernels(): KernelSet | null {
  return installed.get(tf.getBackend()) ?? null
}
