import { existsSync, readdirSync } from 'node:fs'
import { test } from 'playwright/test'
import { goTo, importFiles, openApp, runAnalysis, waitForRun } from '../app'
import { report, watchLongTasks } from './long-tasks'

/**
 * `npm run measure`: seconds from the first click to an exportable report, and the main thread's longest tasks meanwhile,
 * as the browser's own Long Tasks API reports them. Nothing is asserted: these are figures for people.
 */
const SHARED = new URL('../../../shared/data/prices/', import.meta.url).pathname

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
