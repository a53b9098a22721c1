import { fileURLToPath } from 'node:url'
import { defineConfig } from 'playwright/test'
import { BROWSER_FLAGS, browserPath } from './browser.js'

// Not the port of `npm start`: the tests run beside an app that is open.
const PORT = 4187

/** The production build, served as `npm start` serves it, in full Chromium with the new headless mode. */
export default defineConfig({
  testDir: '.',
  testIgnore: ['**/measure/**'],
  outputDir: '../test-results',
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    launchOptions: { executablePath: browserPath(), args: ['--headless=new', ...BROWSER_FLAGS] },
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
})
