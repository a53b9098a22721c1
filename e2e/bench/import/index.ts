import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstLine, measure } from '../measure'
import { matches } from '../options'
import type { Result } from '../result'
import type { Context, Suite } from '../suite'
import { CASES, type Case } from './cases'
import { generate } from './generate'
import { inBrowser, pandas, SUBJECTS } from './subjects'
import type { Reader, Subject } from './subjects'

/** Reading of large price files by the app's own job in its own worker, against readers that understand less. */
export const suite: Suite = {
  ours: (subject) => subject === 'app',

  async run(context) {
    const { options, log } = context
    if (options.node)
      throw new Error('The import suite needs a browser: it measures the page and the worker.')
    const folder = mkdtempSync(join(tmpdir(), 'tailwatch-bench-'))
    try {
      for (const one of CASES) {
        const subjects = SUBJECTS.filter((subject) => matches(subject, options.only))
        if (!matches(one.name, options.cases) || subjects.length === 0) continue
        const path = join(folder, 'prices.csv')
        const bytes = await generate(one, path)
        log(`${one.name}: ${Math.round(bytes / 1e6)} MB generated`)
        await race(context, one, subjects, path)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

interface Lodger {
  subject: Subject
  reader: Reader | null
  missing: string
}

async function race(
  { options, address, log, report }: Context,
  one: Case,
  subjects: Subject[],
  path: string,
): Promise<void> {
  const lodgers: Lodger[] = []
  for (const subject of subjects) {
    const open = () => (subject === 'pandas' ? pandas(path) : inBrowser(subject, path, address, options.gpu))
    const lodger = await open().then(
      (reader) => ({ subject, reader, missing: '' }),
      (error: unknown) => ({ subject, reader: null, missing: firstLine(error) }),
    )
    lodgers.push(lodger)
  }
  const contestants = lodgers.flatMap(({ subject, reader }) =>
    reader ? { subject, reads: 'rows', step: () => stepOf(reader, one) } : [],
  )
  const outcomes = await measure(contestants, options.rounds, (line) => log(`${one.name}  ${line}`))
  const results: Omit<Result, 'suite'>[] = []
  for (const { subject, reader, missing } of lodgers) {
    const outcome = outcomes.get(subject) ?? { missing }
    const cost = reader && 'seconds' in outcome ? `, ${await reader.cost()}` : ''
    const device = `${reader?.device ?? ''}${cost}`
    results.push({ case: one.name, subject, device, ...outcome } as Omit<Result, 'suite'>)
    await reader?.close()
  }
  report(results)
}

/** One reading, which must have found every row. */
async function stepOf(reader: Reader, { rows }: Case) {
  const step = await reader.step()
  if (step.value !== rows) throw new Error(`read ${step.value} rows of ${rows}`)
  return step
}
