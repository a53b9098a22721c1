import type { FileMemory } from '../data/read-remembering'
import type { FileOutcome } from '../data/reading'
import { mappingOf } from './import-memory'
import { nameOf, type Wanted } from './wanted-files'

export type Memory = Readonly<Record<string, FileMemory>>

/** The other files of the same shape. */
export function alike(name: string, outcomes: FileOutcome[], memory: Memory): string[] {
  const shape = memory[name]?.shape
  const others = outcomes.map(nameOf).filter((other) => other !== name)
  return others.filter((other) => shape !== undefined && memory[other]?.shape === shape)
}

/** The other files that ask the same question as this one and have its shape. */
export function askingToo(name: string, outcomes: FileOutcome[], memory: Memory): string[] {
  const question = (one: string) => {
    const outcome = outcomes.find((other) => nameOf(other) === one)
    return outcome && !outcome.ok ? outcome.error.code : ''
  }
  return alike(name, outcomes, memory).filter((other) => question(other) === question(name))
}

/** The other files of its shape, where what was said of this one was not said of them. */
export function saidOtherwise(
  name: string,
  outcomes: FileOutcome[],
  memory: Memory,
  overrides: Wanted['overrides'],
): string[] {
  const said = (one: string) => JSON.stringify(mappingOf(overrides[one]))
  if (said(name) === '{}') return []
  return alike(name, outcomes, memory).filter((other) => said(other) !== said(name))
}
