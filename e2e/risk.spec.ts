import AxeBuilder from '@axe-core/playwright'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import {
  confirmImport,
  exportReport,
  goTo,
  openApp,
  runAnalysis,
  sum,
  waitForRun,
  watchForTrouble,
  type AnyReport,
} from './app'

const SHARED = new URL('../../shared/data/', import.meta.url).pathname
const shared = existsSync(SHARED)

const METHODS = [
  'historical',
  'ageWeighted',
  'gaussian',
  'cornishFisher',
  'studentT',
  'ewma',
  'garch',
  'garchT',
  'gjrGarch',
  'filteredHistorical',
  'extremeValue',
  'monteCarlo',
]
const TESTS = [
  'kupiec',
  'timeUntilFirstFailure',
  'independence',
  'conditionalCoverage',
  'duration',
  'dynamicQuantile',
  'mcNeilFrey',
  'acerbiSzekely1',
  'acerbiSzekely2',
  'duEscancianoUnconditional',
  'duEscancianoConditional',
]

/** Every section of the risk report is there and agrees with itself. */
function expectWholeRisk({ risk, data }: AnyReport): void {
  for (const method of [...METHODS, 'network']) {
    let before = -Infinity
    for (const confidence of Object.keys(risk.methods[method]).sort()) {
      const { valueAtRisk, expectedShortfall, standardError } = risk.methods[method][confidence]
      expect(expectedShortfall).toBeGreaterThanOrEqual(valueAtRisk)
      expect(valueAtRisk).toBeGreaterThanOrEqual(before)
      if (method !== 'network') expect(standardError).toBeGreaterThan(0)
      before = valueAtRisk
    }
    for (const confidence of ['0.95', '0.975', '0.99']) {
      const backtest = risk.backtests[method][confidence]
      expect(['green', 'yellow', 'red']).toContain(backtest.trafficLight.zone)
      expect(Number.isFinite(backtest.jointScore) && Number.isFinite(backtest.pinballLoss)).toBe(true)
      // A test that so few exceptions cannot carry is absent, never a made-up number.
      for (const name of TESTS.filter((one) => one in backtest)) {
        expect(backtest[name].pValue, `${method} ${confidence} ${name}`).toBeGreaterThanOrEqual(0)
        expect(backtest[name].pValue).toBeLessThanOrEqual(1)
      }
    }
  }
  for (const method of METHODS) expect(risk.horizons[method].tables).toHaveLength(20)
  expect(risk.choice.candidates).toBe(METHODS.length + 1)
  expect(risk.decompositions).toHaveLength(8)
  for (const { total, contributions } of risk.decompositions) {
    const components = contributions.map(({ component }: { component: number }) => component)
    expect(Math.abs(sum(components) - total)).toBeLessThan(1e-10)
  }
  expect(risk.stress.length).toBeGreaterThanOrEqual(4)
  for (const { scenario } of risk.stress) expect(scenario).toMatch(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/)
  expect(risk.reverseStress.length).toBeGreaterThan(0)
  expect(risk.liquidity).toHaveLength(data.tickers.length)
  expect(Object.keys(risk.perTicker)).toHaveLength(data.tickers.length)
  expect(risk.description.drawdowns.length).toBeGreaterThan(0)
  if (data.tickers.length > 1) expect(risk.dependence.correlation).toHaveLength(data.tickers.length)
  expect(JSON.stringify(risk)).not.toContain('null,null')
}

test('the synthetic market: every method beside the truth, on screen and in the report', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await openApp(page, '?sample=synthetic&run=1&seed=7&backend=wasm&preset=quick')
  await waitForRun(page)
  const report = await exportReport(page)
  expectWholeRisk(report)
  expect(report.risk.simulation).toMatchObject({ paths: 1_000_000 })
  const rows: AnyReport[] = report.risk.truth
  expect(rows).toHaveLength(3 * (METHODS.length + 1))
  // A model that follows the volatility is nearer to the truth than one that does not.
  const errorOf = (method: string) =>
    rows.find((row) => row.method === method && row.confidence === '0.99').meanAbsoluteError
  expect(errorOf('garchT')).toBeLessThan(0.7 * errorOf('gaussian'))

  await goTo(page, 'risk?part=truth')
  const table = page.getByRole('table').first()
  await expect(table).toContainText('GARCH, Student-t')
  expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(METHODS.length)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
  for (const part of [
    '',
    '?part=backtests',
    '?part=drivers',
    '?part=stress',
    '?part=liquidity',
    '?part=history',
  ])
    await goTo(page, `risk${part}`).then(async () => {
      expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/)
    })
  expect(trouble).toEqual([])
})

test('a shock of one’s own: alone, and with the others following', async ({ page }) => {
  await openApp(page, '?sample=stocks&run=1&backend=wasm&preset=quick')
  await waitForRun(page)
  await goTo(page, 'risk?part=stress')
  await page.getByLabel('Ticker', { exact: true }).selectOption('MSFT')
  const fall = page.getByLabel(/^Fall/)
  await fall.fill('20')
  await fall.blur()
  await page.getByRole('button', { name: 'Work it out' }).click()
  // A fifth of the portfolio falls by a fifth; the others of its kind follow.
  const outcome = page.getByRole('status').filter({ hasText: 'with the others following' })
  await expect(outcome).toContainText('costs 4.0 %')
  const losses = (await outcome.innerText()).match(/\d+\.\d+(?=\s%)/g)!.map(parseFloat)
  expect(losses[1]).toBeGreaterThan(losses[0])
})

/** As `last` only so many days; a file of returns asks what they are. */
const TABLES = [
  { name: 'pypfopt_stock_prices.csv', tickers: 20, last: 1_000 },
  { name: 'vega_sp500-2000.csv', tickers: 1, last: Infinity },
  { name: 'dji30ret.csv', tickers: 30, last: Infinity, returns: 'Log returns' },
]

for (const { name, tickers, last, returns } of TABLES) {
  test(`${name} to a report with every section`, async ({ page }) => {
    test.skip(!shared, 'skipped: shared data not found')
    const text = readFileSync(`${SHARED}prices/${name}`, 'utf8').trim()
    const [header, ...lines] = text.split(/\r?\n/)
    // A blank cell is a day that one of the tickers has not.
    const complete = lines.filter((line) => !line.split(',').includes(''))
    const csv = [header, ...(last === Infinity ? lines : complete.slice(-last))].join('\n')
    await openApp(page, '?backend=wasm&preset=quick')
    await goTo(page, 'data')
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await page.getByLabel('Import CSV files').setInputFiles([file])
    if (returns) {
      await page.getByText(returns, { exact: true }).click()
      await page.getByRole('button', { name: 'Read as returns' }).click()
    }
    await confirmImport(page)
    const start = Date.now()
    await runAnalysis(page)
    console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
    const report = await exportReport(page)
    expect(report.data.tickers).toHaveLength(tickers)
    expectWholeRisk(report)
  })
}
