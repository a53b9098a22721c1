// `npm run bench [suite] [-- options]`: see README.md.
import { startServer } from './server.js'

const server = await startServer({ listen: true })
try {
  const { run } = await server.ssrLoadModule('/run.ts')
  await run(process.argv.slice(2), server.resolvedUrls?.local[0])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await server.close()
}
