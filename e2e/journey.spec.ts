import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import {
  chooseCustom,
  exportReport,
  goTo,
  importFiles,
  openApp,
  runAnalysis,
  simpleReturns,
  sum,
  TINY,
  typeSevenQuantile,
  waitForRun,
  watchForTrouble,
  type AnyReport,
} from './app'
import { longFile } from './prices'

const SHARED = new URL('../../shared/data/', import.meta.url).pathname
const shared = existsSync(SHARED)

function expectSoundReport(report: AnyReport): void {
  expect(report.format).toBe('tailwatch-report')
  expect(
    Math.abs(sum(Object.values<number>(report.portfolio.weights)) + report.portfolio.cash - 1),
  ).toBeLessThan(1e-9)
  expect(Math.abs(sum(Object.values<number>(report.allocation.weights)) - 1)).toBeLessThan(1e-9)
  for (const method of ['historical', 'gaussian', 'ewma', 'network']) {
    for (const confidence of ['0.95', '0.99']) {
      const { valueAtRisk, expectedShortfall } = report.risk.methods[method][confidence]
      expect(valueAtRisk).toBeGreaterThan(0)
      expect(expectedShortfall).toBeGreaterThan(valueAtRisk)
      const backtest = report.risk.backtests[method][confidence]
      expect(backtest.observations).toBeGreaterThan(0)
      expect(backtest.expected).toBeCloseTo(backtest.observations * (1 - Number(confidence)), 9)
      expect(backtest.kupiec.pValue).toBeGreaterThanOrEqual(0)
    }
  }
  const models = report.forecast.scoreboard.map((row: { model: string }) => row.model)
  expect(models).toEqual(expect.arrayContaining(['network', 'persistence', 'zeroMean', 'historical', 'ewma']))
  const strategies = report.allocation.walkForward.rows.map((row: { strategy: string }) => row.strategy)
  expect(strategies).toContain('equalWeight')
}

/** The trained network's backend as tfjs itself names it, inside the worker. */
async function backendInWorker(page: Page): Promise<string> {
  const [worker] = page.workers()
  return worker.evaluate(
    () => (globalThis as unknown as { _tfengine: { backendName: string } })._tfengine.backendName,
  )
}

test('one click from the sample to a report, on WASM', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await openApp(page)
  await page.getByRole('button', { name: 'Explore with sample data' }).click()
  await waitForRun(page)
  expect(await backendInWorker(page)).toBe('wasm')
  const report = await exportReport(page)
  expectSoundReport(report)
  expect(report.device.backend).toBe('wasm')

  const csv = readFileSync(
    new URL('../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url),
    'utf8',
  )
  const [header, ...lines] = csv.trim().split('\n')
  const column = header.split(',').findIndex((name) => /adj/i.test(name))
  const returns = simpleReturns(lines.map((line) => Number(line.split(',')[column])))
  const { historical } = report.risk.methods
  expect(Math.abs(historical['0.95'].valueAtRisk + typeSevenQuantile(returns, 0.05))).toBeLessThan(1e-12)
  expect(Math.abs(historical['0.99'].valueAtRisk + typeSevenQuantile(returns, 0.01))).toBeLessThan(1e-12)
  const [file] = report.data.files
  expect(file.rows).toBe(lines.length)
  expect(file.imported + file.rejected + file.skipped).toBe(file.rows)
  expect(trouble).toEqual([])
})

test('the link of a lesson does the same: ?sample=synthetic&run=1', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await openApp(page, '?sample=synthetic&run=1&seed=7&backend=wasm')
  await waitForRun(page)
  const report = await exportReport(page)
  expectSoundReport(report)
  expect(report.seed).toBe(7)
  expect(report.data.tickers).toHaveLength(8)
  expect(trouble).toEqual([])
})

test('the PyPortfolioOpt prices, chosen by hand, give its published minimum volatility', async ({ page }) => {
  test.skip(!shared, 'skipped: shared data not found')
  await openApp(page)
  await importFiles(page, [`${SHARED}prices/pypfopt_stock_prices.csv`])
  await runAnalysis(page)
  const report = await exportReport(page)
  expectSoundReport(report)
  // PyPortfolioOpt, tests/test_efficient_frontier.py: 0.150568214, 0.159150845 (Sharpe 0.820405408 at 2 %).
  expect(Math.abs(report.allocation.expectedReturn - 0.150568214)).toBeLessThan(1e-6)
  expect(Math.abs(report.allocation.volatility - 0.159150845)).toBeLessThan(1e-6)
})

test('eight index files with different calendars, at once', async ({ page }) => {
  test.skip(!shared, 'skipped: shared data not found')
  const folder = `${SHARED}prices/indices_2019_2020/`
  await openApp(page)
  await importFiles(
    page,
    readdirSync(folder).map((name) => folder + name),
  )
  await runAnalysis(page)
  const report = await exportReport(page)
  expect(report.data.tickers).toHaveLength(8)
  expect(Math.abs(sum(Object.values<number>(report.allocation.weights)) - 1)).toBeLessThan(1e-9)
  for (const file of report.data.files) expect(file.imported + file.rejected + file.skipped).toBe(file.rows)
  expect(report.risk.methods.network['0.95'].valueAtRisk).toBeGreaterThan(0)
})

test('files can be dropped anywhere in the window', async ({ page }) => {
  await openApp(page)
  const { name, buffer } = longFile('dropped.csv', ['AAA', 'BBB'], 60)
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], fileName, { type: 'text/csv' }))
      return data
    },
    [name, buffer.toString()],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('heading', { name: 'dropped.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  for (const ticker of ['AAA', 'BBB']) {
    await expect(page.getByRole('rowheader', { name: ticker, exact: true }).first()).toBeVisible()
  }
})

test('a sample makes room for the files of the user, and undo brings it back', async ({ page }) => {
  await openApp(page, '?sample=stocks')
  await goTo(page, 'data')
  const ticker = (name: string) => page.getByRole('rowheader', { name, exact: true }).first()
  await expect(ticker('MSFT')).toBeVisible()
  await importFiles(page, [longFile('mine.csv', ['AAA'], 60)])
  await expect(ticker('AAA')).toBeVisible()
  await expect(ticker('MSFT')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ticker('MSFT')).toBeVisible()
  await expect(ticker('AAA')).toBeHidden()
})

test('the control on shuffled returns runs from the screen and leaves the forecast alone', async ({
  page,
}) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [longFile('mine.csv', ['AAA', 'BBB'], 420)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const before = await exportReport(page)
  await goTo(page, 'forecast')
  await page.getByRole('button', { name: 'Train on shuffled returns' }).click()
  await expect(page.getByText(/On shuffled returns the network reached/)).toBeVisible()
  expect((await exportReport(page)).forecast).toEqual(before.forecast)
})
