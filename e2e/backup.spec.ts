import { readFile, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from 'playwright/test'
import { expectAccessible } from './accessible'
import {
  chooseCustom,
  exportReport,
  goTo,
  importFiles,
  importHeadlines,
  openApp,
  runAnalysis,
  TINY,
  watchForTrouble,
} from './app'
import { headlineFile, madeHeadlines } from './headlines'
import { wideFile } from './prices'

/** The bytes of a backup, as the browser saves it. */
async function backUp(page: Page, path: string): Promise<void> {
  await goTo(page, 'settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^tailwatch-backup-\d{4}-\d\d-\d\d\.zip$/)
  await file.saveAs(path)
}

const open = (page: Page, path: string) =>
  page.locator('input[type="file"][aria-label="Open a backup"]').setInputFiles(path)

test('backup, erase, restore: the identical report, and undo on the way', async ({ page }, info) => {
  const trouble = watchForTrouble(page)
  const path = info.outputPath('backup.zip')
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 420)])
  await importHeadlines(page, headlineFile('news.csv', madeHeadlines(30)), 30)
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const report = await exportReport(page)
  await backUp(page, path)

  const erase = page.getByRole('button', { name: 'Erase everything' })
  await erase.click()
  await expect(page.getByText('Everything that was stored is erased.')).toBeVisible()
  await expect(page.getByText('0 price histories stored.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 price histories stored.')).toBeVisible()
  await erase.click()
  await expect(page.getByText('0 price histories stored.')).toBeVisible()

  // Not the page that held everything a moment ago.
  await page.reload()
  await goTo(page, 'settings')
  await expect(page.getByText('0 price histories stored.')).toBeVisible()
  await open(page, path)
  await expect(page.getByText('Every part is whole.')).toBeVisible()
  await expectAccessible(page, 'a backup that was opened')
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText('2 price histories stored.')).toBeVisible()
  await page.getByRole('button', { name: 'Check what is stored' }).click()
  await expect(page.getByText('Everything that is stored is whole.')).toBeVisible()

  expect(withoutTime(await exportReport(page))).toEqual(withoutTime(report))
  await goTo(page, 'news')
  await expect(page.locator('main p.lead').first()).toContainText('Of 30 headlines')
  expect(trouble).toEqual([])
})

test('a backup that is damaged, or none, is refused and nothing changes', async ({ page }, info) => {
  const path = info.outputPath('backup.zip')
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA'], 60)])
  await backUp(page, path)
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] ^= 0xff
  await writeFile(info.outputPath('torn.zip'), bytes)
  await open(page, info.outputPath('torn.zip'))
  await expect(page.getByRole('alert').filter({ hasText: 'damaged' })).toBeVisible()
  await writeFile(info.outputPath('other.zip'), 'no zip at all')
  await open(page, info.outputPath('other.zip'))
  await expect(page.getByRole('alert').filter({ hasText: 'no backup of Tailwatch' })).toBeVisible()
  await expect(page.getByText('1 price history stored.')).toBeVisible()
})

/** When a report was written is all that may differ. */
const withoutTime = (report: Record<string, unknown>) => ({ ...report, created: '' })
