import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { chooseCustom, goTo, importFiles, openApp, waitForOffline } from './app'
import { wideFile } from './prices'
import { startServer } from './server'

test('a new version waits for its button, and never interrupts a run', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tailwatch-'))
  await cp(new URL('../dist', import.meta.url), folder, { recursive: true })
  const server = await startServer(4183, folder)
  try {
    await page.goto(`${server.url}?backend=wasm`)
    await waitForOffline(page)
    await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 500)])
    await chooseCustom(page, { Layers: '128, 128', Memory: '60', Steps: '5000' })
    await goTo(page, 'overview')
    await page.getByRole('button', { name: 'Run the analysis' }).click()
    await expect(page.getByRole('button', { name: 'Cancel' }).first()).toBeVisible()

    await appendFile(join(folder, 'service-worker.js'), '\n// another version\n')
    let reloads = 0
    page.on('load', () => reloads++)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    const update = page.getByRole('button', { name: 'Update now' })
    await expect(page.getByRole('button', { name: 'Cancel' }).first()).toBeVisible()
    await expect(update).toHaveCount(0)
    expect(reloads).toBe(0)

    await page.getByRole('button', { name: 'Cancel' }).first().click()
    await expect(update).toBeVisible()
    expect(reloads).toBe(0)
    const other = await page.context().newPage()
    await other.goto(server.url)
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    await Promise.all([page.waitForEvent('load'), update.click()])
    // The other tab was not reloaded behind its user's back; it is offered the new version.
    await expect(other.getByRole('button', { name: 'Update now' })).toBeVisible()
    await other.close()
    await goTo(page, 'data')
    await expect(page.getByRole('rowheader', { name: 'AAA', exact: true }).first()).toBeVisible()
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
})

test('the browser’s offer to install becomes a button', async ({ page }) => {
  await openApp(page)
  const button = page.getByRole('button', { name: /install/i })
  await expect(button).toHaveCount(0)
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => void document.body.setAttribute('data-prompted', ''),
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    })
    dispatchEvent(offer)
  })
  await button.first().click()
  await expect(page.locator('body[data-prompted]')).toBeAttached()
  await expect(button).toHaveCount(0)
})
