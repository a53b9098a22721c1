import { expect, test, type Page } from 'playwright/test'
import { expectAccessible, LOOKS } from './accessible'
import {
  chooseCustom,
  exportReport,
  goTo,
  importFiles,
  importHeadlines,
  NEWS_PARTS,
  openApp,
  runAnalysis,
  sum,
  TINY,
  waitForReading,
  watchForTrouble,
  type AnyReport,
} from './app'
import { forTheShort, headlineFile, madeHeadlines } from './headlines'
import { textFile, wideFile } from './prices'
import { exportedHeadlines } from './exported-headlines'

/** Sums of a few dozen float64 terms of size one, in two orders. */
const SAME = 1e-12
/** Trading days after which a headline counts half where nobody says otherwise. */
const HALF_LIFE = 3
const TEACHING_TIMEOUT = 60_000

const lead = (page: Page) => page.locator('main p.lead').first()

test('the synthetic market: index, event study, and every part at both sizes', async ({ page }) => {
  const trouble = watchForTrouble(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openApp(page, '?sample=synthetic&backend=wasm')
  await goTo(page, 'news')
  await waitForReading(page)

  await goTo(page, 'news?part=index')
  await expect(lead(page)).toContainText(/The news of the whole market reads (negative|balanced|positive)/)
  const tickers = page.getByLabel('Ticker', { exact: true })
  await tickers.selectOption({ index: 1 })
  const ticker = await tickers.inputValue()
  await expect(page.getByRole('figure', { name: `Price of ${ticker}` })).toBeVisible()
  const sentiment = page.getByRole('figure', { name: 'Sentiment', exact: true })
  const halfLife = page.getByLabel('Half-life')
  await halfLife.fill('10')
  await halfLife.blur()
  await expect(sentiment).toContainText('every 10 trading days')
  await sentiment.getByRole('button', { name: 'Show table' }).click()
  const values = (await sentiment.locator('tbody td').allInnerTexts()).map((text) =>
    Number(text.replace('−', '-')),
  )
  expect(values.length).toBeGreaterThan(100)
  expect(values.every((value) => Math.abs(value) <= 1)).toBe(true)
  expect(new Set(values).size).toBeGreaterThan(10)

  await goTo(page, 'news?part=study')
  await expect(lead(page)).toContainText('headlines of the kind')
  const kinds = page.getByRole('table', { name: 'All kinds' })
  await expect(kinds.getByRole('rowheader', { name: /^Strongly (negative|positive)/ })).toHaveCount(2)
  for (const row of await kinds.locator('tbody tr').allInnerTexts())
    expect(row).toMatch(/Too few|Nothing|May be luck|Rises|Falls/)

  for (const { name, colorScheme, ...size } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    for (const part of ['news', ...NEWS_PARTS]) {
      await goTo(page, part)
      await expectAccessible(page, `${part}, ${name}`)
      expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/)
    }
  }
  expect(trouble).toEqual([])
})

/**
 * The index of one ticker, written down again: a headline counts from the first trading day after its own, and half
 * after every half-life. Only days on which one became known.
 */
function fadingMeans(days: string[], headlines: { date: string; score: number }[]): [string, number][] {
  const decay = 0.5 ** (1 / HALF_LIFE)
  let [weight, total] = [0, 0]
  return days.flatMap((day, t): [string, number][] => {
    const known = headlines.filter(({ date }) => date < day && date >= (days[t - 1] ?? ''))
    weight = decay * weight + known.length
    total = decay * total + sum(known.map(({ score }) => score))
    // One neutral headline is always there.
    return known.length > 0 ? [[day, total / (weight + 1)]] : []
  })
}

/** What the list exports of each headline: P(positive) - P(negative). */
async function scores(page: Page, ticker: string): Promise<{ date: string; score: number }[]> {
  await goTo(page, 'news')
  return (await exportedHeadlines(page))
    .filter((row) => row.ticker === ticker)
    .map(({ date, positive, negative }) => ({ date, score: Number(positive) - Number(negative) }))
}

const openReport = (page: Page, report: AnyReport) =>
  page
    .locator('input[type="file"][aria-label="Open report"]')
    .first()
    .setInputFiles([
      { ...textFile('tailwatch-report.json', JSON.stringify(report)), mimeType: 'application/json' },
    ])

