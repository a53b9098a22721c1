import type { ReadingNote } from '../reading'
import type { HeadlineReject } from './headline'

const LISTED = 1000
const LONGEST_VALUE = 80

/** Keeps the books of one file: every row ends up imported, rejected or skipped, and what happened to many is said once. */
export class HeadlineLedger {
  rejected = 0
  skipped = 0
  readonly rejects: HeadlineReject[] = []
  readonly #seen = new Map<string, { rows: number; line: number }>()

  reject(line: number, value: string, reason: string, detail?: HeadlineReject['detail']): void {
    this.rejected++
    if (this.rejects.length >= LISTED) return
    const shown = Array.from(value.slice(0, 2 * LONGEST_VALUE))
      .slice(0, LONGEST_VALUE)
      .join('')
    this.rejects.push({ line, value: shown, reason: `headline/${reason}`, ...(detail && { detail }) })
  }

  skip(reason: string, line: number): void {
    this.skipped++
    this.tell(reason, line)
  }

  /** Something that happened to a row and did not stop it. */
  tell(what: string, line: number): void {
    const known = this.#seen.get(what)
    this.#seen.set(what, { rows: (known?.rows ?? 0) + 1, line: known?.line ?? line })
  }

  /** `headlines/<what>` with the number of rows and the first line. */
  get notes(): ReadingNote[] {
    return [...this.#seen].map(([what, detail]) => ({ code: `headlines/${what}`, detail }))
  }
}
