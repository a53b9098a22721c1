import type { PathSimulator } from '../finance/risk/monte-carlo/paths'
import { typedArrays } from '../finance/risk/monte-carlo/paths'
import { agrees } from '../kernels/monte-carlo/agreement'
import { gpuSimulator } from '../kernels/monte-carlo/simulator'
import { wasmSimulator } from '../kernels/monte-carlo/wasm'
import type { BackendName } from './contract'
import { adapterName, isSoftware, openGpu } from './gpu'

/**
 * Who draws the paths of a Monte Carlo simulation: a hardware GPU if there is one and its first paths agree with the
 * reference, else WebAssembly, else plain typed arrays. A software adapter is used when it is asked for only. The GPU is
 * opened apart from tfjs, so that measuring risk does not have to load that.
 */
export async function openSimulator(wanted: BackendName | null): Promise<PathSimulator> {
  const processor = (wanted !== 'cpu' && (await wasmSimulator().catch(() => null))) || typedArrays
  if (wanted === 'wasm' || wanted === 'cpu') return processor
  gpu ??= openOnGpu(wanted === 'webgpu').catch(() => null)
  const simulator = await gpu
  if (!simulator) gpu = null
  return simulator ? withFallback(simulator, processor) : processor
}

let gpu: Promise<PathSimulator | null> | null = null

async function openOnGpu(evenSoftware: boolean): Promise<PathSimulator | null> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter || (isSoftware(adapter) && !evenSoftware)) return null
  const device = await openGpu(adapter)
  void device.lost.then(() => (gpu = null))
  const simulator = gpuSimulator(device, `WebGPU, ${adapterName(adapter)}`)
  return (await agrees(simulator)) ? simulator : null
}

/** A GPU that is lost in the middle does not take the result along. */
function withFallback(first: PathSimulator, second: PathSimulator): PathSimulator {
  let by = first
  return {
    get name() {
      return by.name
    },
    async simulate(...what) {
      try {
        return await by.simulate(...what)
      } catch (error) {
        if (by === second) throw error
        gpu = null
        by = second
        return by.simulate(...what)
      }
    },
  }
}