test('the report: no news before any, then the index that the headlines give, repeated and printed', async ({
  page,
}) => {
  const prices = wideFile('made.csv', ['AAA', 'BBB'], 420)
  const days = prices.buffer
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0])
  await openApp(page, '?backend=wasm')
  await importFiles(page, [prices])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  expect(await exportReport(page)).not.toHaveProperty('news')

  await importHeadlines(page, headlineFile('made.csv', madeHeadlines(24)), 24)
  const own = await scores(page, 'AAA')
  const report = await exportReport(page)
  const { news } = report
  expect(news).toMatchObject({ headlines: 24, read: 24, conventions: { halfLifeDays: HALF_LIFE } })
  expect(news.model).toMatch(/^[0-9a-f]{64}$/)
  expect(sum(Object.values<number>(news.labels))).toBe(24)
  expect(news.riskEvents.lawsuit).toBeGreaterThan(0)
  const index: { date: string; ticker: string; score: number }[] = news.index
  const written = fadingMeans(days, own)
  const reported = index.filter(({ ticker }) => ticker === 'AAA')
  expect(reported.map(({ date }) => date)).toEqual(written.map(([date]) => date))
  reported.forEach(({ score }, i) => expect(Math.abs(score - written[i][1])).toBeLessThan(SAME))
  expect(news.studies.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['negative', 'positive', 'risk:lawsuit']),
  )

  await goTo(page, 'overview')
  await openReport(page, report)
  await expect(page.getByText(/every number agrees/).first()).toBeVisible({ timeout: TEACHING_TIMEOUT })
  await expect(page.getByText('Its news were compared too')).toBeVisible()
  await goTo(page, 'report')
  await expect(page.getByRole('heading', { level: 2, name: 'News', exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: 'All kinds' })).toBeVisible()
  await expectAccessible(page, 'report with news')
})

/** Accuracy before and after, in percent, as the table shows it. */
async function accuracies(page: Page): Promise<number[]> {
  const row = page.getByRole('table', { name: 'Before and after' }).getByRole('row', { name: /^Accuracy/ })
  return (await row.locator('td').allInnerTexts()).slice(0, 2).map(parseFloat)
}

test('teaching: before and after, take it over, reload, and back to the model that came with the app', async ({
  page,
}) => {
  const trouble = watchForTrouble(page)
  await openApp(page, '?backend=wasm')
  await importHeadlines(page, headlineFile('short.csv', madeHeadlines(90, forTheShort)), 90)
  const shipped = page.getByText('In use: the model that came with the app.')
  const taught = page.getByText(/In use: the model that learned from \d+ of your texts/)
  await goTo(page, 'news?part=teach')
  await expect(shipped).toBeVisible()
  await page.getByRole('button', { name: 'Learn from all 90 labels' }).click()
  await expect(page.getByRole('heading', { name: 'Before and after' })).toBeVisible({
    timeout: TEACHING_TIMEOUT,
  })
  const [before, after] = await accuracies(page)
  expect(after).toBeGreaterThan(before)
  await expectAccessible(page, 'before and after')
  await page.getByRole('button', { name: 'Use the new model' }).click()
  await expect(taught).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Models you have kept' })).toBeVisible()

  await page.reload()
  await expect(taught).toBeVisible()
  await page.getByRole('button', { name: 'Go back to the model that came with the app' }).click()
  await expect(shipped).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Models you have kept' })).toHaveCount(0)
  // What it had read is still there.
  await goTo(page, 'news')
  await expect(lead(page)).toContainText('Of 90 headlines')
  await expect(page.getByText(/not read yet/)).toHaveCount(0)
  expect(trouble).toEqual([])
})

test('the language lab: it writes, learns a few steps, and goes back to what it was', async ({ page }) => {
  await openApp(page, '?backend=wasm')
  await importHeadlines(page, headlineFile('made.csv', madeHeadlines(60)), 60)
  await goTo(page, 'news?part=lab')
  const written = page.locator('main p[role="status"]')
  await page.getByRole('button', { name: 'Complete it' }).click()
  await expect(written).toContainText(/The company said\s+\S/)
  const first = await written.innerText()
  await expect(page.getByRole('table', { name: /^Choice 1 of \d+/ })).toBeVisible()

  const steps = page.getByLabel('Steps', { exact: true })
  await steps.fill('4')
  await steps.blur()
  await page.getByRole('button', { name: 'Let it learn' }).click()
  await expect(lead(page)).toContainText(/its perplexity (fell|went) from [\d,]+ to [\d,]+/, {
    timeout: TEACHING_TIMEOUT,
  })
  await page.getByRole('button', { name: 'Back to the model that came with the app' }).click()
  await expect(written).toHaveCount(0)
  await page.getByRole('button', { name: 'Complete it' }).click()
  // The same model and the same seed.
  await expect(written).toBeVisible()
  expect(await written.innerText()).toBe(first)

  // What is under way can be seen and ended from every screen.
  await steps.fill('1000')
  await steps.blur()
  await page.getByRole('button', { name: 'Let it learn' }).click()
  await goTo(page, 'settings')
  const strip = page.getByRole('region', { name: 'The language model is learning' })
  await expect(strip.getByRole('progressbar')).toBeVisible()
  await strip.getByRole('link', { name: 'Show it' }).click()
  await expect(strip).toHaveCount(0)
  await goTo(page, 'settings')
  await strip.getByRole('button', { name: 'Cancel' }).click()
  await expect(strip).toHaveCount(0)
})
