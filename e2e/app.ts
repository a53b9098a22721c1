import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import type { MadeFile } from './prices'

/** Long enough for a tiny training run on an emulated GPU. */
export const RUN_TIMEOUT = 150_000

/** Watches for what must never happen: page errors, console errors, policy violations in page or worker. */
export function watchForTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('crash', () => trouble.push('the page crashed'))
  return trouble
}

/** Opens the app and waits until it has read its store. */
export async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto('./' + query)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens a screen (or a part of one: `risk?part=stress`) by its address and waits until it is the one shown. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((name) => (location.hash = `#/${name}`), address)
  const [screen] = address.split('?')
  await expect(page.locator(`main[data-screen="${screen}"]`)).toBeVisible()
}

/** The parts of the Risk screen; the last only where the true VaR is known. */
export const RISK_PARTS = ['backtests', 'drivers', 'stress', 'liquidity', 'history', 'truth'].map(
  (part) => `risk?part=${part}`,
)

/** The parts of the News screen behind its first, the headlines. */
export const NEWS_PARTS = ['teach', 'index', 'study', 'fusion', 'lab'].map((part) => `news?part=${part}`)

/** Chooses files as a user does, and confirms the preview. */
export async function importFiles(page: Page, files: MadeFile[] | string[]): Promise<void> {
  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles(files)
  await confirmImport(page)
}

/** Takes over what the preview shows. */
export async function confirmImport(page: Page): Promise<void> {
  const confirm = page.getByRole('button', { name: 'Import', exact: true })
  await expect(confirm).toBeEnabled()
  await confirm.click()
  await expect(confirm).toBeHidden()
}

/** Brings in a file of headlines where none are stored, and waits until the model has read all of them. */
export async function importHeadlines(page: Page, file: MadeFile, count: number): Promise<void> {
  await goTo(page, 'news')
  await page.getByLabel('Choose files').setInputFiles([file])
  await confirmImport(page)
  await waitForReading(page, count)
}

/** @param count headlines that the model had not read; any number without it */
export async function waitForReading(page: Page, count?: number): Promise<void> {
  const line = new RegExp(`^${count?.toLocaleString('en-US') ?? '[\\d,]+'} headlines? (was|were) read in`)
  await expect(page.getByText(line)).toBeVisible({ timeout: 60_000 })
}

export async function runAnalysis(page: Page): Promise<void> {
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await waitForRun(page)
}

export async function waitForRun(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Export report' }).first()).toBeEnabled({
    timeout: RUN_TIMEOUT,
  })
}

/** Every precached file is there once the service worker controls the page. */
export async function waitForOffline(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.active?.state === 'activated'
  })
}

/** Settings of the smallest net that still learns: for emulated GPUs. */
export const TINY = { Layers: '4', Memory: '8', Horizon: '1', Batch: '16', Steps: '12' }

export async function chooseCustom(page: Page, values: Record<string, string>): Promise<void> {
  await goTo(page, 'forecast')
  await page.getByLabel('Size of the network').selectOption('custom')
  for (const [name, value] of Object.entries(values)) {
    const field = page.getByLabel(new RegExp(`^${name}`))
    await field.fill(value)
    await field.blur()
  }
}

// The report is read as a stranger would read it: plain JSON, no types of ours.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyReport = any

export async function exportReport(page: Page): Promise<AnyReport> {
  await goTo(page, 'overview')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export report' }).first().click()
  const file = await download
  expect(file.suggestedFilename()).toBe('tailwatch-report.json')
  return JSON.parse(await readFile(await file.path(), 'utf8'))
}

/** numpy's default quantile, written down again so that the product is not its own judge. */
export function typeSevenQuantile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * p
  const low = Math.floor(position)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low] + (position - low) * (sorted[high] - sorted[low])
}

export const simpleReturns = (prices: number[]) => prices.slice(1).map((price, i) => price / prices[i] - 1)

export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
