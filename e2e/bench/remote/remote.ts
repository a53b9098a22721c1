/** What a subject can be asked to do: JSON in, JSON out. */
export type Calls = Record<string, (argument: never) => Promise<unknown>>

/** Exported by a suite's `host.ts`, which runs where the subject lives: a page, or a process. */
export type Host = (subject: string) => Calls

/** The driver's end of a subject that lives elsewhere, so that one that crashes or eats memory takes no other along. */
export interface Remote {
  call(name: string, argument: unknown): Promise<unknown>
  close(): Promise<void>
}

/** Longer than any step worth waiting for. */
const LIMIT = 300

/** The answer, or an error when it does not come. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LIMIT} s`)), LIMIT * 1e3)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
