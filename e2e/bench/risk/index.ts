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
import { dataFor, python, r } from './peers'

const NODE_HOST = fileURLToPath(new URL('../remote/node-host.js', import.meta.url))

/** Who does what: the backtest and the static measures as a whole have no peer that does the same. */
function subjectsOf(name: Case): string[] {
  if (name.startsWith('Monte Carlo')) return ['app-typed-arrays', 'app-wasm', 'app-webgpu', 'python', 'r']
  return name.startsWith('GARCH') ? ['app', 'python', 'r'] : ['app']
}

/** The mathematics of the Risk screen against its promises and against R and Python. */
export const suite: Suite = {
  ours: (subject) => subject.startsWith('app'),

  async run(context) {
    const { options, address } = context
    const browser = options.node ? null : await launchBrowser(options.gpu)
    const open = (subject: string, name: Case): Remote | Promise<Remote> => {
      if (subject === 'python') return python(name)
      if (subject === 'r') return r(name)
      if (browser) return inPage(browser, `${address}page.html?suite=risk&subject=${subject}`)
      return inProcess(process.execPath, [NODE_HOST, 'risk', subject])
    }
    try {
      for (const name of CASES) {
        const subjects = subjectsOf(name).filter((subject) => matches(subject, options.only))
        if (matches(name, options.cases) && subjects.length) await race(context, name, subjects, open)
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
  name: Case,
  subjects: string[],
  open: (subject: string, name: Case) => Remote | Promise<Remote>,
): Promise<void> {
  const lodgers: Lodger[] = []
  for (const subject of subjects) lodgers.push(await lodge(subject, name, open))
  const contestants = lodgers.flatMap(({ subject, remote }) =>
    remote ? { subject, reads: 'risk', step: () => remote.call('step', null) as Promise<Step> } : [],
  )
  const outcomes = await measure(contestants, options.rounds, (line) => log(`${name}  ${line}`))
  report(
    lodgers.map(({ subject, device, missing }) => {
      const outcome = outcomes.get(subject) ?? { missing }
      return { case: name, subject, device, ...outcome } as Omit<Result, 'suite'>
    }),
  )
  for (const { remote } of lodgers) await remote?.close()
}

async function lodge(
  subject: string,
  name: Case,
  open: (subject: string, name: Case) => Remote | Promise<Remote>,
): Promise<Lodger> {
  let remote: Remote | null = null
  try {
    remote = await open(subject, name)
    const data = subject.startsWith('app') ? { name } : dataFor(name)
    const device = (await remote.call('prepare', data)) as string
    return { subject, device: device.replace(/^CPU/, cpus()[0].model.trim()), remote, missing: '' }
  } catch (error) {
    await remote?.close()
    return { subject, device: '', remote: null, missing: firstLine(error) }
  }
}
