import { expect, test } from 'playwright/test'
import { expectAccessible, LOOKS } from './accessible'
import { goTo, NEWS_PARTS, openApp, RISK_PARTS, waitForRun } from './app'

const SCREENS = ['overview', 'data', 'forecast', 'risk', 'allocation', 'news', 'learn', 'settings', 'report']

for (const { name, colorScheme, width, height } of LOOKS) {
  test(`every screen passes axe and fits the window: ${name}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const check = async (screen: string) => {
      await goTo(page, screen)
      await expectAccessible(page, screen)
    }
    await openApp(page, '?backend=wasm')
    for (const screen of [...SCREENS, ...NEWS_PARTS]) await check(screen)
    await page.goto('./?sample=stocks&run=1&backend=wasm&preset=quick')
    await waitForRun(page)
    for (const screen of [...SCREENS, ...RISK_PARTS.slice(0, -1), ...NEWS_PARTS]) await check(screen)
  })
}

test('the whole app can be walked with the keyboard', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  const reached = new Set<string>()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() =>
        (
          document.activeElement?.textContent ||
          document.activeElement?.getAttribute('aria-label') ||
          ''
        ).trim(),
      ),
    )
  }
  for (const name of ['Data', 'Forecast', 'Risk', 'Allocation', 'Settings', 'Explore with sample data']) {
    expect(
      [...reached].some((text) => text.includes(name)),
      `${name} is reached by Tab`,
    ).toBe(true)
  }
})
