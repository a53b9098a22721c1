import type { FileOutcome, ReadingOverrides } from '../data/reading'

/** What the user wants to import: a change makes a new one, so that the former can be returned to. */
export interface Wanted {
  files: readonly File[]
  /** What was said now, by the name of the file, or of the table in an archive. */
  overrides: Readonly<Record<string, ReadingOverrides>>
  /** Tables of an archive that are left out. */
  leftOut: readonly string[]
}

export const NOTHING: Wanted = { files: [], overrides: {}, leftOut: [] }

export const nameOf = (outcome: FileOutcome): string => (outcome.ok ? outcome.reading.name : outcome.name)

/** Is this the file itself, or a table in the archive that the file is? */
export const within = (name: string, file: File): boolean =>
  name === file.name || name.startsWith(`${file.name}/`)

/** With more files; one of the same name replaces the former. */
export function withFiles({ files, overrides, leftOut }: Wanted, more: File[]): Wanted {
  const again = (name: string) => more.some((file) => within(name, file))
  return {
    files: [...files.filter(({ name }) => !again(name)), ...more],
    // What was said of the former's numbers need not be true of these.
    overrides: mapped(overrides, (said, name) => (again(name) ? { ...said, values: undefined } : said)),
    leftOut: leftOut.filter((name) => !again(name)),
  }
}

/** Without a file, or without one table of an archive. */
export function withoutFile({ files, overrides, leftOut }: Wanted, name: string): Wanted {
  const rest = files.filter((file) => file.name !== name)
  return {
    files: rest,
    overrides: { ...overrides, [name]: {} },
    leftOut: rest.length < files.length ? leftOut : [...leftOut, name],
  }
}

/** With other corrections for some of the files. */
export function corrected(
  wanted: Wanted,
  names: string[],
  change: (said: ReadingOverrides) => ReadingOverrides,
): Wanted {
  const changes = names.map((name) => [name, change(wanted.overrides[name] ?? {})])
  return { ...wanted, overrides: { ...wanted.overrides, ...Object.fromEntries(changes) } }
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => T) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}
