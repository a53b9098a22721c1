import { dayOf } from '../days'
import type { DateOrder, ReadingNote } from '../reading'
import type { Day } from '../series'
import { numericParts } from './formats'
import { fullYear } from './moment'
import type { ResolvedOrder } from './order'

/** A cell that names two days, one in each order. */
export interface TwoDays {
  line: number
  value: string
  dmy: Day
  mdy: Day
}

/** So many times fewer breaks prove an order: a table sorted by ticker starts again with each of them. */
const FAR_FEWER = 2
/** A part that never changes is the day of monthly data when the other has so many values at least. */
const LEAST_MONTHS = 4

/**
 * What decides the order of dates like 01/02/2003 (and 20-01-02, where the year may come first). In this order: years
 * first when that makes far fewer days of the column; a part above 12; dots (day first); rows that ascend or descend
 * with far fewer breaks in one order than in the other; a part that never changes while the other goes from month to
 * month over several years (in one year it could be a week of trading). The last one leaves a note.
 */
export class NumericEvidence {
  /** The first cell that the two orders read differently. */
  example: TwoDays | null = null
  #first: { line: number; value: string } | null = null
  #seen = 0
  #dotted = 0
  #slashed = 0
  #short = false
  readonly #overTwelve = [0, 0]
  readonly #parts = [new MonthRun(), new MonthRun()]
  readonly #ways = { dmy: new DayRun(), mdy: new DayRun(), ymd: new DayRun() }

  see(cell: string, line: number): void {
    const parts = numericParts(cell)
    if (!parts) return
    const { first, second, third, mark } = parts
    this.#seen++
    this.#first ??= { line, value: cell.trim() }
    if (mark === '.') this.#dotted++
    if (mark === '/') this.#slashed++
    if (first > 12) this.#overTwelve[0]++
    if (second > 12) this.#overTwelve[1]++
    const year = fullYear(third)
    this.#parts[0].see(first, year, second)
    this.#parts[1].see(second, year, first)
    const [dmy, mdy] = [dayOf(year, second, first), dayOf(year, first, second)]
    this.#ways.dmy.see(dmy)
    this.#ways.mdy.see(mdy)
    if (third.length === 2) {
      this.#short = true
      this.#ways.ymd.see(dayOf(fullYear(String(first).padStart(2, '0')), second, Number(third)))
    }
    if (!this.example && dmy !== null && mdy !== null && dmy !== mdy) {
      this.example = { line, value: cell.trim(), dmy, mdy }
    }
  }

  /** What is to be said whatever the order. */
  get notes(): ReadingNote[] {
    return this.#short && this.#first ? [{ code: 'dates/two-digit-years', detail: this.#first }] : []
  }

  /** Null where nothing decides; then there is an `example`. */
  resolve(): ResolvedOrder | null {
    const order = this.#certain()
    if (order) return { order, notes: this.notes }
    const monthly = this.#monthly()
    if (!monthly) return null
    const note: ReadingNote = { code: `dates/assumed-${monthly}`, detail: this.#first! }
    return { order: monthly, notes: [...this.notes, note] }
  }

  #certain(): DateOrder | null {
    const { dmy, mdy, ymd } = this.#ways
    // With slashes the year rarely comes first.
    const fewer = this.#slashed === this.#seen ? 0.1 : 0.5
    if (this.#short && ymd.span < fewer * Math.min(dmy.span, mdy.span)) return 'ymd'
    const [first, second] = this.#overTwelve
    if (first !== second) return first > second ? 'dmy' : 'mdy'
    if (this.#dotted === this.#seen || !this.example) return 'dmy'
    if (FAR_FEWER * dmy.breaks < mdy.breaks) return 'dmy'
    return FAR_FEWER * mdy.breaks < dmy.breaks ? 'mdy' : null
  }

  #monthly(): 'dmy' | 'mdy' | null {
    const [first, second] = this.#parts.map((part) => part.isDayOfMonths)
    return first === second ? null : first ? 'dmy' : 'mdy'
  }
}

/** The days of a column under one order. */
class DayRun {
  #invalid = false
  #first = Infinity
  #last = -Infinity
  #previous: Day | null = null
  #ups = 0
  #downs = 0
  see(day: Day | null): void {
    if (day === null) {
      this.#invalid = true
      return
    }
    if (this.#previous !== null && day > this.#previous) this.#ups++
    if (this.#previous !== null && day < this.#previous) this.#downs++
    this.#previous = day
    this.#first = Math.min(this.#first, day)
    this.#last = Math.max(this.#last, day)
  }

  /** Days from the first to the last one, infinite when a cell is no date in that order. */
  get span(): number {
    return this.#invalid ? Infinity : this.#last - this.#first
  }

  /** Steps against the direction of the most. */
  get breaks(): number {
    return Math.min(this.#ups, this.#downs)
  }
}

/** One part of the dates, taken for the day, while the other is taken for the month. */
class MonthRun {
  readonly #days = new Set<number>()
  readonly #months = new Set<number>()
  readonly #years = new Set<number>()

  see(day: number, year: number, month: number): void {
    this.#days.add(day)
    this.#months.add(month)
    if (this.#years.size < 2) this.#years.add(year)
  }

  /** Always the same day of many months, over several years. */
  get isDayOfMonths(): boolean {
    return this.#days.size === 1 && this.#months.size >= LEAST_MONTHS && this.#years.size > 1
  }
}
