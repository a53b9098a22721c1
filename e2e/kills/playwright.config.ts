import { defineConfig } from 'playwright/test'
import config from '../playwright.config'

// Another port than the tests that run on every push: these take long, and may run beside them.
const PORT = 4189
process.env.TAILWATCH_KILLS ??= '60'

/** `npm run kills`: as the end-to-end tests run it, ten times as often. */
export default defineConfig({
  ...config,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results/kills',
  use: { ...config.use, baseURL: `http://127.0.0.1:${PORT}/` },
  webServer: {
    ...(config.webServer as object),
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
  },
})
