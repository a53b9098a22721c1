import { expect, test } from 'playwright/test'
import { goTo, openApp, RISK_PARTS, waitForRun } from '../app'

/** `npm run screenshots`: every screen at 1440 and 390 pixels in both themes, into test-results/screens/. */
const SCREENS = ['overview', 'data', 'forecast', 'risk', 'allocation', 'news', 'learn', 'settings', 'report']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`screenshots, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const shoot = async (prefix: string, screens: string[]) => {
      for (const screen of screens) {
        await goTo(page, screen)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
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
    await shoot('empty-', ['overview', 'data', 'forecast', 'risk'])
    await page.goto(`./?sample=${process.env.SAMPLE ?? 'synthetic'}&run=1&backend=wasm&preset=quick`)
    await waitForRun(page)
    await shoot('', [...SCREENS, ...RISK_PARTS])
  })
}
