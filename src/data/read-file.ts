import { Failure } from '../numerics/failure'
import { openSources } from './bytes/source'
import type { ByteSource } from './bytes/source'
import { sha256OfBlob } from './hash'
import { readSource } from './read-source'
import type { SourceControl } from './read-source'
import type { FileOutcome, ReadingOverrides } from './reading'

export type Corrections = (name: string, table: Blob) => ReadingOverrides | Promise<ReadingOverrides>

/**
 * What a file holds: one table, or as many as an archive has. A table that cannot be read becomes a failed outcome that
 * names it (`detail.file`) and does not stop the others; so does a file that cannot be opened.
 * @param corrections the user's for a table, by its name and its bytes after unpacking
 * @throws what `breathe` throws, and bugs
 */
export async function readFile(
  file: File,
  corrections: Corrections,
  control: SourceControl,
): Promise<FileOutcome[]> {
  let sources: ByteSource[] = []
  let digest = ''
  const failed = await attempt(file.name, async () => {
    sources = await openSources(file, control.breathe)
    digest = await sha256OfBlob(file, control.breathe)
  })
  if (failed) return [failed]
  const total = sources.reduce((size, { blob }) => size + blob.size, 0)
  const outcomes: FileOutcome[] = []
  let read = 0
  for (const { name, blob, notes, failure } of sources) {
    const progress = (share: number) => control.progress?.((read + share * blob.size) / total)
    const bad = await attempt(name, async () => {
      if (failure) throw failure
      const reading = await readSource(blob, name, await corrections(name, blob), { ...control, progress })
      const own = { bytes: file.size, sha256: digest, notes: [...notes, ...reading.notes] }
      outcomes.push({ ok: true, reading: { ...reading, ...own } })
    })
    if (bad) outcomes.push(bad)
    read += blob.size
  }
  return outcomes
}

/** A failed outcome where the work ends in an expected failure. */
async function attempt(name: string, work: () => Promise<void>): Promise<FileOutcome | null> {
  try {
    await work()
    return null
  } catch (error) {
    const { code, detail } = failureOf(error)
    return { ok: false, name, error: { code, detail: { file: name, ...detail } } }
  }
}

/** @throws what is no expected failure of a file */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure && /^(csv|data)\//.test(error.code)) return error
  // The file was moved, changed or locked since it was dropped.
  if (error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name)) {
    return new Failure('csv/unreadable')
  }
  throw error
}
