import Papa from 'papaparse'
import { Engine } from '../../../src/engine/client'
import type { Host } from '../remote/remote'

/** The file that the script put into the page. */
const dropped = () => document.querySelector('input')!.files![0]
const seconds = (start: number) => (performance.now() - start) / 1e3

/** The longest time the page could not answer, in milliseconds; the browser reports tasks from 50 ms on. */
let longest = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
}).observe({ type: 'longtask' })

const engine = new Engine(
  () => new Worker(new URL('../../../src/engine/worker.ts', import.meta.url), { type: 'module' }),
)

function start(onProgress: (share: number) => void = () => {}) {
  const input = { files: [dropped()], overrides: {}, mappings: {} }
  return engine.run('read-files', input, ({ done, total }) => onProgress(done / total))
}

/** The app's own job in its own worker: from the dropped file to series in the page. Gives the rows of the books. */
async function app(): Promise<number> {
  const outcome = await start().outcome
  if (!outcome.ok) throw new Error(outcome.error.code)
  const [read] = outcome.value.outcomes
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { rows, imported, rejected, skipped } = read.reading
  if (imported + rejected + skipped !== rows) throw new Error('the books do not balance')
  return rows
}

/** Seconds from the wish to stop, when a tenth is read, to the answer. */
async function cancel(): Promise<number> {
  let asked = 0
  const run = start((share) => {
    if (asked > 0 || share < 0.1) return
    asked = performance.now()
    run.cancel()
  })
  const outcome = await run.outcome
  const waited = seconds(asked)
  if (outcome.ok || outcome.error.code !== 'job/cancelled') throw new Error('it was not cancelled')
  return waited
}

/** PapaParse alone: cells as strings, nothing understood and nothing kept. Gives the rows without the header. */
function papaparse(): Promise<number> {
  let rows = -1
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(dropped(), {
      header: false,
      skipEmptyLines: true,
      chunk: ({ data }) => void (rows += data.length),
      complete: () => resolve(rows),
      error: reject,
    })
  })
}

const SUBJECTS: Record<string, () => Promise<number>> = { app, papaparse }

export const host: Host = (subject) => {
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  return {
    step: async () => {
      const begun = performance.now()
      const value = await SUBJECTS[subject]()
      return { seconds: seconds(begun), value }
    },
    cancel,
    longestTask: async () => longest,
  }
}
