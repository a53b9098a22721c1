// `npm run train:text`: compiles the TypeScript for Node through Vite and trains. See train.ts.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { assemblyScript } from '../../src/kernels/wasm/vite-plugin.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const server = await createServer({
  configFile: false,
  plugins: [assemblyScript()],
  root,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/text', import.meta.url)),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { train } = await server.ssrLoadModule('/models/text/train.ts')
  await train(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 1
} finally {
  await server.close()
}
