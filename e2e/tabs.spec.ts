import { expect, test } from 'playwright/test'
import { goTo, importFiles, openApp } from './app'
import { longFile, wideFile } from './prices'

test('another tab follows an import, and two tabs can write one after the other', async ({
  page,
  context,
}) => {
  await openApp(page)
  const other = await context.newPage()
  await openApp(other)
  await goTo(other, 'data')
  await importFiles(page, [wideFile('one.csv', ['AAA'], 60)])
  await expect(other.getByRole('rowheader', { name: 'AAA', exact: true }).first()).toBeVisible()

  await importFiles(other, [longFile('two.csv', ['BBB'], 60)])
  await expect(page.getByRole('rowheader', { name: 'BBB', exact: true }).first()).toBeVisible()
  await page.reload()
  for (const ticker of ['AAA', 'BBB']) {
    await expect(page.getByRole('rowheader', { name: ticker, exact: true }).first()).toBeVisible()
  }
})

test('a link that asks for what this version does not have says so', async ({ page }) => {
  await openApp(page, '?objective=hierarchicalRiskParity&lang=zh')
  await expect(page.getByText(/objective=hierarchicalRiskParity, lang=zh/)).toBeVisible()
})
