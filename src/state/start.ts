import { analysis } from './analysis.svelte'
import { devices } from './devices.svelte'
import { flags } from './flags'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { loadNews } from './news.svelte'
import { notices } from './notices.svelte'
import { preferences } from './preferences.svelte'
import { results } from './results.svelte'
import { samples } from './samples.svelte'
import { visibly } from './trouble'
import { onChange } from '../storage/changes'

/** What another tab has saved is read again, so that the next change here is made to that and not to what was before. */
function followOtherTabs(): void {
  onChange((change) => {
    if (change === 'portfolio') void holdings.load()
    if (change === 'settings') void preferences.load()
    if (change === 'runs') void visibly(() => results.load())
  })
}

/** Reads what is stored, then does what the address asks for. */
export async function start(): Promise<void> {
  await preferences.load()
  await library.load()
  await Promise.all([holdings.load(), analysis.load(), loadNews()])
  followOtherTabs()
  library.markReady()
  if (flags.unsupported.length) notices.tell('link/unsupported', { flags: flags.unsupported.join(', ') })
  devices.follow(() => library.entries.length > 0 && !analysis.running)
  if (flags.sample) await samples.open(flags.sample, { run: flags.run })
  else if (flags.run) await analysis.run()
}
