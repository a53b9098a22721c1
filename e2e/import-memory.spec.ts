import { zipSync } from 'fflate'
import { expect, test, type Page } from 'playwright/test'
import { confirmImport, goTo, importFiles, openApp, watchForTrouble } from './app'
import { textFile, wideFile, type MadeFile } from './prices'

async function choose(page: Page, files: MadeFile[]): Promise<void> {
  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles(files)
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })
const stored = (page: Page, count: string) => page.getByRole('cell', { name: count, exact: true }).first()
const joined = (page: Page, ticker: string) =>
  page
    .getByRole('region', { name: 'Already stored' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: ticker, exact: true }) })
const choice = (page: Page, ticker: string, name: string) =>
  joined(page, ticker).getByText(name, { exact: true })

/** The last so many days of a file, and more after them. */
function later(file: MadeFile, from: number, change = (line: string) => line): MadeFile {
  const [header, ...lines] = file.buffer.toString().trim().split('\n')
  return textFile('later.csv', [header, ...lines.slice(from).map(change)].join('\n') + '\n')
}

test('a longer file appends to what is stored; undo brings the stored prices back', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await openApp(page)
  await importFiles(page, [wideFile('old.csv', ['AAA', 'BBB'], 60)])
  await choose(page, [later(wideFile('x.csv', ['AAA', 'BBB'], 90), 50)])
  await expect(joined(page, 'AAA')).toContainText('30 new days')
  await expect(joined(page, 'AAA')).toContainText('The 10 days that both have agree')
  await expect(joined(page, 'BBB')).toContainText('50 days are only in what is stored')
  await confirmImport(page)
  await expect(stored(page, '90')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(stored(page, '60')).toBeVisible()
  expect(trouble).toEqual([])
})

test('stored prices can be kept or replaced; both are said before', async ({ page }) => {
  await openApp(page)
  await importFiles(page, [wideFile('old.csv', ['AAA'], 60)])
  const newer = later(wideFile('x.csv', ['AAA'], 90), 50)
  await choose(page, [newer])
  await choice(page, 'AAA', 'Keep stored').click()
  await expect(joined(page, 'AAA')).toContainText('stay as they are, 60 days')
  await confirmImport(page)
  await expect(page.getByText('Nothing was changed')).toBeVisible()
  await expect(stored(page, '60')).toBeVisible()
  await choose(page, [newer])
  await choice(page, 'AAA', 'Replace').click()
  await expect(joined(page, 'AAA')).toContainText('50 days of the stored ones are given up')
  await confirmImport(page)
  await expect(stored(page, '40')).toBeVisible()
})

test('prices after a split are recognised, and the stored past is multiplied to fit', async ({ page }) => {
  await openApp(page)
  await importFiles(page, [wideFile('old.csv', ['AAA'], 60)])
  const halved = (line: string) => {
    const [date, price] = line.split(',')
    return `${date},${(Number(price) / 2).toFixed(4)}`
  }
  await choose(page, [later(wideFile('x.csv', ['AAA'], 90), 30, halved)])
  await expect(joined(page, 'AAA')).toContainText('0.5 times the stored ones')
  await expect(joined(page, 'AAA')).toContainText('30 days of the stored ones multiplied to fit: 90 days')
  await confirmImport(page)
  await expect(stored(page, '90')).toBeVisible()
})

/** Nothing in it tells days from months. */
const unclear = (name: string) => textFile(name, 'Day,Close\n03/04/2020,10\n05/04/2020,11\n04/04/2020,12\n')

test('an ambiguous date is asked about once, and the answer is remembered until it is forgotten', async ({
  page,
}) => {
  await openApp(page)
  await choose(page, [unclear('AAA.csv'), unclear('BBB.csv')])
  await expect(page.getByText('Is 03/04/2020 the 3rd of April or the 4th of March?')).toHaveCount(1)
  await expect(importButton(page)).toBeDisabled()
  await page.getByRole('button', { name: 'The 3rd of April (day first)' }).click()
  await confirmImport(page)
  await page.reload()
  await choose(page, [unclear('CCC.csv')])
  await expect(page.getByText('Read as you read files of this shape before: day month year.')).toBeVisible()
  await expect(page.getByLabel('Dates')).toHaveValue('dmy')
  await expect(importButton(page)).toBeEnabled()
  await page.getByRole('button', { name: /^Forget this/ }).click()
  await expect(page.getByRole('button', { name: 'The 4th of March (month first)' })).toBeVisible()
  await expect(importButton(page)).toBeDisabled()
})

test('an archive of many tables: what asks or fails comes first, the rest is a list', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await page.setViewportSize({ width: 390, height: 800 })
  await openApp(page)
  const tables = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `T${i}.csv`,
      new Uint8Array(wideFile('', [`T${i}`], 20, i + 1).buffer),
    ]),
  )
  const broken = { 'broken.csv': new TextEncoder().encode('a,b\n1,2\n3,4\n') }
  const zip = {
    name: 'all.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync({ ...tables, ...broken })),
  }
  await choose(page, [zip])
  await expect(page.getByText('30 files with 30 tickers: 600 imported')).toBeVisible()
  await expect(page.getByText('7 more files')).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('broken.csv')
  await page.getByRole('button', { name: 'Leave out all.zip/broken.csv' }).click()
  await confirmImport(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(390)
  await expect(page.getByRole('rowheader', { name: 'T29', exact: true }).first()).toBeVisible()
  expect(trouble).toEqual([])
})

test('a reading that is stopped leaves what was there', async ({ page }) => {
  await openApp(page)
  await choose(page, [wideFile('first.csv', ['AAA'], 60)])
  await expect(importButton(page)).toBeEnabled()
  const rows = Array.from({ length: 1_500_000 }, (_, i) => `T${i % 700},2020-01-02,${i}.5`)
  await choose(page, [textFile('large.csv', `symbol,date,price\n${rows.join('\n')}\n`)])
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(importButton(page)).toBeEnabled()
  await expect(page.getByRole('heading', { name: 'first.csv' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'large.csv' })).toHaveCount(0)
  await confirmImport(page)
  await expect(stored(page, '60')).toBeVisible()
})
