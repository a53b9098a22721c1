import { readFiles } from '../read-files'
import type { FileOutcome, ReadingOverrides } from '../reading'

export type Content = string | Uint8Array<ArrayBuffer>

/** Reads one file as the app does. */
export async function outcomesOf(
  content: Content,
  name: string,
  overrides: ReadingOverrides = {},
): Promise<FileOutcome[]> {
  return readFiles([new File([content], name)], { [name]: overrides })
}
