import { expect, test } from 'playwright/test'
import { goTo, importFiles, openApp } from './app'
import { expectedOf, readHeld } from './kills/held'
import { madeImport } from './kills/made-import'

/** A price of these tables: half a day number, and a double. */
const BYTES_A_PRICE = 12

// The app's own files would take the room, and are not what this is about.
test.use({ serviceWorkers: 'block' })

test('a disk with too little room, ten times: nothing is said to be saved, and earlier data stay', async ({
  page,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL!)
  const session = await context.newCDPSession(page)
  // From the beginning: a browser that once had room believes for half a minute that it still has.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 })
  await openApp(page)
  const first = madeImport('first.csv', ['A', 'B'], 2000, Math.random)
  const second = madeImport('second.csv', ['A', 'C', 'D'], 20_000, Math.random)
  await importFiles(page, [first.file])
  const before = { held: expectedOf(first.series), imported: [['A', 'B']], leftOver: [] }
  expect(await readHeld(page)).toEqual(before)

  await goTo(page, 'data')
  await page.getByLabel('Import CSV files').setInputFiles([second.file])
  const confirm = page.getByRole('button', { name: 'Import', exact: true })
  for (const share of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
    const needed = BYTES_A_PRICE * 3 * 20_000
    const quotaSize = Math.round(usage + share * needed)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
    await expect(confirm).toBeEnabled()
    await confirm.click()
    await expect(confirm, `room for ${share} of what is needed`).toBeEnabled()
    await expect(page.getByText('The disk space given to this app is full').first()).toBeVisible()
    await expect(page.getByText('price histories were stored')).toHaveCount(1)
    expect(await readHeld(page), `room for ${share} of what is needed`).toEqual(before)
  }
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await confirm.click()
  await expect(confirm).toBeHidden()
  const after = { ...before.held, ...expectedOf(second.series) }
  expect((await readHeld(page)).held).toEqual(after)
})
