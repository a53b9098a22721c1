import { Engine } from '../engine/client'
import { scriptUrl } from '../engine/script-url'
import workerAddress from '../engine/worker?worker&url'

/** The one engine of this page. */
export const engine = new Engine(
  () => new Worker(scriptUrl(workerAddress), { type: 'module', name: 'engine' }),
)
