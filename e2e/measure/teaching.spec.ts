import { readShared } from '../../models/text/data/folder'
import { readFinfe } from '../../models/text/data/chinese'
import { test, type Page } from 'playwright/test'
import { goTo, importHeadlines, openApp } from '../app'
import { headlineFile } from '../headlines'

/**
 * `npx playwright test -c e2e/measure/playwright.config.ts teaching`, after a build: seconds to learn from 1,800 labelled posts of a Chinese share forum, in the app and on both of
 * its devices. They are not headlines and not English, and nothing that is shipped has learned from them. On the software
 * adapter of a machine without a GPU the second takes most of an hour.
 */
const COUNT = 1800
const HOURS = 3 * 60 * 60_000

const file = readShared('zh/finfe_train_list.json')

test(`${COUNT} posts of another domain`, async ({ page }) => {
  test.skip(file === null, 'skipped: shared data not found')
  test.setTimeout(HOURS)
  const posts = readFinfe(file ?? '[]')
    .slice(0, COUNT)
    .map(({ text, label }) => ({ date: '2015-01-05', ticker: 'AAA', text, label }))
  await openApp(page, '?backend=wasm')
  await importHeadlines(page, headlineFile('posts.csv', posts), COUNT)
  for (const backend of ['wasm', 'webgpu']) {
    await openApp(page, `?backend=${backend}`)
    await teach(page, backend)
  }
})

async function teach(page: Page, backend: string): Promise<void> {
  await goTo(page, 'news?part=teach')
  const button = page.getByRole('button', { name: /^Learn from all [\d,]+ labels$/ })
  await button.waitFor()
  const began = performance.now()
  await button.click()
  await page.getByRole('heading', { name: 'Before and after' }).waitFor({ timeout: HOURS })
  const seconds = (performance.now() - began) / 1000
  const rows = page.getByRole('table', { name: 'Before and after' }).getByRole('row')
  const [, ...shown] = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '))
  console.log(`${backend}: ${seconds.toFixed(1)} s; ${shown.join('; ')}`)
}
