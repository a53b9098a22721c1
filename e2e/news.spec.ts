import { expect, test, type Locator, type Page } from 'playwright/test'
import { expectAccessible, LOOKS } from './accessible'
import {
  confirmImport,
  goTo,
  importFiles,
  importHeadlines,
  openApp,
  sum,
  waitForOffline,
  waitForReading,
  watchForTrouble,
} from './app'
import {
  EMOJI,
  FOREIGN,
  FORMULA,
  headlineFile,
  LONG_BEGINNING,
  madeHeadlines,
  mixedHeadlines,
  ODD,
  SCRIPT,
} from './headlines'
import { textFile, wideFile } from './prices'
import { exportedHeadlines } from './exported-headlines'

const LABELS = ['negative', 'neutral', 'positive']
/** A label with its probability; what is foreign has the label only. */
const SAID = /(Negative|Neutral|Positive)\s*(>\s)?\d+\s%/
/** Three probabilities in float32, added up. */
const ROUNDING = 1e-6

const rows = (page: Page) => page.locator('section[aria-label="Headlines"] > ul > li')
const rowOf = (page: Page, text: string) => rows(page).filter({ hasText: text }).first()
const group = (where: Page | Locator, name: string) => where.getByRole('group', { name, exact: true })
/** What the list says it shows; the rows follow in the same frame. */
const found = (page: Page) => page.locator('section[aria-label="Headlines"] [role="status"]').first()

/** Headlines, and those among them that read negative, neutral and positive, as the answer has them. */
async function answer(page: Page): Promise<number[]> {
  const lead = page.locator('main p.lead').first()
  const words = /Of ([\d,]+) headlines ([\d,]+) read negative, ([\d,]+) neutral, ([\d,]+) positive/
  await expect(lead).toHaveText(words)
  return words
    .exec((await lead.innerText()).trim())!
    .slice(1)
    .map((count) => Number(count.replaceAll(',', '')))
}

test('a file of headlines, good, odd and bad: every row is accounted for, read and shown as text', async ({
  page,
}) => {
  const trouble = watchForTrouble(page)
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  const { file, imported, rejected, skipped } = mixedHeadlines()
  const count = imported.length
  await openApp(page, '?backend=wasm')
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 420)])
  await goTo(page, 'news')
  await page.getByLabel('Choose files').setInputFiles([file])
  const preview = page.getByRole('article').filter({ has: page.getByRole('heading', { name: file.name }) })
  const total = count + rejected + skipped
  const books = `${count} imported + ${rejected} rejected + ${skipped} skipped = ${total} rows`
  await expect(preview.getByLabel(books)).toBeVisible()
  const refused = preview.getByRole('table').filter({ hasText: `${rejected} rows were rejected` })
  for (const reason of ['There is no text', 'has not come yet', 'neither negative, neutral nor positive'])
    await expect(refused.getByRole('cell').filter({ hasText: reason })).toHaveCount(1)
  await expect(preview.getByText(/repeated the text, date and ticker of an earlier one/)).toBeVisible()
  await expectAccessible(page, 'preview')
  await confirmImport(page)
  await waitForReading(page, count)

  const [read, ...said] = await answer(page)
  expect([read, sum(said)]).toEqual([count, count])
  await expect(rows(page)).toHaveCount(count)
  for (const text of await rows(page).allInnerTexts()) {
    if (text.includes('outside what it learned')) expect(text).toMatch(/Negative|Neutral|Positive/)
    else expect(text).toMatch(SAID)
  }
  await expect(rowOf(page, SCRIPT)).toBeVisible()
  await expect(rowOf(page, EMOJI)).toBeVisible()
  expect(await page.locator('main script, main img').count()).toBe(0)
  for (const text of FOREIGN) await expect(rowOf(page, text)).toContainText('outside what it learned')
  await expect(rows(page).filter({ hasText: 'outside what it learned' })).toHaveCount(FOREIGN.length)
  await expect(rowOf(page, LONG_BEGINNING)).toContainText('only its beginning was read')
  await expect(rowOf(page, 'Cedar Mills')).toContainText('not in the portfolio')
  await expect(rows(page).filter({ hasText: 'not in the portfolio' })).toHaveCount(1)
  // "was sued" is a trigger, and marked.
  await expect(rowOf(page, SCRIPT).locator('mark')).toHaveCount(1)
  expect(dialogs).toBe(0)
  expect(trouble).toEqual([])
})

