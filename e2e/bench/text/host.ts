import type { Host } from '../remote/remote'
import { app, type Prepared } from './app'
import type { Case } from './cases'

/** Subjects that run in a page. Slow ones do a few batches a step; their time is scaled, and the table says so. */
const SUBJECTS: Record<string, (which: Case) => Promise<Prepared>> = {
  'fused-wasm': app('wasm', true),
  'composed-wasm': app('wasm', false, 4),
  'composed-webgpu': app('webgpu', false, 2),
  'composed-cpu': app('cpu', false, 1),
}

export const SUBJECT_NAMES = Object.keys(SUBJECTS)

export const host: Host = (subject) => {
  let prepared: Prepared
  return {
    prepare: async (which: Case) => {
      prepared = await SUBJECTS[subject](which)
      return prepared.device
    },
    step: async () => {
      const start = performance.now()
      const value = await prepared.work()
      return { seconds: (performance.now() - start) / 1e3 / prepared.share, value }
    },
  }
}
