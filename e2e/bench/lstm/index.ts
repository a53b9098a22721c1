import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { firstLine, measure, type Step } from '../measure'
import { matches } from '../options'
import { inPage, launchBrowser } from '../remote/page'
import { inProcess } from '../remote/process'
import type { Remote } from '../remote/remote'
import type { Result } from '../result'
import type { Context, Suite } from '../suite'
import { SUBJECT_NAMES } from './host'
import { nameOf, NETWORKS, type Network } from './network'
import { torch } from './torch'

const KINDS = ['train', 'infer'] as const
type Kind = (typeof KINDS)[number]

const NODE_HOST = fileURLToPath(new URL('../remote/node-host.js', import.meta.url))

/** One training step and one inference of the forecaster's kind of network, in all implementations there are. */
export const suite: Suite = {
  ours: (subject) => subject.startsWith('fused-'),

  async run(context) {
    const { options, address } = context
    const browser = options.node ? null : await launchBrowser(options.gpu)
    const open: Record<string, () => Remote | Promise<Remote>> = {
      'torch-cpu': () => torch('cpu'),
      'torch-cuda': () => torch('cuda'),
    }
    for (const name of SUBJECT_NAMES) {
      open[name] = browser
        ? () => inPage(browser, `${address}page.html?suite=lstm&subject=${name}`)
        : () => inProcess(process.execPath, [NODE_HOST, 'lstm', name])
    }
    const subjects = [...SUBJECT_NAMES, 'torch-cpu', 'torch-cuda'].filter((name) =>
      matches(name, options.only),
    )
    try {
      for (const network of NETWORKS) {
        const kinds = KINDS.filter((kind) => matches(`${nameOf(network)} ${kind}`, options.cases))
        if (kinds.length) await race(context, network, kinds, subjects, open)
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
  network: Network,
  kinds: Kind[],
  subjects: string[],
  open: Record<string, () => Remote | Promise<Remote>>,
): Promise<void> {
  const lodgers: Lodger[] = []
  for (const subject of subjects) lodgers.push(await lodge(subject, network, open[subject]))
  for (const kind of kinds) {
    const name = `${nameOf(network)} ${kind}`
    const contestants = lodgers.flatMap(({ subject, remote }) =>
      remote
        ? {
            subject,
            reads: kind === 'train' ? 'loss' : 'output',
            step: () => remote.call(kind, null) as Promise<Step>,
          }
        : [],
    )
    const outcomes = await measure(contestants, options.rounds, (line) => log(`${name}  ${line}`))
    report(
      lodgers.map(({ subject, device, missing }) => {
        const outcome = outcomes.get(subject) ?? { missing }
        return { case: name, subject, device, ...outcome } as Omit<Result, 'suite'>
      }),
    )
  }
  for (const { remote } of lodgers) await remote?.close()
}

async function lodge(
  subject: string,
  network: Network,
  open: () => Remote | Promise<Remote>,
): Promise<Lodger> {
  let remote: Remote | null = null
  try {
    remote = await open()
    const device = (await remote.call('prepare', network)) as string
    return { subject, device: device.replace(/^CPU/, cpus()[0].model.trim()), remote, missing: '' }
  } catch (error) {
    await remote?.close()
    return { subject, device: '', remote: null, missing: firstLine(error) }
  }
}
