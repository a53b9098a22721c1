// The Vite server of the benchmarks: it compiles the TypeScript for Node (`ssrLoadModule`), and serves it to the browser.
import { fileURLToPath } from 'node:url'
import { assemblyScript } from '../../src/kernels/wasm/vite-plugin.js'
import { createServer } from 'vite'

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/** @param {{ listen: boolean }} options whether a browser will load from it */
export async function startServer({ listen }) {
  const server = await createServer({
    configFile: false,
    plugins: [assemblyScript()],
    root: at('.'),
    cacheDir: at('../../node_modules/.vite/bench'),
    logLevel: 'error',
    appType: 'mpa',
    server: {
      host: '127.0.0.1',
      middlewareMode: !listen,
      // A file saved during a run must not reload a page that is being timed.
      hmr: false,
      ws: false,
      watch: null,
      fs: { allow: [at('../..')] },
    },
    // All packages are found before the first page asks for one; found later, they would make it reload.
    optimizeDeps: { entries: ['*/host.ts'], noDiscovery: !listen },
  })
  return listen ? await server.listen() : server
}
