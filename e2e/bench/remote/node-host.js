// `node e2e/bench/remote/node-host.js <suite> <subject>`: a subject of a page in Node instead, with the WebGPU of npm's `webgpu`,
// for machines with a GPU and no display. Its driver is process.ts. The package is 130 MB of drivers' front ends and so no
// dependency: `npm install --no-save webgpu@0.6.2` when it is wanted.
import { createInterface } from 'node:readline'
import { startServer } from '../server.js'

const [suite, subject] = process.argv.slice(2)
// The standard output is for answers.
console.log = console.info = console.error

// Without the package, or the package without a driver, the subject says that there is no WebGPU.
const PACKAGE = 'webgpu'
const webgpu = await import(PACKAGE).catch(() => null)
if (webgpu) {
  Object.assign(globalThis, webgpu.globals)
  // As Node has it from version 21 on.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'Node.js' } })
  Object.defineProperty(globalThis.navigator, 'gpu', { value: webgpu.create([]) })
}

const server = await startServer({ listen: false })
const { host } = await server.ssrLoadModule(`/${suite}/host.ts`)
const calls = host(subject)
for await (const line of createInterface(process.stdin)) {
  const { call, argument } = JSON.parse(line)
  const answer = await calls[call](argument).then(
    (/** @type {unknown} */ result) => ({ result }),
    (/** @type {unknown} */ error) => ({ error: String(error) }),
  )
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await server.close()
