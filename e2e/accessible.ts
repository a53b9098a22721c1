import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

/** The windows that every screen is looked at in. */
export const LOOKS = [
  { name: 'wide, light', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'phone, dark', colorScheme: 'dark', width: 360, height: 780 },
] as const

/** What is shown has one heading of the first level, passes axe, and is not wider than the window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0].html}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}
