import { readFile } from './read-file'
import type { Corrections } from './read-file'
import type { FileOutcome, ReadingOverrides } from './reading'

export interface ReadingControl {
  /** Awaited after every slice of a file, about 5,000 rows; throws to cancel. */
  breathe?: () => Promise<void>
  /** In bytes of all files, at most ten times a second. */
  progress?: (update: { done: number; total: number; message: string; metric: null }) => void
  /** The corrections for a table, from its name and its bytes, instead of `overrides`. */
  corrections?: Corrections
}

const PROGRESS_MILLISECONDS = 100

/**
 * Reads CSV files one after another. A file that cannot be read becomes a failed outcome that names it
 * (`detail.file`) and does not stop the others; an archive has an outcome for each table in it.
 * @param overrides the user's corrections by file name
 * @throws what `breathe` throws (a cancelled job), and bugs
 */
export async function readFiles(
  files: File[],
  overrides: Record<string, ReadingOverrides>,
  control: ReadingControl = {},
): Promise<FileOutcome[]> {
  const breathe = control.breathe ?? (async () => {})
  const said = new Map(Object.entries(overrides))
  const corrections = control.corrections ?? ((name: string) => said.get(name) ?? {})
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const outcomes: FileOutcome[] = []
  let read = 0
  let told = -Infinity
  const tell = (done: number, always: boolean) => {
    const now = performance.now()
    if (!always && now - told < PROGRESS_MILLISECONDS) return
    told = now
    control.progress?.({ done, total, message: 'progress/reading-files', metric: null })
  }
  for (const file of files) {
    await breathe()
    const progress = (share: number) => tell(read + Math.floor(share * file.size), false)
    outcomes.push(...(await readFile(file, corrections, { breathe, progress })))
    read += file.size
    tell(read, true)
  }
  return outcomes
}
