import type { Options } from './options'
import type { Result } from './result'

export interface Context {
  options: Options
  /** Where the page of the benchmarks is served. */
  address: string
  log(line: string): void
  /** Takes the results of one case. */
  report(results: Omit<Result, 'suite'>[]): void
}

/** What the `index.ts` of a suite's folder exports as `suite`. */
export interface Suite {
  run(context: Context): Promise<void>
  /** Whose ratios to the others are worth a line. */
  ours(subject: string): boolean
}
