import type { ReadingOverrides } from '../data/reading'
import { engine } from './engine'
import { library } from './library.svelte'
import { notices } from './notices.svelte'

/** Reads and saves without a preview: the built-in samples, whose shape is known. False, with a notice, when it failed. */
export async function importDirectly(
  files: File[],
  overrides: Record<string, ReadingOverrides>,
  source: string,
): Promise<boolean> {
  const result = await engine.run('read-files', { files, overrides, mappings: {} }).outcome
  if (!result.ok) {
    notices.tell(result.error.code, result.error.detail)
    return false
  }
  const { outcomes } = result.value
  const failed = outcomes.find((one) => !one.ok)
  if (failed && !failed.ok) {
    notices.tell(failed.error.code, failed.error.detail)
    return false
  }
  const readings = outcomes.flatMap((one) => (one.ok ? [one.reading] : []))
  const saved = await library.saveReadings(readings, source)
  if (!saved.ok) notices.tell(saved.error.code, saved.error.detail)
  return saved.ok
}
