import { readMacro } from '../../data/macro/read-macro'
import { Failure } from '../../numerics/failure'
import type { FusionJobs } from '../fusion-contract'
import type { JobHandler } from '../contract'

export const readMacroFiles: JobHandler<'read-macro'> = async ({ files }, control) => {
  const outcomes: FusionJobs['read-macro']['result'] = []
  for (const [i, file] of files.entries()) {
    control.progress({ done: i, total: files.length, message: 'progress/reading-files', metric: null })
    await control.breathe()
    try {
      outcomes.push({ ok: true, reading: await readMacro(file, () => control.breathe()) })
    } catch (error) {
      // A cancelled job is not a file that could not be read.
      if (!(error instanceof Failure) || !/^(csv|macro)\//.test(error.code)) throw error
      const { code, detail } = error.report()
      outcomes.push({ ok: false, name: file.name, error: { code, detail: { file: file.name, ...detail } } })
    }
  }
  return outcomes
}
