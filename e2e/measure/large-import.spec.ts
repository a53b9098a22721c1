import { expect, test } from 'playwright/test'
import { generate } from '../bench/import/generate'
import { goTo, openApp } from '../app'
import { report, watchLongTasks } from './long-tasks'

/**
 * `npx playwright test -c e2e/measure/playwright.config.ts large-import`, after a build: seconds to read, to store and to
 * show a long table in the app, and the main thread's longest tasks meanwhile.
 */
const ROWS = [1_600_000, 10_000_000]
const MINUTES = 10 * 60_000

for (const rows of ROWS) {
  test(`${rows} rows`, async ({ page }, info) => {
    test.setTimeout(2 * MINUTES)
    const path = info.outputPath('long.csv')
    await generate({ name: '', shape: 'long', rows }, path)
    await watchLongTasks(page)
    await openApp(page, '?backend=wasm')
    await goTo(page, 'data')
    const confirm = page.getByRole('button', { name: 'Import', exact: true })
    let began = performance.now()
    await page.getByLabel('Import CSV files').setInputFiles(path)
    await expect(confirm).toBeEnabled({ timeout: MINUTES })
    await report(page, `${rows} rows, read`, began)
    began = performance.now()
    await confirm.click()
    await expect(page.getByText(/were stored/).first()).toBeVisible({ timeout: MINUTES })
    await report(page, `${rows} rows, stored and shown`, began)
    began = performance.now()
    await expect(page.getByText(/Nothing odd was found|in the stored prices to look at/)).toBeVisible({
      timeout: MINUTES,
    })
    await report(page, `${rows} rows, checked up`, began)
  })
}
