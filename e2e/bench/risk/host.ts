import { adapterName, openGpu } from '../../../src/engine/gpu'
import { typedArrays } from '../../../src/finance/risk/monte-carlo/paths'
import { gpuSimulator } from '../../../src/kernels/monte-carlo/simulator'
import { wasmSimulator } from '../../../src/kernels/monte-carlo/wasm'
import type { Host } from '../remote/remote'
import { app, simulation, type Work } from './app'
import type { Case } from './cases'

interface Prepared {
  device: string
  work: Work
}

/** The subjects that run in a page. */
const SUBJECTS: Record<string, (name: Case) => Promise<Prepared>> = {
  app: async (name) => ({ device: 'CPU, JavaScript, 1 thread', work: app(name) }),
  'app-typed-arrays': async (name) => ({
    device: 'CPU, JavaScript, 1 thread',
    work: simulation(typedArrays, name),
  }),
  'app-wasm': async (name) => {
    const simulator = await wasmSimulator()
    if (!simulator) throw new Error('no SIMD')
    return { device: `CPU, ${simulator.name}, 1 thread`, work: simulation(simulator, name) }
  },
  'app-webgpu': async (name) => {
    const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' })
    if (!adapter) throw new Error('no WebGPU adapter')
    const device = adapterName(adapter)
    return { device, work: simulation(gpuSimulator(await openGpu(adapter), device), name) }
  },
}

export const host: Host = (subject) => {
  let prepared: Prepared
  return {
    prepare: async ({ name }: { name: Case }) => {
      prepared = await SUBJECTS[subject](name)
      return prepared.device
    },
    step: async () => {
      const start = performance.now()
      const value = await prepared.work()
      return { seconds: (performance.now() - start) / 1e3, value }
    },
  }
}
