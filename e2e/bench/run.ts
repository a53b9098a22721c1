import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseOptions } from './options'
import type { Result } from './result'
import type { Suite } from './suite'
import { ratios, table } from './table'

const OUT = 'bench-results.json'
const FOLDERS = import.meta.glob<{ suite: Suite }>('./*/index.ts')

/** Runs the suites that are asked for, writes their results after every case and prints them at the end. */
export async function run(args: string[], address: string): Promise<void> {
  const options = parseOptions(args)
  const known = Object.keys(FOLDERS).map((path) => path.split('/')[1])
  for (const name of options.suites) {
    if (!known.includes(name)) throw new Error(`No suite is called ${name}; there are: ${known.join(', ')}.`)
  }
  const started = performance.now()
  const log = (line: string) => console.log(`${((performance.now() - started) / 1e3).toFixed(0)} s  ${line}`)
  const all: Result[] = []
  for (const name of options.suites.length ? options.suites : known) {
    const { suite } = await FOLDERS[`./${name}/index.ts`]()
    const results: Result[] = []
    const report = (more: Omit<Result, 'suite'>[]) => {
      const named = more.map((result) => ({ suite: name, ...result }) as Result)
      results.push(...named)
      all.push(...named)
      // Not at the end only: a run that is stopped keeps what it has.
      writeFileSync(
        fileURLToPath(new URL(`../../${OUT}`, import.meta.url)),
        `${JSON.stringify(all, null, 2)}\n`,
      )
    }
    await suite.run({ options, address, log, report })
    console.log(`\n${name}\n\n${table(results)}\n\n${ratios(results, suite.ours)}`)
  }
  console.log(`\nWritten to ${OUT}.`)
}
