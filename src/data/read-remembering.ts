import { fileShape } from './file-shape'
import { readFiles } from './read-files'
import type { ReadingControl } from './read-files'
import type { FileOutcome, ReadingOverrides } from './reading'

/** What is known from former imports about how a file is to be read. */
export interface FileMemory {
  /** The key under which corrections of this file are remembered. */
  shape: string
  /** The corrections that were remembered for it; null where there are none. */
  mapping: ReadingOverrides | null
  /** Whether it was read with them: they are left aside where the file is read better without. */
  used: boolean
}

export interface RememberedReading {
  outcomes: FileOutcome[]
  /** By the name of the file, or of the table in an archive. */
  memory: Record<string, FileMemory>
}

/** A file of which a larger share of rows is rejected is looked at without what was remembered, too. */
const DOUBTFUL = 0.05

/**
 * Reads files with what the user said of files of the same shape before; what is said of a file now goes first.
 * What was remembered can be wrong for this one (the same header from another vendor). So a file that cannot be read
 * with it, or of which many rows are rejected, is read again as detected, and the better reading is given.
 * @param overrides the user's corrections by name
 * @param mappings what is remembered, by shape
 */
export async function readRemembering(
  files: File[],
  overrides: Record<string, ReadingOverrides>,
  mappings: Record<string, ReadingOverrides>,
  control: ReadingControl = {},
): Promise<RememberedReading> {
  const known = new Map(Object.entries(mappings))
  const own = new Map(Object.entries(overrides).map(([name, said]) => [name, definite(said)]))
  const memory = new Map<string, FileMemory>()
  const corrections = async (name: string, table: Blob): Promise<ReadingOverrides> => {
    const shape = await fileShape(table)
    const mapping = (shape !== null && known.get(shape)) || null
    if (shape !== null) memory.set(name, { shape, mapping, used: mapping !== null })
    return { ...mapping, ...own.get(name) }
  }
  const outcomes = await readFiles(files, {}, { ...control, corrections })
  const doubtful = outcomes.map(nameOf).filter((name, i) => memory.get(name)?.used && isDoubtful(outcomes[i]))
  const again = files.filter((file) => doubtful.some((name) => isWithin(name, file)))
  const plain = again.length > 0 ? await readFiles(again, overrides, { breathe: control.breathe }) : []
  const better = outcomes.map((outcome) => {
    const name = nameOf(outcome)
    const other = doubtful.includes(name) ? plain.find((one) => nameOf(one) === name) : undefined
    if (!other || faults(other) >= faults(outcome)) return outcome
    memory.set(name, { ...memory.get(name)!, used: false })
    return other
  })
  return { outcomes: better, memory: Object.fromEntries(memory) }
}

const nameOf = (outcome: FileOutcome): string => (outcome.ok ? outcome.reading.name : outcome.name)

/** Is this the file itself, or a table in the archive that the file is? */
const isWithin = (name: string, file: File): boolean => name === file.name || name.startsWith(`${file.name}/`)

const faults = (outcome: FileOutcome): number => (outcome.ok ? outcome.reading.rejected : Infinity)

const isDoubtful = (outcome: FileOutcome): boolean =>
  !outcome.ok || outcome.reading.rejected > DOUBTFUL * outcome.reading.rows

/** Without what was taken back. */
const definite = (said: ReadingOverrides): ReadingOverrides =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
