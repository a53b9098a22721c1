import { chromium, type Browser } from 'playwright'
import { BROWSER_FLAGS, browserPath } from '../../browser.js'
import { inTime, type Remote } from './remote'

const SOFTWARE_ADAPTER = '--use-webgpu-adapter=swiftshader'
/** WebGL without a GPU is off unless asked for. */
const SOFTWARE = ['--enable-unsafe-swiftshader']
/** On Linux a browser without a display finds the GPU through Vulkan only. */
const HARDWARE =
  process.platform === 'linux'
    ? ['--use-angle=vulkan', '--enable-features=Vulkan', '--disable-vulkan-surface']
    : []

export function launchBrowser(gpu: boolean): Promise<Browser> {
  const flags = BROWSER_FLAGS.filter((flag) => !gpu || flag !== SOFTWARE_ADAPTER)
  const args = ['--headless=new', ...flags, ...(gpu ? HARDWARE : SOFTWARE)]
  return chromium.launch({ executablePath: browserPath(), args })
}

/** A subject in a page of its own. The page is not cross-origin isolated, as the app's is not: WASM has one thread. */
export async function inPage(browser: Browser, address: string): Promise<Remote> {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  const failed = new Promise<never>((_, reject) => {
    page.on('pageerror', reject)
    page.on('crash', () => reject(new Error('the page crashed')))
  })
  failed.catch(() => {})
  await page.goto(address)
  await Promise.race([page.waitForFunction('"calls" in globalThis'), failed])
  return {
    call: (name, argument) =>
      inTime(Promise.race([page.evaluate(`calls.${name}(${JSON.stringify(argument)})`), failed])),
    close: () => page.close(),
  }
}
