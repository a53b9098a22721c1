import { tickerConflicts } from '../../data/conflicts'
import { readFiles as read } from '../../data/read-files'
import type { JobHandler } from '../contract'

export const readFiles: JobHandler<'read-files'> = async ({ files, overrides, stored }, control) => {
  const outcomes = await read(files, overrides, control)
  const readings = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reading] : []))
  return { outcomes, conflicts: tickerConflicts(readings, stored) }
}
