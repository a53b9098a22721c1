import { expect, test, type Page } from 'playwright/test'
import { expectAccessible } from './accessible'
import { goTo, importFiles, openApp, watchForTrouble } from './app'
import { madePrices, textFile } from './prices'

const DAYS = 600
const SPLIT = 400

/** A history in which a split of 4 for 1 was not worked in, and one without fault. */
function splitFile() {
  const { AAA, BBB } = madePrices(['AAA', 'BBB'], DAYS)
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })
  const rows = AAA.map((price, i) => {
    const day = format.format(Date.UTC(2015, 0, 5) + (Math.floor(i / 5) * 7 + (i % 5)) * 86_400_000)
    return `${day},${i < SPLIT ? price : (price / 4).toFixed(4)},${BBB[i]}`
  })
  return textFile('split.csv', ['date,AAA,BBB', ...rows].join('\n') + '\n')
}

const checkUp = (page: Page) => page.getByRole('region', { name: 'Check-up' })
const finding = (page: Page) =>
  checkUp(page).getByRole('heading', { name: 'AAA: Split that was not worked in' })

test('a split that was not worked in is found, cured at a click, and taken back after a reload', async ({
  page,
}) => {
  const trouble = watchForTrouble(page)
  await openApp(page, '?backend=wasm')
  await importFiles(page, [splitFile()])
  await expect(finding(page)).toBeVisible()
  await expect(checkUp(page).getByRole('article')).toHaveCount(1)
  await expect(checkUp(page)).toContainText('split of 4 for 1')
  await expectAccessible(page, 'a finding')

  await checkUp(page)
    .getByRole('button', { name: /^Do that for AAA/ })
    .click()
  await expect(checkUp(page)).toContainText('Nothing odd was found')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(finding(page)).toBeVisible()
  await checkUp(page)
    .getByRole('button', { name: /^Do that for AAA/ })
    .click()
  await expect(checkUp(page)).toContainText('1 change made here')

  await page.reload()
  await goTo(page, 'data')
  await expect(checkUp(page)).toContainText('Nothing odd was found')
  await checkUp(page)
    .getByRole('button', { name: /^Take back for AAA/ })
    .click()
  await expect(finding(page)).toBeVisible()
  await expect(checkUp(page)).not.toContainText('change made here')

  await checkUp(page)
    .getByRole('button', { name: /^Leave it as it is/ })
    .click()
  await expect(checkUp(page)).toContainText('Nothing odd was found')
  await page.reload()
  await goTo(page, 'data')
  await expect(checkUp(page)).toContainText('1 finding left as it is')
  expect(trouble).toEqual([])
})
