import { parseArgs } from 'node:util'

export interface Options {
  /** The suites to run; all there are when empty. */
  suites: string[]
  /** Parts of the names of cases and of subjects; everything when empty. */
  cases: string[]
  only: string[]
  rounds: number
  /** Use the machine's own GPU in the browser, not the software adapter. */
  gpu: boolean
  /** Run in Node instead of a browser. */
  node: boolean
}

/** Throws on an unknown option. */
export function parseOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      case: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '7' },
      gpu: { type: 'boolean', default: false },
      node: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on.')
  const { case: cases, only, gpu, node } = values
  return { suites: positionals, cases, only, rounds, gpu, node }
}

/** Whether a name has one of these parts; any name does when there are none. */
export function matches(name: string, parts: string[]): boolean {
  return parts.length === 0 || parts.some((part) => name.includes(part))
}
