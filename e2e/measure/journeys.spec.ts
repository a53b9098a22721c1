import { existsSync, readdirSync } from 'node:fs'
import { test, type Page } from 'playwright/test'
import { goTo, importFiles, openApp, runAnalysis, waitForRun } from '../app'

/**
 * `npm run measure`: seconds from the first click to an exportable report, and the main thread's longest tasks meanwhile,
 * as the browser's own Long Tasks API reports them. Nothing is asserted: these are figures for people.
 */
const SHARED = new URL('../../../shared/data/prices/', import.meta.url).pathname

async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: { start: number; milliseconds: number }[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, milliseconds: duration })
    }).observe({ type: 'longtask', buffered: true })
  })
}

async function report(page: Page, name: string, began: number): Promise<void> {
  const seconds = (performance.now() - began) / 1000
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: { start: number; milliseconds: number }[] }).longTasks,
  )
  const shown = tasks.map(
    ({ start, milliseconds }) => `${Math.round(milliseconds)} ms at ${(start / 1000).toFixed(1)} s`,
  )
  console.log(`${name}: ${seconds.toFixed(1)} s; tasks over 50 ms: ${shown.join(', ') || 'none'}`)
}

test('the S&P 500 sample, one click', async ({ page }) => {
  await watchLongTasks(page)
  await openApp(page)
  const began = performance.now()
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await waitForRun(page)
  await report(page, 'S&P 500 sample', began)
})

const chosen: [string, string[]][] = existsSync(SHARED)
  ? [
      ['pypfopt_stock_prices.csv', [`${SHARED}pypfopt_stock_prices.csv`]],
      [
        'eight index files',
        readdirSync(`${SHARED}indices_2019_2020`).map((name) => `${SHARED}indices_2019_2020/${name}`),
      ],
    ]
  : []

for (const [name, files] of chosen) {
  test(name, async ({ page }) => {
    await watchLongTasks(page)
    await openApp(page)
    const began = performance.now()
    await importFiles(page, files)
    await runAnalysis(page)
    await report(page, name, began)
    await goTo(page, 'risk')
  })
}
