import { readModel } from '../learning/attention/model-file'
import type { TextModel } from '../learning/attention/text-model'
import { Failure } from '../numerics/failure'

/** The address of the file that `npm run train:text` makes; none in a checkout where it has not been made. */
const addresses = import.meta.glob<string>('../../models/text/weights.bin', {
  query: '?url',
  import: 'default',
  eager: true,
})

let loading: Promise<TextModel> | null = null

/**
 * The text model that comes with the app: fetched from our own origin once, checked, and kept. A try that failed is
 * forgotten, so that the next one may succeed. Throws `text-model/not-loaded` { status } with the status of the answer, 0
 * without one, and `text-model/damaged` { what }.
 */
export function shippedModel(): Promise<TextModel> {
  loading ??= loadModel(Object.values(addresses)[0]).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

/** The model at an address of our own origin. */
export async function loadModel(address: string | undefined): Promise<TextModel> {
  const response = address === undefined ? null : await fetch(address).catch(() => null)
  if (!response?.ok) throw new Failure('text-model/not-loaded', { status: response?.status ?? 0 })
  return readModel(new Uint8Array(await response.arrayBuffer()))
}
