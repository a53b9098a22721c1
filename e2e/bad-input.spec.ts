import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from 'playwright/test'
import { goTo, importFiles, openApp } from './app'
import { madePrices, textFile, wideFile, type MadeFile } from './prices'

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => `2020-01-${String(i + 1).padStart(2, '0')}`)
const series = (prices: (number | string)[]) =>
  ['date,close', ...days(prices.length).map((date, i) => `${date},${prices[i]}`)].join('\n')

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')

async function choose(page: Page, files: MadeFile[]): Promise<void> {
  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles(files)
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })

const packed = (name: string, text: string): MadeFile => ({
  ...textFile(name, ''),
  buffer: gzipSync(text),
})
const cutOff = packed('cut.csv.gz', series([10, 11, 12, 13, 14, 15]))
cutOff.buffer = cutOff.buffer.subarray(0, cutOff.buffer.length - 9)

/** Files that cannot be imported: what the message must name. */
const REFUSED: [string, MadeFile, RegExp[]][] = [
  ['an empty file', textFile('empty.csv', ''), [/empty/i]],
  ['a picture renamed to .csv', { ...textFile('photo.csv', ''), buffer: PNG }, [/photo\.csv/, /PNG/]],
  ['a packed file that is cut off', cutOff, [/cut\.csv\.gz/, /damaged/]],
  ['no date column', textFile('nodate.csv', 'a,b\n1,2\n3,4\n5,6\n'), [/date/i]],
  ['one row', textFile('one.csv', 'date,close\n2020-01-01,10\n'), [/one price/i]],
  ['all-equal prices', textFile('flat.csv', series(Array(20).fill(25))), [/flat/, /25/]],
]

const preview = (page: Page, file: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: file }) })

for (const [name, file, expected] of REFUSED) {
  test(`${name}: a clear message, nothing stored`, async ({ page }) => {
    await openApp(page)
    await choose(page, [file])
    const message = preview(page, file.name).getByRole('alert')
    await expect(message).toBeVisible()
    for (const part of expected) await expect(message).toContainText(part)
    await expect(importButton(page)).toBeDisabled()
    await page.reload()
    await goTo(page, 'overview')
    await expect(page.getByRole('button', { name: 'Explore with sample data' })).toBeVisible()
  })
}

/** The bookkeeping of a preview, as it is shown: rows = imported + rejected + skipped. */
async function expectBooks(page: Page, file: string, imported: number, rejected: number, skipped: number) {
  const books = preview(page, file).locator('dl').first()
  const rows = imported + rejected + skipped
  const shown = (term: string) => books.locator('div').filter({ hasText: term }).locator('dd')
  await expect(shown('Imported')).toHaveText(String(imported))
  await expect(shown('Rejected')).toHaveText(new RegExp(`${rejected}$`))
  await expect(shown('Skipped')).toHaveText(new RegExp(`${skipped}$`))
  await expect(shown('Rows in the file')).toHaveText(new RegExp(`${rows}$`))
}

/** Rows that are refused: the line and the reason are shown, the rest can be imported. */
const REJECTED: [string, (number | string)[], string, RegExp][] = [
  ['text in numbers', [10, 11, 'twelve', 13, 14, 15], '4', /twelve/],
  ['a negative price', [10, 11, 12, -3, 14, 15], '5', /-3/],
  ['a zero price', [10, 0, 12, 13, 14, 15], '3', /0/],
]

for (const [name, prices, line, value] of REJECTED) {
  test(`${name}: the line, the value and the reason`, async ({ page }) => {
    await openApp(page)
    await choose(page, [textFile('prices.csv', series(prices))])
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: line, exact: true }) })
    await expect(row.filter({ hasText: value }).first()).toBeVisible()
    await expectBooks(page, 'prices.csv', 5, 1, 0)
  })
}

test('a file packed with gzip is read as it stands', async ({ page }) => {
  await openApp(page)
  await choose(page, [packed('ACME.csv.gz', series([10, 11, 12, 13, 14, 15]))])
  await expectBooks(page, 'ACME.csv.gz', 6, 0, 0)
  await expect(preview(page, 'ACME.csv.gz')).toContainText('ACME')
  await expect(importButton(page)).toBeEnabled()
})

test('duplicated dates: the same price is skipped, another is rejected with both lines', async ({ page }) => {
  await openApp(page)
  const text = 'date,close\n2020-01-01,10\n2020-01-02,11\n2020-01-02,11\n2020-01-03,12\n2020-01-03,13\n'
  await choose(page, [textFile('twice.csv', text)])
  await expectBooks(page, 'twice.csv', 3, 1, 1)
  await expect(page.getByText(/line 5/i).first()).toBeVisible()
})

test('unsorted rows are put in order, and that is said', async ({ page }) => {
  await openApp(page)
  await choose(page, [textFile('mixed.csv', 'date,close\n2020-01-03,12\n2020-01-01,10\n2020-01-02,11\n')])
  await expect(page.getByText(/order/i).first()).toBeVisible()
  await expect(importButton(page)).toBeEnabled()
})

test('two files with the same ticker: Import waits until one is renamed or removed', async ({ page }) => {
  await openApp(page)
  await choose(page, [wideFile('one.csv', ['AAA'], 60), wideFile('two.csv', ['AAA'], 60, 2)])
  const message = page.getByRole('alert').filter({ hasText: 'AAA' })
  await expect(message).toContainText('one.csv')
  await expect(message).toContainText('two.csv')
  await expect(importButton(page)).toBeDisabled()
  await page.getByRole('button', { name: /leave out two\.csv/i }).click()
  await expect(importButton(page)).toBeEnabled()
})

test('a ticker that is stored already is replaced, and the replacement can be undone', async ({ page }) => {
  await openApp(page)
  await importFiles(page, [wideFile('old.csv', ['AAA'], 60)])
  await importFiles(page, [wideFile('new.csv', ['AAA'], 90, 2)])
  await expect(page.getByRole('cell', { name: '90', exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('cell', { name: '60', exact: true }).first()).toBeVisible()
})

test('deleting a ticker can be undone', async ({ page }) => {
  await openApp(page)
  await importFiles(page, [wideFile('two.csv', ['AAA', 'BBB'], 60)])
  await page.getByRole('button', { name: /delete AAA/i }).click()
  await expect(page.getByRole('rowheader', { name: 'AAA', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('rowheader', { name: 'AAA', exact: true }).first()).toBeVisible()
})

test('a history too short to analyse says how much is needed', async ({ page }) => {
  await openApp(page)
  const short = madePrices(['AAA'], 20).AAA
  await importFiles(page, [textFile('AAA.csv', series(short))])
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  const message = page.getByRole('alert').first()
  await expect(message).toBeVisible()
  await expect(message).toContainText(/\d+/)
})
