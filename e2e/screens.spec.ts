import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { goTo, openApp, RISK_PARTS, waitForRun } from './app'

const SCREENS = ['overview', 'data', 'forecast', 'risk', 'allocation', 'news', 'learn', 'settings', 'report']
const LOOKS = [
  { name: 'wide, light', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'phone, dark', colorScheme: 'dark', width: 360, height: 780 },
] as const

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
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0].html}`)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
    }
    await openApp(page, '?backend=wasm')
    for (const screen of SCREENS) await check(screen)
    await page.goto('./?sample=stocks&run=1&backend=wasm&preset=quick')
    await waitForRun(page)
    for (const screen of [...SCREENS, ...RISK_PARTS.slice(0, -1)]) await check(screen)
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
