import { expect, test } from 'playwright/test'
import { chooseCustom, exportReport, goTo, importFiles, openApp, runAnalysis, TINY } from './app'
import { wideFile } from './prices'
import { storedCheckpointStep } from './stored'

test('reloading in the middle of training leaves data and results intact, and the run can go on', async ({
  page,
}) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 500)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const before = await exportReport(page)

  // A net slow enough to be in the middle of its work when its first checkpoint (after 5 s) is there.
  await chooseCustom(page, {
    Layers: '128, 128, 128',
    Memory: '60',
    Horizon: '1',
    Batch: '64',
    Steps: '2000',
  })
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await expect.poll(() => storedCheckpointStep(page), { timeout: 90_000 }).toBeGreaterThan(0)
  const step = await storedCheckpointStep(page)
  await page.reload()

  await expect(page.getByRole('button', { name: 'Export report' }).first()).toBeEnabled()
  const after = await exportReport(page)
  expect(after.data).toEqual(before.data)
  expect(after.risk).toEqual(before.risk)
  expect(after.forecast).toEqual(before.forecast)

  await goTo(page, 'forecast')
  await page.getByRole('button', { name: 'Resume' }).first().click()
  await expect(page.getByText(/steps a second/).first()).toBeVisible()
  await expect.poll(() => storedCheckpointStep(page), { timeout: 90_000 }).toBeGreaterThan(step)
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
})

test('reloading in the middle of an import leaves earlier data intact and nothing half there', async ({
  page,
}) => {
  await openApp(page)
  await importFiles(page, [wideFile('first.csv', ['AAA'], 300)])
  const big = wideFile(
    'second.csv',
    Array.from({ length: 60 }, (_, i) => `T${i}`),
    3000,
    2,
  )
  await page.getByLabel('Import CSV files').setInputFiles([big])
  const confirm = page.getByRole('button', { name: 'Import', exact: true })
  await expect(confirm).toBeEnabled()
  // The click and the reload in one task: the transaction is under way when the page goes.
  await Promise.all([
    page.waitForEvent('load'),
    confirm.evaluate((button: HTMLElement) => (button.click(), location.reload())),
  ])

  await goTo(page, 'data')
  await expect(page.getByRole('rowheader', { name: 'AAA', exact: true }).first()).toBeVisible()
  const counts = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tailwatch')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const request = database.transaction(store).objectStore(store).count()
        request.onsuccess = () => resolve(request.result)
      })
    const result = { series: await count('series'), blocks: await count('blocks') }
    database.close()
    return result
  })
  // All of the second import or nothing of it.
  expect([1, 61]).toContain(counts.series)
  expect(counts.blocks % counts.series).toBe(0)
})
