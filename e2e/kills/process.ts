import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Page } from 'playwright/test'
import { BROWSER_FLAGS, browserPath } from '../browser.js'

/** A browser that is ours alone, so that it can be killed as by a power cut. */
export interface OwnBrowser {
  page: Page
  /** Ends all of its processes at once, with nothing written or said any more. */
  kill(): Promise<void>
}

/** Starts a browser with the profile in this folder and connects to its first page. */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const flags = ['--headless=new', ...BROWSER_FLAGS, '--lang=en-US', '--remote-debugging-port=0']
  // A group of its own: what the browser has started dies with it.
  const child = spawn(browserPath(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    ...{ detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) killGroup(child)
    await ended
  }
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    return { page: context.pages()[0] ?? (await context.newPage()), kill }
  } catch (error) {
    await kill()
    throw error
  }
}

function killGroup(child: ChildProcess): void {
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid!, 'SIGKILL')
}

/** The browser says on its error output where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The browser ended before it listened: ${said}`)))
    child.once('error', reject)
  })
}
