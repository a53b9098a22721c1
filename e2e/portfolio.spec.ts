import { expect, test, type Page } from 'playwright/test'
import {
  chooseCustom,
  exportReport,
  goTo,
  importFiles,
  openApp,
  runAnalysis,
  simpleReturns,
  TINY,
  typeSevenQuantile,
} from './app'
import { madePrices, wideFile } from './prices'

const DAYS = 420

async function openTwo(page: Page): Promise<void> {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], DAYS)])
  await chooseCustom(page, TINY)
  await goTo(page, 'data')
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).fill(value)
  await page.getByLabel(label).blur()
}

test('weights and cash as entered are what is measured', async ({ page }) => {
  await openTwo(page)
  await fill(page, 'Weight of AAA in per cent', '60')
  await fill(page, 'Weight of BBB in per cent', '30')
  await fill(page, 'Cash in per cent', '10')
  await runAnalysis(page)
  const report = await exportReport(page)
  expect(report.portfolio.weights.AAA).toBeCloseTo(0.6, 12)
  expect(report.portfolio.weights.BBB).toBeCloseTo(0.3, 12)
  expect(report.portfolio.cash).toBeCloseTo(0.1, 12)

  const { AAA, BBB } = madePrices(['AAA', 'BBB'], DAYS)
  const [a, b] = [simpleReturns(AAA), simpleReturns(BBB)]
  const returns = a.map((value, i) => 0.6 * value + 0.3 * b[i])
  const { valueAtRisk } = report.risk.methods.historical['0.95']
  expect(Math.abs(valueAtRisk + typeSevenQuantile(returns, 0.05))).toBeLessThan(1e-12)
})

test('quantities are worth their last price', async ({ page }) => {
  await openTwo(page)
  await page.getByRole('radio', { name: 'Quantities' }).check({ force: true })
  await fill(page, 'Quantity of AAA', '10')
  await fill(page, 'Quantity of BBB', '20')
  await runAnalysis(page)
  const report = await exportReport(page)
  const { AAA, BBB } = madePrices(['AAA', 'BBB'], DAYS)
  const worth = [10 * AAA[DAYS - 1], 20 * BBB[DAYS - 1]]
  expect(report.portfolio.weights.AAA).toBeCloseTo(worth[0] / (worth[0] + worth[1]), 12)
  const [trade] = report.allocation.trades
  expect(trade.money).toBeCloseTo((trade.to - trade.from) * (worth[0] + worth[1]), 6)
})

test('weights that do not add up are refused beside the button, with the sum', async ({ page }) => {
  await openTwo(page)
  await fill(page, 'Weight of AAA in per cent', '80')
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await expect(page.getByRole('alert').first()).toContainText('130')
})

test('changed weights make the results stale, and the report waits for a new run', async ({ page }) => {
  await openTwo(page)
  await runAnalysis(page)
  await goTo(page, 'data')
  await fill(page, 'Weight of AAA in per cent', '70')
  await fill(page, 'Weight of BBB in per cent', '30')
  await goTo(page, 'overview')
  await expect(page.getByRole('button', { name: 'Export report' }).first()).toBeDisabled()
  await runAnalysis(page)
  expect((await exportReport(page)).portfolio.weights).toEqual({ AAA: 0.7, BBB: 0.3 })
})

test('a cap that cannot be met names itself and the smallest that can', async ({ page }) => {
  await openTwo(page)
  await runAnalysis(page)
  await goTo(page, 'allocation')
  await fill(page, 'Largest weight', '40')
  await page.getByRole('button', { name: 'Optimise again' }).click()
  const message = page.getByRole('alert').first()
  await expect(message).toContainText('40')
  await expect(message).toContainText('50')
})

test('a history too short for the network still gives risk and allocation, and says why', async ({
  page,
}) => {
  await openApp(page, '?sample=stocks&run=1&backend=wasm&preset=quick')
  await expect(page.getByRole('button', { name: 'Export report' }).first()).toBeEnabled()
  await page.reload()
  await goTo(page, 'risk')
  await expect(page.getByText(/No number by the network/).first()).toBeVisible()
  const report = await exportReport(page)
  expect(report).not.toHaveProperty('forecast')
  expect(report.conventions.daysPerYear).toBe(12)
  expect(report.risk.methods.historical['0.95'].valueAtRisk).toBeGreaterThan(0)
  expect(Object.keys(report.allocation.weights)).toHaveLength(5)
})
