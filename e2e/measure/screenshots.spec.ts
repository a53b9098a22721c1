import { expect, test, type Page } from 'playwright/test'
import { goTo, NEWS_PARTS, openApp, RISK_PARTS, waitForReading, waitForRun } from '../app'

/** `npm run screenshots`: every screen at 1440 and 390 pixels in both themes, into test-results/screens/. */
const SCREENS = ['overview', 'data', 'forecast', 'risk', 'allocation', 'news', 'learn', 'settings', 'report']

/** Only the synthetic market brings headlines along. */
async function readTheNews(page: Page): Promise<void> {
  await goTo(page, 'news')
  await waitForReading(page)
  await goTo(page, 'news?part=study')
  await expect(page.getByRole('table', { name: 'All kinds' })).toBeVisible()
  await goTo(page, 'news?part=lab')
  await page.getByRole('button', { name: 'Complete it' }).click()
  await expect(page.locator('main p[role="status"]')).toBeVisible()
}

/** The words that moved it, and the attention heads. */
async function openHeadline(page: Page): Promise<void> {
  const row = page.locator('section[aria-label="Headlines"] > ul > li').first()
  await row.getByRole('button').first().click()
  await row.locator('summary').click()
  await expect(row.getByRole('slider')).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`screenshots, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const shoot = async (prefix: string, screens: string[], prepare = async () => {}) => {
      for (const screen of screens) {
        await goTo(page, screen)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await prepare()
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 })
          await page.waitForTimeout(300)
          const name = screen.replace('?part=', '-')
          const path = `test-results/screens/${prefix}${name}-${width}-${colorScheme}.png`
          await page.screenshot({ path, fullPage: true })
        }
      }
    }
    await openApp(page, '?backend=wasm')
    await shoot('empty-', ['overview', 'data', 'forecast', 'risk', 'news', ...NEWS_PARTS])
    const sample = process.env.SAMPLE ?? 'synthetic'
    await page.goto(`./?sample=${sample}&run=1&backend=wasm&preset=quick`)
    await waitForRun(page)
    if (sample === 'synthetic') await readTheNews(page)
    await shoot('', [...SCREENS, ...RISK_PARTS, ...NEWS_PARTS])
    if (sample === 'synthetic') await shoot('open-', ['news'], () => openHeadline(page))
  })
}
