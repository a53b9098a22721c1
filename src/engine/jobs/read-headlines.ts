import { readHeadlines as read } from '../../data/headlines/read-headlines'
import type { HeadlineSource } from '../../data/headlines/read-headlines'
import { Failure } from '../../numerics/failure'
import type { JobHandler } from '../contract'
import type { NewsJobs } from '../news-contract'

/** What pasted text is called among the files. */
export const PASTED = 'pasted'

type Outcome = NewsJobs['read-headlines']['result'][number]

/** Reads files and pasted text one after another; one that cannot be read does not stop the others. */
export const readHeadlines: JobHandler<'read-headlines'> = async (
  { files, pasted, today, overrides = {} },
  control,
) => {
  const corrections = new Map(Object.entries(overrides))
  const sources: (() => Promise<HeadlineSource>)[] = files.map((file) => async () => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }))
  if (pasted !== null) sources.push(async () => ({ name: PASTED, text: pasted }))
  const names = [...files.map(({ name }) => name), PASTED]
  const outcomes: Outcome[] = []
  for (const [i, open] of sources.entries()) {
    await control.breathe()
    outcomes.push(await outcomeOf(names[i], open))
    const line = { total: sources.length, message: 'progress/reading-files', metric: null }
    control.progress({ done: i + 1, ...line })
  }
  return outcomes

  async function outcomeOf(name: string, open: () => Promise<HeadlineSource>): Promise<Outcome> {
    const { breathe } = control
    try {
      return {
        ok: true,
        reading: await read(await open(), { today, overrides: corrections.get(name), breathe }),
      }
    } catch (error) {
      if (!(error instanceof Failure) || !/^(csv|headlines)\//.test(error.code)) throw error
      return { ok: false, name, error: { code: error.code, detail: { file: name, ...error.detail } } }
    }
  }
}
