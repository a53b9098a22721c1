import type { Where } from '../engine/news-contract'
import { devices } from './devices.svelte'
import { preferences } from './preferences.svelte'

/** Where a job of the text model computes: what the user chose, and what is known of the GPUs. */
export async function textDevice(): Promise<Where> {
  await devices.settled()
  return { backend: preferences.backend, known: devices.known }
}
