import type { ReadingNote, RowReject } from '../reading'

export type SkipReason = 'no-price' | 'duplicate' | 'intraday' | 'compounded' | 'left-out'

const LISTED = 1000
const LONGEST_VALUE = 80

/** Keeps the books of one file: every data row ends up imported, rejected or skipped. */
export class Ledger {
  rejected = 0
  skipped = 0
  readonly #rejects: RowReject[] = []
  readonly #skips = new Map<SkipReason, { rows: number; line: number }>()

  reject(reject: RowReject): void {
    this.rejected++
    if (this.#rejects.length < LISTED) {
      this.#rejects.push({ ...reject, value: reject.value.slice(0, LONGEST_VALUE) })
    }
  }

  skip(reason: SkipReason, line: number): void {
    this.skipped++
    const known = this.#skips.get(reason)
    this.#skips.set(reason, { rows: (known?.rows ?? 0) + 1, line: Math.min(known?.line ?? line, line) })
  }

  /** At most 1,000, by line. */
  get rejects(): RowReject[] {
    return [...this.#rejects].sort((a, b) => a.line - b.line)
  }

  /** `rows/<why skipped>` with the number of rows and the first line. */
  get notes(): ReadingNote[] {
    return [...this.#skips].map(([reason, detail]) => ({ code: `rows/${reason}`, detail }))
  }
}
