import { analysis } from './analysis.svelte'
import { doctor } from './doctor.svelte'
import { headlines } from './headlines.svelte'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { preferences } from './preferences.svelte'
import { textModels } from './text-models.svelte'
import { visibly } from './trouble'

/** Reads the whole store again: all of it was replaced. */
export async function reload(): Promise<void> {
  doctor.forget()
  await preferences.load()
  await visibly(() => library.refresh())
  await Promise.all([
    holdings.load(),
    analysis.load(),
    visibly(() => textModels.load()),
    visibly(() => headlines.refresh()),
  ])
}