test('why a headline reads as it does, by keyboard, at both sizes', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await importHeadlines(page, headlineFile('made.csv', madeHeadlines(6)), 6)
  const row = rowOf(page, 'Alder Works profit fell')
  await row.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What the model says' })).toBeVisible()
  const words = row.getByRole('figure', { name: 'The words that moved it' })
  const toTable = words.getByRole('button', { name: 'Show table' })
  await toTable.focus()
  await page.keyboard.press('t')
  // Every word of the text was left out once.
  await expect(words.getByRole('rowheader', { name: 'fell', exact: true })).toHaveCount(1)
  expect(await words.locator('tbody tr').count()).toBeGreaterThan(5)

  await row.locator('summary').filter({ hasText: 'Show the attention heads' }).focus()
  await page.keyboard.press('Enter')
  const attention = row.getByRole('figure', { name: 'Where it looks while reading' })
  const pieces = attention.getByRole('slider', { name: 'Pieces of the text' })
  await pieces.focus()
  await expect(pieces).toHaveAttribute('aria-valuenow', '2')
  const before = await pieces.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await expect(pieces).toHaveAttribute('aria-valuenow', '3')
  expect(await pieces.getAttribute('aria-valuetext')).not.toBe(before)
  await page.keyboard.press('End')
  await expect(pieces).toHaveAttribute('aria-valuenow', (await pieces.getAttribute('aria-valuemax'))!)
  await group(attention, 'Head').getByText('2', { exact: true }).click()
  for (const { name, colorScheme, ...size } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await expectAccessible(page, `an open headline, ${name}`)
  }
  await attention.getByRole('button', { name: 'Show table' }).click()
  const weights = (await attention.locator('tbody td').allInnerTexts()).map(parseFloat)
  // A row of the softmax, shown in percent to one decimal.
  expect(Math.abs(sum(weights) - 100)).toBeLessThan(0.05 * weights.length + 1e-9)
})

