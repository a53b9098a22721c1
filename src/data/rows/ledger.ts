import type { ReadingNote, RowReject } from '../reading'
import { ownCopy } from './own-copy'

/** In the order in which they are told. */
const SKIP_REASONS = [
  'no-price',
  'other-field',
  'footer',
  'duplicate',
  'intraday',
  'compounded',
  'left-out',
  'second-table',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

const LISTED = 1000
/** What stands below a table has fewer lines. */
const LONGEST_FOOTER = 100
const LONGEST_VALUE = 80

/** Keeps the books of one file: every data row ends up imported, rejected or skipped. */
export class Ledger {
  rejected = 0
  skipped = 0
  readonly #rejects: RowReject[] = []
  readonly #skips = new Map<SkipReason, { rows: number; line: number }>()
  #held: RowReject[] = []
  #cells: { count: number; first: RowReject } | null = null

  reject(reject: RowReject): void {
    if (this.holds) this.release()
    this.rejected++
    if (this.#rejects.length < LISTED) this.#rejects.push(kept(reject))
  }

  /** Whether the last rows were held. */
  get holds(): boolean {
    return this.#held.length > 0
  }

  /** A row that looks like a line below the table: that is what it is when no other row comes. */
  hold(reject: RowReject): void {
    this.#held.push(kept(reject))
    if (this.#held.length > LONGEST_FOOTER) this.release()
  }

  /** Another row came: those held are rejected. */
  release(): void {
    const held = this.#held
    this.#held = []
    for (const one of held) this.reject(one)
  }

  /** No other row came: those held stand below the table. */
  skipHeld(): void {
    for (const { line } of this.#held) this.skip('footer', line)
    this.#held = []
  }

  /** @param rows how many, of which `line` is the first */
  skip(reason: SkipReason, line: number, rows = 1): void {
    this.skipped += rows
    const known = this.#skips.get(reason)
    if (!known) {
      this.#skips.set(reason, { rows, line })
      return
    }
    known.rows += rows
    if (line < known.line) known.line = line
  }

  /** Bad cells of a row that counts all the same: gaps of their tickers. */
  leaveOut(first: RowReject, cells: number): void {
    if (this.#cells) this.#cells.count += cells
    else this.#cells = { count: cells, first: kept(first) }
  }

  /** At most 1,000, by line. */
  get rejects(): RowReject[] {
    return [...this.#rejects].sort((a, b) => a.line - b.line)
  }

  /** `rows/<why skipped>` with the number of rows and the first line; `rows/cells-left-out` with the first cell. */
  get notes(): ReadingNote[] {
    const notes = SKIP_REASONS.flatMap((reason): ReadingNote[] => {
      const detail = this.#skips.get(reason)
      return detail ? [{ code: `rows/${reason}`, detail: { ...detail } }] : []
    })
    if (!this.#cells) return notes
    const { count, first } = this.#cells
    const { line, column, value, reason } = first
    return [...notes, { code: 'rows/cells-left-out', detail: { count, line, column, value, reason } }]
  }
}

/** Short, and a copy: a part of the file's text would hold all of it in memory. */
function kept(reject: RowReject): RowReject {
  return { ...reject, value: ownCopy(reject.value.slice(0, LONGEST_VALUE)) }
}
