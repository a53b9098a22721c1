import { analysis } from './analysis.svelte'
import { flags } from './flags'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { preferences } from './preferences.svelte'
import { samples } from './samples.svelte'

/** Reads what is stored, then does what the address asks for. */
export async function start(): Promise<void> {
  await preferences.load()
  await library.load()
  await Promise.all([holdings.load(), analysis.load()])
  library.markReady()
  if (flags.unsupported.length) notices.tell('link/unsupported', { flags: flags.unsupported.join(', ') })
  if (flags.sample) await samples.open(flags.sample, { run: flags.run })
  else if (flags.run) await analysis.run()
}
