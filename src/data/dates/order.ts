import { Failure } from '../../numerics/failure'
import { isoOfDay } from '../days'
import type { DateOrder, ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import { CountedEvidence } from './counted-evidence'
import { dateClass, isPlainIso, isPlainNumeric, lacksDay } from './formats'
import type { DateClass } from './formats'
import { NumericEvidence } from './numeric-evidence'

export interface ResolvedOrder {
  order: DateOrder
  notes: ReadingNote[]
}

/**
 * The date order that rules a file, from every cell of its date column, one at a time and in constant memory. Years
 * first, months in words and epochs speak for themselves; what decides 01/02/2003 is in `numeric-evidence.ts`.
 */
export class OrderEvidence {
  readonly #counts = new Map<DateClass, number>()
  readonly #numeric = new NumericEvidence()
  readonly #counted = new CountedEvidence()
  #iso = 0
  #lackingDay = 0

  see(cell: string, line: number): void {
    if (isPlainIso(cell)) {
      this.#iso++
      return
    }
    const found = dateClass(cell)
    if (found) this.#counts.set(found, (this.#counts.get(found) ?? 0) + 1)
    if ((found === 'ymd' || found === 'named') && lacksDay(cell)) this.#lackingDay++
    if (found === 'numeric') this.#numeric.see(cell, line)
    if (!found || (found === 'numeric' && !isPlainNumeric(cell))) this.#counted.see(cell)
  }

  /** @throws Failure `csv/ambiguous-dates` { line, value, dmy, mdy } when nothing decides: the user is asked. */
  resolve(): ResolvedOrder {
    const resolved = this.#resolve()
    if (resolved) return resolved
    const { line, value, dmy, mdy } = this.#numeric.example!
    throw new Failure('csv/ambiguous-dates', { line, value, dmy: isoOfDay(dmy), mdy: isoOfDay(mdy) })
  }

  /** As {@link resolve}, for readers that cannot ask: month before day where nothing decides, and a note that says so. */
  assume(): ResolvedOrder {
    const resolved = this.#resolve()
    if (resolved) return resolved
    const { line, value } = this.#numeric.example!
    return {
      order: 'mdy',
      notes: [...this.#numeric.notes, { code: 'dates/assumed-mdy', detail: { line, value } }],
    }
  }

  /** Are most of the dates days, so that one without its day is damaged? Digits that count years or months are none. */
  get wholeDays(): boolean {
    const dates = [...this.#counts.values()].reduce((sum, count) => sum + count, this.#iso)
    return 2 * this.#lackingDay < dates && this.#counted.resolve(dates) === null
  }

  /** Null where only the user can tell. */
  #resolve(): ResolvedOrder | null {
    const counts = new Map(this.#counts).set('ymd', (this.#counts.get('ymd') ?? 0) + this.#iso)
    const [ruling] = [...counts].reduce<[DateClass, number]>((a, b) => (b[1] > a[1] ? b : a), ['ymd', 0])
    const strict = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const counted = this.#counted.resolve(strict)
    if (counted) return { order: counted, notes: [] }
    if (!counts.get('numeric')) return { order: ruling === 'numeric' ? 'ymd' : ruling, notes: [] }
    if (ruling === 'epoch') return { order: ruling, notes: [] }
    return this.#numeric.resolve()
  }
}

/** The order of a column that is in memory, assumed where nothing decides. */
export function resolveOrder(records: TableRecord[], column: number): ResolvedOrder {
  const evidence = new OrderEvidence()
  for (const { line, cells } of records) if (column < cells.length) evidence.see(cells[column], line)
  return evidence.assume()
}
