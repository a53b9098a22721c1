import { expect, test, type Browser, type Page } from 'playwright/test'
import { chooseCustom, goTo, importFiles, openApp, RUN_TIMEOUT, waitForRun } from './app'
import { wideFile } from './prices'
import { storedCheckpointStep, storedWeights } from './stored'

/** Slow enough to be in the middle of its work when its first checkpoint is there. */
const SLOW = { Layers: '128, 128, 128', Memory: '60', Horizon: '1', Batch: '64', Steps: '140' }

async function begin(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await openApp(page, '?backend=wasm&seed=7')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 700)])
  await chooseCustom(page, SLOW)
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  return page
}

test('a killed tab: the resumed run ends in the weights of the uninterrupted one', async ({ browser }) => {
  test.setTimeout(4 * RUN_TIMEOUT)
  const whole = await begin(browser)
  await waitForRun(whole)
  const expected = await storedWeights(whole)
  expect(expected.steps).toBeGreaterThan(100)
  await whole.close()

  const killed = await begin(browser)
  await expect.poll(() => storedCheckpointStep(killed), { timeout: RUN_TIMEOUT }).toBeGreaterThan(0)
  const step = await storedCheckpointStep(killed)
  expect(step).toBeLessThan(expected.steps)
  // The renderer dies as it would by a crash: nothing of the page runs any more.
  const crashed = killed.waitForEvent('crash')
  const session = await killed.context().newCDPSession(killed)
  void session.send('Page.crash').catch(() => {})
  await crashed
  const again = await killed.context().newPage()
  await openApp(again, '?backend=wasm&seed=7')
  expect(await storedCheckpointStep(again)).toBeGreaterThanOrEqual(step)
  await goTo(again, 'forecast')
  await again.getByRole('button', { name: 'Resume' }).first().click()
  await waitForRun(again)
  expect(await storedWeights(again)).toEqual(expected)
})
