import { expect, test, type Page } from 'playwright/test'
import { chooseCustom, exportReport, goTo, importFiles, openApp, runAnalysis, TINY } from './app'
import { textFile, wideFile } from './prices'

const openReport = (page: Page, name: string, text: string) =>
  page
    .locator('input[type="file"][aria-label="Open report"]')
    .first()
    .setInputFiles([{ ...textFile(name, text), mimeType: 'application/json' }])

test('a report can be opened and repeated: the same numbers come out', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 420)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const report = await exportReport(page)

  // Another seed and another objective in between: the report must bring its own back.
  await chooseCustom(page, { Steps: '3' })
  await goTo(page, 'overview')
  await openReport(page, 'tailwatch-report.json', JSON.stringify(report))
  await expect(page.getByText(/every number agrees/).first()).toBeVisible({ timeout: 60_000 })
  const again = await exportReport(page)
  for (const section of ['portfolio', 'risk', 'allocation', 'configuration']) {
    expect(again[section]).toEqual(report[section])
  }
  expect(again.forecast.scoreboard).toEqual(report.forecast.scoreboard)
})

test('a changed number is found when the report is repeated', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 420)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const report = await exportReport(page)
  report.risk.methods.historical['0.95'].valueAtRisk += 0.001
  await openReport(page, 'changed.json', JSON.stringify(report))
  await expect(page.getByText('risk.methods.historical.0.95.valueAtRisk')).toBeVisible({ timeout: 60_000 })
})

test('a damaged report and a report of other data are refused with what to do', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA'], 420)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const report = await exportReport(page)

  await openReport(page, 'broken.json', '{ "format": "tailwatch')
  await expect(page.getByRole('alert').filter({ hasText: 'broken.json' })).toBeVisible()

  await openReport(page, 'nonsense.json', JSON.stringify({ ...report, seed: 'forty-two' }))
  await expect(page.getByRole('alert').filter({ hasText: 'seed' })).toBeVisible()

  await importFiles(page, [wideFile('more.csv', ['CCC'], 420, 5)])
  await goTo(page, 'overview')
  await openReport(page, 'other.json', JSON.stringify(report))
  const refusal = page.getByRole('alert').filter({ hasText: 'other.json' })
  await expect(refusal).toContainText('AAA')
})
