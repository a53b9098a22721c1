import { chromium, expect, test } from 'playwright/test'
import { BROWSER_FLAGS, browserPath } from './browser.js'
import {
  chooseCustom,
  exportReport,
  importFiles,
  openApp,
  runAnalysis,
  waitForOffline,
  TINY,
  waitForRun,
  watchForTrouble,
} from './app'
import { ohlcvFile, wideFile } from './prices'
import { startLoggingProxy, startServer } from './server'

const SMALL = { ...TINY, Layers: '8' }

test('the journey works with the server stopped', async ({ page }) => {
  const server = await startServer(4181)
  await page.goto(server.url)
  await waitForOffline(page)
  await server.stop()
  await expect(fetch(server.url)).rejects.toThrow()

  await page.goto(`${server.url}?backend=wasm`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB', 'CCC'], 500)])
  await chooseCustom(page, SMALL)
  await runAnalysis(page)
  const report = await exportReport(page)
  expect(report.device.backend).toBe('wasm')
  expect(report.data.tickers).toEqual(['AAA', 'BBB', 'CCC'])

  // The samples are precached too.
  await page.goto(`${server.url}?sample=stocks`)
  await page.evaluate(() => (location.hash = '#/data'))
  await expect(page.getByRole('rowheader', { name: 'MSFT' }).first()).toBeVisible()
})

test('the journey works in a browser that is told it is offline', async ({ page, context }) => {
  await openApp(page, '?backend=wasm')
  await waitForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('Offline').first()).toBeVisible()
  await importFiles(page, [ohlcvFile('ZZZ', 420)])
  await chooseCustom(page, SMALL)
  await runAnalysis(page)
  expect((await exportReport(page)).data.tickers).toEqual(['ZZZ'])
})

/**
 * What Chromium itself would ask of its maker, on any page (an empty one with a form shows the same hosts):
 * component updates, sign-in, autofill, the time. Switched off or sent home, so that the proxy hears the app only.
 */
const withoutErrands = (home: string) => [
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints,MediaRouter',
  `--component-updater=url-source=${home}`,
  `--gaia-url=${home}`,
]

test('a logging proxy sees no foreign host, and no policy is violated', async () => {
  const server = await startServer(4182)
  const proxy = await startLoggingProxy()
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--headless=new', ...BROWSER_FLAGS, ...withoutErrands(server.url)],
    // Chromium goes round a proxy for loopback addresses unless told not to.
    proxy: { server: proxy.address, bypass: '<-loopback>' },
  })
  try {
    const page = await browser.newPage()
    const trouble = watchForTrouble(page)
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    await page.goto(`${server.url}?sample=sp500&run=1&backend=wasm&preset=quick`)
    await waitForRun(page)
    for (const screen of ['data', 'forecast', 'risk', 'allocation', 'news', 'learn', 'settings', 'report']) {
      await page.evaluate((name) => (location.hash = `#/${name}`), screen)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await exportReport(page)
    expect([...proxy.hosts]).toEqual(['127.0.0.1:4182'])
    expect(trouble).toEqual([])
  } finally {
    await browser.close()
    await proxy.stop()
    await server.stop()
  }
})
