import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import type { Block, Sequence } from '../kernel-set'
import { createWebGpuKernels } from './kernels'
import { VARIANTS, type Variant } from './lstm-rows'

/** Runs timed together, because a browser's clock is coarse; the best of so many counts. */
const RUNS = 2
const REPEATS = 3

/**
 * Times forward and backward recurrence of every variant on this device and returns the fastest, with the
 * milliseconds of one forward and backward by `rows x columns`. The choice changes no result beyond rounding; a few
 * steps' time on a GPU, so worth remembering with the adapter's name.
 */
export async function chooseVariant(
  backend: WebGPUBackend,
  shape: Sequence,
): Promise<Variant & { milliseconds: Record<string, number> }> {
  const { time, batch, units } = shape
  const tensors: Block['tensor'][] = []
  const block = (size: number): Block => {
    const tensor = backend.makeTensorInfo([size], 'float32')
    tensors.push(tensor)
    return { tensor, offset: 0 }
  }
  const [gates, recurrentKernel] = [block(time * batch * 4 * units), block(units * 4 * units)]
  const [hidden, cell] = [block(time * batch * units), block(time * batch * units)]
  const common = { ...shape, activation: 'sigmoid', gates, recurrentKernel, cell } as const
  const milliseconds: Record<string, number> = {}
  let best: { variant: Variant; took: number } | null = null
  for (const variant of VARIANTS) {
    const kernels = createWebGpuKernels(backend, variant)
    const once = [
      kernels.lstmForward({ ...common, initial: null, hidden, masked: null }),
      kernels.lstmBackward({
        ...common,
        upstream: hidden,
        mask: null,
        initialCell: null,
        dz: gates,
        initial: null,
      }),
    ]
    const timed = async (runs: number) => {
      const start = performance.now()
      kernels.run(Array.from({ length: runs }, () => once).flat())
      await backend.queue.onSubmittedWorkDone()
      return (performance.now() - start) / runs
    }
    // The first run compiles.
    await timed(1)
    let took = Infinity
    for (let i = 0; i < REPEATS; i++) took = Math.min(took, await timed(RUNS))
    milliseconds[`${variant.rowsPerWorkgroup} x ${variant.columnsPerThread}`] = took
    if (!best || took < best.took) best = { variant, took }
  }
  for (const { dataId } of tensors) backend.disposeData(dataId)
  return { ...(best as { variant: Variant }).variant, milliseconds }
}
