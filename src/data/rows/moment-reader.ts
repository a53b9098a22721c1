import { parseClock } from '../dates/clock'
import { isPlainIso, lacksDay, parseMoment } from '../dates/formats'
import type { Moment } from '../dates/formats'
import type { DateOrder } from '../reading'
import type { Day } from '../series'
import { ownCopy } from './own-copy'

/** Texts remembered with what they mean; when they are so many, they begin anew. */
const REMEMBERED = 4096
const REMEMBERED_DAYS = 65_536
/** V8 makes no copy of a longer part of a text, and remembering one would hold the whole text it is part of. */
const OWN = 12

/**
 * Reads dates as `parseMoment` does, faster: a date comes again with each ticker, and most are `2020-01-02` with or
 * without a time of day.
 */
export class MomentReader {
  readonly #order: DateOrder
  readonly #wholeDays: boolean
  readonly #moments = new Map<string, Moment | null>()
  readonly #clocks = new Map<string, number | null>()
  /** By year, month and day as one number. */
  readonly #days = new Map<number, Day | null>()

  /** @param wholeDays a date without its day is a bad one */
  constructor(order: DateOrder, wholeDays: boolean) {
    this.#order = order
    this.#wholeDays = wholeDays
  }

  /** The moment in a cell, null for a bad date. Not to be changed: it may be handed out again. */
  read(cell: string): Moment | null {
    if (isPlainIso(cell)) {
      const day = this.#isoDay(cell)
      return day === null ? null : { day, seconds: 0 }
    }
    return this.#isoMinute(cell) ?? remembered(this.#moments, cell, () => this.#moment(cell))
  }

  /** Seconds after midnight, null for no time of day. */
  readClock(cell: string): number | null {
    return remembered(this.#clocks, cell, () => parseClock(cell))
  }

  #moment(cell: string): Moment | null {
    const moment = parseMoment(cell, this.#order)
    return moment && this.#wholeDays && lacksDay(cell) ? null : moment
  }

  /** @param iso digits where `2020-01-02` has them, perhaps with more behind */
  #isoDay(iso: string): Day | null {
    const key = ((two(iso, 0) * 100 + two(iso, 2)) * 100 + two(iso, 5)) * 100 + two(iso, 8)
    const known = this.#days.get(key)
    if (known !== undefined) return known
    const day = parseMoment(iso.slice(0, 10), this.#order)?.day ?? null
    if (this.#days.size >= REMEMBERED_DAYS) this.#days.clear()
    this.#days.set(key, day)
    return day
  }

  /** `2020-01-02 09:30` and `2020-01-02T09:30:00`; null for everything else. */
  #isoMinute(cell: string): Moment | null {
    const { length } = cell
    if (length !== 16 && length !== 19) return null
    const mark = cell[10]
    if ((mark !== ' ' && mark !== 'T') || cell[13] !== ':') return null
    if (length === 19 && cell[16] !== ':') return null
    if (!isPlainIso(cell.slice(0, 10))) return null
    const [hour, minute, second] = [two(cell, 11), two(cell, 14), length === 19 ? two(cell, 17) : 0]
    if (!(hour < 24 && minute < 60 && second < 60)) return null
    const day = this.#isoDay(cell)
    return day === null ? null : { day, seconds: 3600 * hour + 60 * minute + second }
  }
}

function remembered<T>(known: Map<string, T>, text: string, read: () => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = read()
  if (known.size >= REMEMBERED) known.clear()
  known.set(text.length > OWN ? ownCopy(text) : text, value)
  return value
}

/** NaN for what is no digit. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : NaN
}

function two(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1)
}
