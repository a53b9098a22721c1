import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import asc from 'assemblyscript/asc'

const QUERY = '?assembly'
/** Virtual, so that nobody takes the module for TypeScript. */
const PREFIX = '\0assembly:'

/**
 * `import { simd, relaxed } from './assembly/index.ts?assembly'`: an AssemblyScript module, compiled with and
 * without relaxed SIMD, as bytes inside the script; nothing is fetched, in Node, in the page or in a worker.
 * @returns {import('vite').Plugin}
 */
export function assemblyScript() {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(QUERY)) return null
      const entry = await this.resolve(id.slice(0, -QUERY.length), importer)
      return entry && PREFIX + entry.id
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null
      const entry = id.slice(PREFIX.length)
      const sources = readdirSync(dirname(entry)).filter((name) => name.endsWith('.ts'))
      const paths = sources.map((name) => join(dirname(entry), name))
      for (const path of paths) this.addWatchFile(path)
      const hash = createHash('sha256')
      for (const path of paths) hash.update(readFileSync(path))
      const key = entry + hash.digest('hex')
      const code = compiled.get(key) ?? moduleOf(entry)
      compiled.set(key, code)
      return code
    },
  }
}

/** One compilation for all builds and test projects of a process. @type {Map<string, Promise<string>>} */
const compiled = new Map()

/** @param {string} entry */
async function moduleOf(entry) {
  const bytes = async (/** @type {string[]} */ ...features) =>
    Buffer.from(await compile(entry, features)).toString('base64')
  return `const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
export const simd = bytes('${await bytes('simd')}')
export const relaxed = bytes('${await bytes('simd', 'relaxed-simd')}')`
}

/**
 * @param {string} entry
 * @param {string[]} features
 * @returns {Promise<Uint8Array>}
 */
async function compile(entry, features) {
  /** @type {Uint8Array | null} */
  let binary = null
  const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory']
  const result = await asc.main(
    [
      basename(entry),
      '--baseDir',
      dirname(entry),
      '--outFile',
      'out.wasm',
      ...flags,
      '--enable',
      features.join(','),
    ],
    { writeFile: (_name, contents) => void (binary = /** @type {Uint8Array} */ (contents)) },
  )
  if (result.error || !binary) throw new Error(`${entry} does not compile.\n${result.stderr.toString()}`)
  return binary
}
