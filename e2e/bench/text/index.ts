import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { firstLine, measure, type Step } from '../measure'
import { matches } from '../options'
import { inPage, launchBrowser } from '../remote/page'
import { inProcess } from '../remote/process'
import type { Remote } from '../remote/remote'
import type { Result } from '../result'
import type { Context, Suite } from '../suite'
import { CASES, type Case } from './cases'
import { SUBJECT_NAMES } from './host'
import { forTorch, torch } from './torch'

const NODE_HOST = fileURLToPath(new URL('../remote/node-host.js', import.meta.url))
const TORCH = 'torch-cpu'

/** The text model at the sizes it was promised for: reading 1,000 headlines, and an epoch of fine-tuning. */
export const suite: Suite = {
  ours: (subject) => subject.startsWith('fused-'),

  async run(context) {
    const { options, address } = context
    const browser = options.node ? null : await launchBrowser(options.gpu)
    const open = (subject: string): Remote | Promise<Remote> => {
      if (subject === TORCH) return torch()
      if (browser) return inPage(browser, `${address}page.html?suite=text&subject=${subject}`)
      return inProcess(process.execPath, [NODE_HOST, 'text', subject])
    }
    try {
      const subjects = [...SUBJECT_NAMES, TORCH].filter((subject) => matches(subject, options.only))
      for (const which of CASES) {
        if (matches(which.name, options.cases)) await race(context, which, subjects, open)
      }
    } finally {
      await browser?.close()
    }
  },
}

interface Lodger {
  subject: string
  device: string
  remote: Remote | null
  missing: string
}

async function race(
  { options, log, report }: Context,
  which: Case,
  subjects: string[],
  open: (subject: string) => Remote | Promise<Remote>,
): Promise<void> {
  const lodgers: Lodger[] = []
  for (const subject of subjects) lodgers.push(await lodge(subject, which, open))
  const reads = which.work === 'train' ? 'loss' : 'logits'
  const contestants = lodgers.flatMap(({ subject, remote }) =>
    remote ? { subject, reads, step: () => remote.call('step', null) as Promise<Step> } : [],
  )
  const outcomes = await measure(contestants, options.rounds, (line) => log(`${which.name}  ${line}`))
  report(
    lodgers.map(({ subject, device, missing }) => {
      const outcome = outcomes.get(subject) ?? { missing }
      return { case: which.name, subject, device, ...outcome } as Omit<Result, 'suite'>
    }),
  )
  for (const { remote } of lodgers) await remote?.close()
}

async function lodge(
  subject: string,
  which: Case,
  open: (subject: string) => Remote | Promise<Remote>,
): Promise<Lodger> {
  let remote: Remote | null = null
  try {
    remote = await open(subject)
    const device = (await remote.call('prepare', subject === TORCH ? forTorch(which) : which)) as string
    return { subject, device: device.replace(/^CPU/, cpus()[0].model.trim()), remote, missing: '' }
  } catch (error) {
    await remote?.close()
    return { subject, device: '', remote: null, missing: firstLine(error) }
  }
}
