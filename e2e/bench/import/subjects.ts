import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import type { Step } from '../measure'
import { inPage, launchBrowser } from '../remote/page'
import { inProcess } from '../remote/process'
import type { Remote } from '../remote/remote'

/** Who reads: the app, PapaParse alone, pandas. */
export const SUBJECTS = ['app', 'papaparse', 'pandas'] as const
export type Subject = (typeof SUBJECTS)[number]

/** A subject with the file in its hands. */
export interface Reader {
  device: string
  step(): Promise<Step>
  /** What it took, in words, once it has read. */
  cost(): Promise<string>
  close(): Promise<void>
}

const cpu = () => cpus()[0].model.trim()
const CANCELS = 3
const PYTHONS = ['/usr/bin/python3', 'python3']

/** Throws where no Python has pandas. */
export async function pandas(path: string): Promise<Reader> {
  const command = PYTHONS.find((one) => spawnSync(one, ['-c', 'import pandas']).status === 0)
  if (!command) throw new Error('no python3 with pandas')
  const remote = inProcess(command, [fileURLToPath(new URL('pandas.py', import.meta.url))])
  const device = String(await remote.call('prepare', path)).replace(/^CPU/, cpu())
  return {
    device,
    step: () => remote.call('step', null) as Promise<Step>,
    cost: async () => `peak memory ${Math.round(Number(await remote.call('peakMegabytes', null)))} MB`,
    close: () => remote.close(),
  }
}

/** A subject in a browser of its own, so that the memory of its renderer is its own. */
export async function inBrowser(
  subject: Subject,
  path: string,
  address: string,
  gpu: boolean,
): Promise<Reader> {
  const browser = await launchBrowser(gpu)
  let peak = ''
  try {
    const remote = await inPage(browser, `${address}page.html?suite=import&subject=${subject}`)
    const page = browser.contexts()[0].pages()[0]
    await page.setInputFiles('input', path)
    return {
      device: `${cpu()}, Chromium ${browser.version().split('.')[0]}`,
      step: async () => {
        const step = (await remote.call('step', null)) as Step
        // Of the first reading: later ones begin with what the collector has not taken yet.
        peak ||= await peakMegabytes(browser)
        return step
      },
      cost: async () => {
        const parts = [`peak memory of the renderer ${peak}`]
        const task = Number(await remote.call('longestTask', null))
        parts.push(
          task > 0 ? `longest task of the page ${Math.round(task)} ms` : 'no task of the page over 50 ms',
        )
        if (subject === 'app') parts.push(`cancelled within ${await longestCancel(remote)} ms`)
        return parts.join(', ')
      },
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Of some cancelled readings, the longest time from the wish to the answer, in milliseconds. */
async function longestCancel(remote: Remote): Promise<string> {
  let longest = 0
  for (let i = 0; i < CANCELS; i++) longest = Math.max(longest, Number(await remote.call('cancel', null)))
  return (1e3 * longest).toPrecision(2)
}

/** The largest resident set a renderer ever had (VmHWM): page, worker, typed arrays and the engine's code together. */
async function peakMegabytes(browser: Browser): Promise<string> {
  if (process.platform !== 'linux') return 'not measured (Linux only)'
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
    .map((found) => Number(found?.[1] ?? 0) / 1024)
  return `${Math.round(Math.max(...peaks))} MB`
}
