import type { Host } from '../remote/remote'
import type { Network } from './network'
import type { Prepared, Subject } from './subject'

/** The subjects written in TypeScript. Loaded one by one: a package that is missing takes only its own along. */
const SUBJECTS: Record<string, () => Promise<Subject>> = {
  'fused-wasm': async () => (await import('./fused')).fused('wasm'),
  'fused-webgpu': async () => (await import('./fused')).fused('webgpu'),
  'stock-wasm': async () => (await import('./stock')).stock('wasm'),
  'stock-webgpu': async () => (await import('./stock')).stock('webgpu'),
  'stock-webgl': async () => (await import('./stock')).stock('webgl'),
  'stock-cpu': async () => (await import('./stock')).stock('cpu'),
  'jax-js-wasm': async () => (await import('./jax')).jaxJs('wasm'),
  'jax-js-webgpu': async () => (await import('./jax')).jaxJs('webgpu'),
}

export const SUBJECT_NAMES = Object.keys(SUBJECTS)

/** Prepares one subject and times its steps, wherever this runs. */
export const host: Host = (name) => {
  let prepared: Prepared

  async function timed(read: () => Promise<number>) {
    const start = performance.now()
    const value = await read()
    return { seconds: (performance.now() - start) / 1e3, value }
  }
  return {
    prepare: async (network: Network) => {
      prepared = await (await SUBJECTS[name]())(network)
      return prepared.device
    },
    train: () => timed(() => prepared.train()),
    infer: () => timed(async () => (await prepared.infer())[0]),
  }
}
