// Finds a Chromium with WebGPU: the one named by TAILWATCH_BROWSER, an installed Chrome or Chromium,
// Playwright's own, else it installs one (Playwright's download, or the system package where that fails).
// `node e2e/browser.js` prints what it found; test configurations import `browserPath` and `BROWSER_FLAGS`.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

/** Software WebGPU that works without a GPU, and no background traffic of the browser's own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
]

/** The path of a usable browser that is already here, or null. */
function findBrowser() {
  const named = process.env.TAILWATCH_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`TAILWATCH_BROWSER names ${named}, which does not exist.`)
    return named
  }
  return [...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null
}

/** Tries the ways to install a browser, in order, saying what it does. */
function installBrowser() {
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) => {
    console.log(`No Chrome or Chromium found; running: ${command} ${args.join(' ')}`)
    try {
      execFileSync(command, args, { stdio: 'inherit' })
    } catch (error) {
      console.log(`That failed: ${error instanceof Error ? error.message : error}`)
    }
    return findBrowser()
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return (
    run(process.execPath, cli, 'install', 'chromium') ??
    (canUseApt ? (run('apt-get', 'update'), run('apt-get', 'install', '-y', 'chromium')) : null)
  )
}

/** @returns {string} the path of a browser; throws with what to do when none can be had. */
export function browserPath() {
  const path = findBrowser() ?? installBrowser()
  if (!path) {
    throw new Error('No browser: install Chrome or Chromium, or set TAILWATCH_BROWSER to the path of one.')
  }
  return path
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`Browser for the tests: ${browserPath()}`)
