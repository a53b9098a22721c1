import { expect, test, type Browser } from 'playwright/test'
import { chooseCustom, exportReport, goTo, importFiles, openApp, waitForRun } from './app'
import { wideFile } from './prices'

/** On an emulated GPU slow enough to be lost twice. */
const SLOW = { Layers: '16', Memory: '60', Horizon: '1', Batch: '256', Steps: '100' }

/** Kills the browser's GPU process, as a driver's crash does. */
async function crashGpu(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const gpu = processInfo.find(({ type }) => type === 'GPU')
  if (!gpu) throw new Error('This browser has no GPU process.')
  process.kill(gpu.id, 'SIGKILL')
  await session.detach()
}

test('a crashed GPU process: training goes on, after the second crash on WASM, and the screen says so', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const page = await (await browser.newContext()).newPage()
  await openApp(page, '?backend=webgpu')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 900)])
  await chooseCustom(page, SLOW)
  await page.getByRole('button', { name: 'Train', exact: true }).first().click()
  const speed = page.getByText(/steps a second/).first()
  await expect(speed).toBeVisible({ timeout: 120_000 })

  await crashGpu(browser)
  await expect(page.getByText(/The GPU was lost once; training went on/).first()).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/google swiftshader/i).first()).toBeVisible()
  await expect(speed).toBeVisible({ timeout: 60_000 })

  await crashGpu(browser)
  await expect(page.getByText(/The GPU was lost twice, so the work moved here/).first()).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/^WASM/).first()).toBeVisible()
  await waitForRun(page)
  // The result keeps the label, whatever the next training would use.
  await expect(page.getByText(/The GPU was lost twice, so the work moved here/).first()).toBeVisible()
  await goTo(page, 'overview')
  const report = await exportReport(page)
  expect(report.device.backend).toBe('wasm')
  expect(report.forecast.model.steps).toBe(100)
})
