import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vite'
import { assemblyScript } from './src/kernels/wasm/vite-plugin.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One source for the security headers: `public/_headers`, the file that static hosts read. */
function securityHeaders(): Record<string, string> {
  const lines = readFileSync(at('./public/_headers'), 'utf8').split('\n')
  const pairs = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(/:\s+(.*)/))
  return Object.fromEntries(pairs.map(([name, value]) => [name, value]))
}

export default defineConfig({
  // Relative addresses, so that the build also works from a sub-folder of a static host.
  base: './',
  resolve: { alias: { 'vega-datasets-data': at('./node_modules/vega-datasets/data') } },
  plugins: [
    assemblyScript(),
    svelte(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifestFilename: 'manifest.webmanifest',
      manifest: JSON.parse(readFileSync(at('./src/pwa/manifest.json'), 'utf8')),
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,bin,csv,svg,png,woff2,webmanifest}'],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
      },
    }),
  ],
  // Compiling the kernels takes seconds, and saying so on every build helps nobody.
  worker: {
    format: 'es',
    plugins: () => [assemblyScript()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  preview: { port: 4173, headers: securityHeaders() },
})
