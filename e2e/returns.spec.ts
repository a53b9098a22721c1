import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from 'playwright/test'
import { goTo, openApp, watchForTrouble } from './app'
import { madePrices, textFile, wideFile } from './prices'

const TICKERS = ['AAA', 'BBB', 'CCC']
const DAYS = 300
const QUESTION = 'These numbers look like returns, not prices. What are they?'
/** Two roundings of a level and a decade. */
const RECOVERED = 1e-12

/** The log returns of made prices, and the table of them; its first header cell is empty, as R writes it. */
function logReturnsFile(name: string) {
  const prices = madePrices(TICKERS, DAYS + 1)
  const dates = wideFile('dates', TICKERS, DAYS + 1)
    .buffer.toString()
    .split('\n')
    .slice(2, DAYS + 2)
    .map((line) => line.split(',')[0])
  const returns = dates.map((_, day) =>
    TICKERS.map((ticker) => Math.log(prices[ticker][day + 1] / prices[ticker][day])),
  )
  const rows = dates.map((date, day) => [`"${date}"`, ...returns[day]].join(','))
  const header = ['""', ...TICKERS.map((ticker) => `"${ticker}"`)].join(',')
  return { file: textFile(name, [header, ...rows].join('\r\n') + '\r\n'), returns, dates }
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })
const imported = (page: Page) =>
  page.getByRole('article').locator('dl div').filter({ hasText: 'Imported' }).locator('dd')

async function exportedPrices(page: Page): Promise<string[][]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export prices' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
}

test('a file of log returns: one question, an index, and the same returns in the export', async ({
  page,
}) => {
  const trouble = watchForTrouble(page)
  const { file, returns, dates } = logReturnsFile('logs.csv')
  await openApp(page)
  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles([file])
  await expect(page.getByText(QUESTION)).toBeVisible()
  await expect(importButton(page)).toBeDisabled()

  const confirm = page.getByRole('button', { name: 'Read as returns' })
  await expect(page.getByLabel('As fractions')).toBeChecked()
  await expect(page.getByLabel('Simple returns')).not.toBeChecked()
  await expect(confirm).toBeDisabled()
  await page.getByText('Log returns', { exact: true }).click()
  await confirm.click()
  await expect(page.getByText(QUESTION)).toBeHidden()
  await expect(imported(page)).toHaveText(String(DAYS))
  await expect(page.getByText(/read as log returns: each price here is an index, 100 on/)).toBeVisible()
  await expect(page.getByLabel('Numbers are')).toHaveValue('logReturns')

  await importButton(page).click()
  await expect(importButton(page)).toBeHidden()
  await page.reload()
  await expect(page.getByText('logs.csv, index from log returns').first()).toBeVisible()
  const [header, ...rows] = await exportedPrices(page)
  expect(header).toEqual(['date', ...TICKERS])
  expect(rows.slice(1).map(([date]) => date)).toEqual(dates)
  expect(rows[0].slice(1)).toEqual(['100', '100', '100'])
  returns.forEach((expected, day) =>
    expected.forEach((value, i) => {
      const step = Math.log(Number(rows[day + 1][i + 1]) / Number(rows[day][i + 1]))
      expect(Math.abs(step - value)).toBeLessThan(RECOVERED)
    }),
  )
  expect(trouble).toEqual([])
})

test('an answer can be changed, taken back, and does not pass to another file of the same name', async ({
  page,
}) => {
  const { file } = logReturnsFile('again.csv')
  await openApp(page)
  await goTo(page, 'data')
  const choose = page.getByLabel('Import CSV files')
  await choose.setInputFiles([file])
  await page.getByRole('button', { name: 'They are prices' }).click()
  await expect(page.getByText(QUESTION)).toBeHidden()
  await choose.setInputFiles([file])
  await expect(page.getByText(QUESTION)).toBeVisible()
  await page.getByText('Simple returns', { exact: true }).click()
  await page.getByRole('button', { name: 'Read as returns' }).click()
  await expect(page.getByText(/read as simple returns:/)).toBeVisible()
  await page.getByLabel('Numbers are').selectOption('Log returns')
  await expect(page.getByText(/read as log returns:/)).toBeVisible()
})

test('prices taken for returns are refused with a way back', async ({ page }) => {
  await openApp(page)
  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles([wideFile('prices.csv', TICKERS, 60)])
  await page.getByLabel('Numbers are').selectOption('Simple returns')
  await expect(page.getByRole('alert')).toContainText('compound beyond all bounds')
  await expect(importButton(page)).toBeDisabled()
  await page.getByRole('button', { name: 'Undo my changes' }).click()
  await expect(importButton(page)).toBeEnabled()
  await expect(page.getByLabel('Numbers are')).toHaveValue('prices')
})
