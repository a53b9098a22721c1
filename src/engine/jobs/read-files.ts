import { ENCODINGS } from '../../data/bytes/encodings'
import { readRemembering } from '../../data/read-remembering'
import type { JobHandler } from '../contract'
import { handOver } from '../hand-over'

export const readFiles: JobHandler<'read-files'> = async ({ files, overrides, mappings }, control) => {
  const read = await readRemembering(files, overrides, mappings, control)
  const series = read.outcomes.flatMap((outcome) => (outcome.ok ? outcome.reading.series : []))
  return handOver({ ...read, encodings: ENCODINGS }, series)
}
