import { Failure } from '../numerics/failure'
import { readFile } from './read-file'
import type { FileOutcome, ReadingOverrides } from './reading'

export interface ReadingControl {
  /** Awaited at least every 20,000 rows; throws to cancel. */
  breathe?: () => Promise<void>
  /** After each file, in bytes. */
  progress?: (update: { done: number; total: number; message: string; metric: null }) => void
}

/**
 * Reads CSV files one after another. A file that cannot be read becomes a failed outcome that names it
 * (`detail.file`) and does not stop the others.
 * @param overrides the user's corrections by file name
 * @throws what `breathe` throws (a cancelled job), and bugs
 */
export async function readFiles(
  files: File[],
  overrides: Record<string, ReadingOverrides>,
  control: ReadingControl = {},
): Promise<FileOutcome[]> {
  const breathe = control.breathe ?? (async () => {})
  const corrections = new Map(Object.entries(overrides))
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const outcomes: FileOutcome[] = []
  let done = 0
  for (const file of files) {
    await breathe()
    outcomes.push(await outcomeOf(file, corrections.get(file.name) ?? {}, breathe))
    done += file.size
    control.progress?.({ done, total, message: 'progress/reading-files', metric: null })
  }
  return outcomes
}

async function outcomeOf(
  file: File,
  overrides: ReadingOverrides,
  breathe: () => Promise<void>,
): Promise<FileOutcome> {
  try {
    return { ok: true, reading: await readFile(file, overrides, breathe) }
  } catch (error) {
    if (!(error instanceof Failure) || !/^(csv|data)\//.test(error.code)) throw error
    return {
      ok: false,
      name: file.name,
      error: { code: error.code, detail: { file: file.name, ...error.detail } },
    }
  }
}
