import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BROWSER_FLAGS, browserPath } from './e2e/browser.js'
import { assemblyScript } from './src/kernels/wasm/vite-plugin.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Two kinds of test: pure code in Node, and what needs a real device (WebGPU, WASM) or a real IndexedDB in Chromium.
export default defineConfig({
  plugins: [assemblyScript(), svelte()],
  resolve: { alias: { 'vega-datasets-data': at('./node_modules/vega-datasets/data') } },
  test: {
    projects: [
      {
        extends: true,
        // The timeout only ends what hangs: nothing is judged by its speed.
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'models/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Found late, these would make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs',
            '@tensorflow/tfjs-backend-wasm',
            '@tensorflow/tfjs-backend-webgpu',
            'comlink',
            'fflate',
            'idb',
            'ml-matrix',
            'papaparse',
            'pure-rand/distribution/uniformFloat64',
            'pure-rand/generator/xoroshiro128plus',
            'quadprog',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath(), args: BROWSER_FLAGS, channel: undefined },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
