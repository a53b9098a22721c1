import { defineConfig } from 'playwright/test'
import config from '../playwright.config'

/** What prints figures or draws pictures instead of judging; run by `npm run measure` and `npm run screenshots`. */
export default defineConfig({ ...config, testIgnore: [], outputDir: '../../test-results/measure' })
