import type { FileMemory } from '../data/read-remembering'
import type { ReadingOverrides } from '../data/reading'
import { changeMappings, type Mapping } from '../storage/mappings'
import { database } from './database'
import { visibly } from './trouble'

/** What was said of a file that holds for the next of its shape too: everything but the names of tickers. */
export function mappingOf(overrides: ReadingOverrides = {}): Mapping {
  const said = Object.entries(overrides).filter(([key, value]) => key !== 'tickers' && value !== undefined)
  return Object.fromEntries(said)
}

/** Remembers how these files were read: what was recalled of their shape, and what was said of them now. */
export async function remember(files: [FileMemory, ReadingOverrides][]): Promise<void> {
  const changes = files.flatMap(([{ shape, mapping, used }, said]) => {
    const together = { ...(used ? mapping : null), ...mappingOf(said) }
    return Object.keys(together).length > 0 ? [[shape, together] as const] : []
  })
  if (changes.length > 0)
    await visibly(async () => changeMappings(await database(), Object.fromEntries(changes)))
}

/** Files of this shape are read as detected from now on. */
export async function forget(shape: string): Promise<void> {
  await visibly(async () => changeMappings(await database(), { [shape]: null }))
}
