import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { openApp } from './app'

const DIST = new URL('../dist/', import.meta.url)
/** What product.md allows before the engine. */
const BUDGET_BYTES = 150_000

test('the JavaScript of the first load is under 150 kB compressed', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname)
  })
  await openApp(page)
  await page.waitForLoadState('networkidle')
  const first = scripts.filter((path) => !path.endsWith('service-worker.js') && !/\/worker-/.test(path))
  expect(first.length).toBeGreaterThan(0)
  const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(new URL('.' + path, DIST))).length, 0)
  console.log(`first load: ${(bytes / 1000).toFixed(1)} kB of compressed JavaScript in ${first.length} files`)
  expect(bytes).toBeLessThan(BUDGET_BYTES)
})

test('every response carries the security headers', async ({ page }) => {
  const names = [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
  ]
  const missing: string[] = []
  page.on('response', async (response) => {
    const headers = response.headers()
    for (const name of names)
      if (!headers[name] && response.url().startsWith('http')) missing.push(`${name}: ${response.url()}`)
  })
  await openApp(page)
  await page.waitForLoadState('networkidle')
  expect(missing).toEqual([])
})

test('the build holds the manifest, the icons it names, and the samples', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', DIST), 'utf8'))
  const files = readdirSync(DIST)
  for (const { src } of manifest.icons) expect(files).toContain(src)
  const assets = readdirSync(new URL('assets/', DIST))
  expect(assets.filter((name) => name.endsWith('.csv')).length).toBe(2)
  const worker = readFileSync(new URL('service-worker.js', DIST), 'utf8')
  const notPrecached = assets.filter((name) => !worker.includes(name))
  expect(notPrecached).toEqual([])
})