test('correct, undo, filter, export, reload and paste', async ({ page }) => {
  const { file, imported } = mixedHeadlines()
  const count = imported.length
  await openApp(page, '?backend=wasm')
  await importHeadlines(page, file, count)
  const [, negative] = await answer(page)

  await group(page, 'Reads as').getByText('Negative', { exact: true }).click()
  await expect(found(page)).toHaveText(new RegExp(`^${negative} headlines? of ${count}$`))
  await expect(rows(page)).toHaveCount(negative)
  for (const text of await rows(page).allInnerTexts()) expect(text).toContain('Negative')
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByLabel('Search the text').fill('SOARED')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(EMOJI)
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(rows(page)).toHaveCount(count)

  const corrected = 'Birchline profit soared'
  const row = rowOf(page, corrected)
  const toggle = row.getByRole('button').first()
  await toggle.click()
  const negativeForMe = group(row, 'What does it say to you?').getByRole('radio', { name: 'Negative' })
  await negativeForMe.focus()
  await page.keyboard.press('Space')
  await expect(row).toContainText('your label')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row).not.toContainText('your label')
  await negativeForMe.focus()
  await page.keyboard.press('Space')
  await expect(row).toContainText('your label')
  await toggle.click()

  const exported = await exportedHeadlines(page)
  expect(exported).toHaveLength(count)
  for (const one of exported) {
    const probabilities = LABELS.map((label) => Number(one[label]))
    expect(Math.abs(sum(probabilities) - 1)).toBeLessThan(ROUNDING)
    expect(Number(one.confidence)).toBe(Math.max(...probabilities))
    expect(one.said).toBe(LABELS[probabilities.indexOf(Math.max(...probabilities))])
  }
  const given = new Map(imported.map(({ text, label }) => [text, label]))
  for (const { text, label } of exported) {
    // What a spreadsheet would take for a formula is guarded.
    const written = text.startsWith("'-") ? text.slice(1) : text
    expect(label).toBe(written.includes(corrected) ? 'negative' : given.get(written))
  }
  expect(exported.map(({ text }) => text)).toContain(`'${FORMULA}`)
  expect(exported.find(({ text }) => text === SCRIPT)!.events).toContain('lawsuit')
  expect(exported.filter(({ date }) => date === ODD[0].date)).toHaveLength(1)

  const before = await rows(page).allInnerTexts()
  await page.reload()
  await expect(rows(page)).toHaveCount(count)
  expect(await rows(page).allInnerTexts()).toEqual(before)
  await expect(page.getByText(/not read yet/)).toHaveCount(0)

  await page.locator('summary').filter({ hasText: 'Bring in more headlines' }).click()
  const pasted = 'Birchline cut its dividend after a weak quarter\nBirchline opens a plant in Northfield'
  await page.getByLabel('Or paste headlines').fill(pasted)
  await page.getByRole('button', { name: 'Look at what was pasted' }).click()
  await expect(page.getByLabel('2 imported + 0 rejected + 0 skipped = 2 rows')).toBeVisible()
  await confirmImport(page)
  await waitForReading(page, 2)
  await expect(rows(page)).toHaveCount(count + 2)
  await expect(rowOf(page, 'Birchline opens a plant')).toContainText('no date')
})

test('damaged weights: a clear message, nothing lost, and read once the file is whole', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  let [whole, damaged] = [false, 0]
  await context.route(/weights[^/]*\.bin/, async (route) => {
    if (whole) return route.continue()
    damaged++
    const body = await (await route.fetch()).body()
    await route.fulfill({ contentType: 'application/octet-stream', body: body.subarray(0, body.length / 2) })
  })
  await openApp(page, '?backend=wasm')
  await goTo(page, 'news')
  await page.getByLabel('Choose files').setInputFiles([headlineFile('made.csv', madeHeadlines(6))])
  await confirmImport(page)
  const message = page.getByRole('alert').filter({ hasText: 'The file of the text model is damaged' })
  await expect(message).toBeVisible()
  expect(damaged).toBeGreaterThan(0)
  await page.reload()
  await expect(message).toBeVisible()
  await expect(rows(page)).toHaveCount(6)
  await expect(rows(page).filter({ hasText: 'not read yet' })).toHaveCount(6)
  whole = true
  await page.getByRole('button', { name: 'Read the headlines' }).click()
  await waitForReading(page, 6)
  await expect(message).toHaveCount(0)
  for (const text of await rows(page).allInnerTexts()) expect(text).toMatch(SAID)
  await context.close()
})

test('headlines are read in a browser that is told it is offline', async ({ page, context }) => {
  await openApp(page, '?backend=wasm')
  await waitForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('Offline').first()).toBeVisible()
  await importHeadlines(page, headlineFile('made.csv', madeHeadlines(6)), 6)
  for (const text of await rows(page).allInnerTexts()) expect(text).toMatch(SAID)
})

test('a file without a text says what it needs, and stores nothing', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await goTo(page, 'news')
  const file = textFile('numbers.csv', 'date,close\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n')
  await page.getByLabel('Choose files').setInputFiles([file])
  await expect(page.getByRole('alert').filter({ hasText: 'numbers.csv' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await page.reload()
  await expect(page.getByText('No headlines are stored yet.')).toBeVisible()
})
