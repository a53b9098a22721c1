import { expect, test } from 'playwright/test'
import { chooseCustom, exportReport, goTo, importFiles, openApp, runAnalysis, TINY } from './app'
import { wideFile } from './prices'

test('reloading in the middle of training leaves data and results intact, and the run can go on', async ({
  page,
}) => {
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 500)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const before = await exportReport(page)

  await chooseCustom(page, { ...TINY, steps: '100000' })
  await goTo(page, 'overview')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await expect(page.getByText(/steps? a second/i).first()).toBeVisible()
  await page.reload()

  await expect(page.getByRole('button', { name: 'Export report' }).first()).toBeEnabled()
  const after = await exportReport(page)
  expect(after.data).toEqual(before.data)
  expect(after.risk).toEqual(before.risk)
  expect(after.forecast).toEqual(before.forecast)
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
  await expect(page.getByRole('cell', { name: 'AAA', exact: true }).first()).toBeVisible()
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
