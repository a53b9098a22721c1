import * as tf from '@tensorflow/tfjs'

/**
 * Operations of the text model as tfjs kernels with explicit gradients.
 *
 * Each operation is one kernel, and one more, named with `Grad`, for its gradient. Both have a version composed of
 * ordinary tfjs operations; a backend with a faster one installs it with {@link installTextKernels}, and nothing above
 * notices. Why not leave the gradient to tfjs: transposed products are 7 to 70 times slower on WASM, `gather` has no
 * gradient there at all, and einsum has none anywhere.
 *
 * A kernel takes named inputs and returns a list of tensors, also when it is one. A gradient kernel gets the inputs and
 * attributes of the operation, `upstream` (the derivative by the first output), and `kept`, the second output, of
 * operations that have one.
 */
export type Named = Record<string, tf.Tensor>
export type Attributes = Record<string, number | boolean>
export type Composed = (inputs: Named, attributes: Attributes) => tf.Tensor[]

export interface TextOperation {
  name: string
  forward: Composed
  /** Gradients by the inputs in `by`, in that order. */
  backward: Composed
  by: string[]
  /** Whether the forward kernel, asked with the attribute `keep`, returns a second output for the gradient. */
  keeps?: boolean
}

const composed = new Map<string, tf.KernelFunc>()

/** Names a kernel and its version for backends that have no other. */
export function composedKernel(name: string, compute: Composed): void {
  composed.set(name, ({ inputs, attrs }) =>
    tf.tidy(() => compute(inputs as unknown as Named, attrs as unknown as Attributes)),
  )
}

/** Installs kernels for a backend by name; with null all of them are composed again. Throws for an unknown name. */
export function installTextKernels(
  backendName: string,
  kernels: Partial<Record<string, tf.KernelFunc>> | null,
): void {
  for (const [kernelName, kernelFunc] of kernels ? Object.entries(kernels) : composed) {
    if (!composed.has(kernelName)) throw new Error(`No text operation is named ${kernelName}`)
    if (tf.getKernel(kernelName, backendName)) tf.unregisterKernel(kernelName, backendName)
    if (kernelFunc) tf.registerKernel({ kernelName, backendName, kernelFunc })
  }
}

/** Runs one kernel on the backend in use. Not differentiable. */
export function runTextKernel(kernelName: string, inputs: Named, attributes: Attributes = {}): tf.Tensor[] {
  const backendName = tf.getBackend()
  if (!tf.getKernel(kernelName, backendName)) {
    tf.registerKernel({ kernelName, backendName, kernelFunc: composed.get(kernelName)! })
  }
  return tf.engine().runKernel(kernelName, inputs, attributes) as unknown as tf.Tensor[]
}

/** Makes an operation that a gradient tape can follow. */
export function textOperation(
  operation: TextOperation,
): (inputs: Named, attributes?: Attributes) => tf.Tensor {
  const { name, forward, backward, by, keeps = false } = operation
  composedKernel(name, forward)
  composedKernel(`${name}Grad`, backward)
  return (inputs, given = {}) => {
    // Without a tape nobody will ask for a gradient, and nothing need be kept.
    const taped = tf.engine().isTapeOn()
    const attributes = keeps ? { ...given, keep: taped } : given
    if (!taped) return runTextKernel(name, inputs, attributes)[0]
    const names = [...Object.keys(inputs), ...(keeps ? ['kept'] : [])]
    return tf.customGrad((...operands) => {
      const save = operands.at(-1) as unknown as tf.GradSaveFunc
      const [value, ...kept] = runTextKernel(name, inputs, attributes)
      save([...Object.values(inputs), ...kept])
      return {
        value,
        gradFunc: (upstream: tf.Tensor, saved: tf.Tensor[]) => {
          const known: Named = Object.fromEntries(names.map((key, i) => [key, saved[i]]))
          return runTextKernel(`${name}Grad`, { ...known, upstream }, attributes)
        },
      }
    })(...by.map((key) => inputs[key]))
  }
}
