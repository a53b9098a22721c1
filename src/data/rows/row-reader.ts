import type { DateParts, Layout } from '../columns/layout'
import { joinedDate } from '../dates/joined'
import { isMissing, parseNumber, parseQuantity } from '../numbers/parse'
import type { Dialect, RowReject } from '../reading'
import type { Day } from '../series'
import { looksLikeFooter } from '../table/footer'
import type { TableRecord } from '../table/records'
import type { Ledger } from './ledger'
import { MomentReader } from './moment-reader'
import { plainNumber } from './plain-number'
import type { PriceSigns } from './price-signs'
import { hasPercentSign, isReturns, parseReturn, unusable } from './returns'
import { fieldNames, valueColumns } from './value-columns'

/** Between two symbols of a row; no cell has it, and a ticker has a space in its place. */
export const SYMBOL_MARK = '\u0001'

/** What must be settled before rows can be read. */
export type RowDialect = Pick<Dialect, 'decimal' | 'dateOrder' | 'values'> & { wholeDays: boolean }

/**
 * Reads rows under a settled dialect and layout. What the last one said stands in the fields `day`, `seconds`, `symbol`
 * and `values`: the price columns first, then high, low, volume and raw close as far as the file has them
 * (`value-columns`), NaN for a gap; returns stand in the place of prices, in the unit of the file. Of a table with a row
 * a field the only value is that of the field, and `field` its number, 0 for the price.
 *
 * One invalid cell rejects the whole row; in a wide table of prices it is a gap, as long as a ticker has a price. A row
 * without any price is empty, and lines below the table are no rows of it.
 */
export class RowReader {
  day: Day = 0
  seconds = 0
  symbol = ''
  field = 0
  readonly values: Float64Array
  readonly #columns: number[]
  readonly #layout: Layout
  readonly #names: string[]
  readonly #dialect: RowDialect
  readonly #signs: PriceSigns
  readonly #ledger: Ledger
  readonly #width: number
  readonly #moments: MomentReader
  readonly #mark: number
  readonly #returns: boolean
  readonly #gaps: boolean
  readonly #fields: string[]
  readonly #parts: DateParts | null

  constructor(
    layout: Layout,
    names: string[],
    width: number,
    dialect: RowDialect,
    signs: PriceSigns,
    ledger: Ledger,
  ) {
    this.#layout = layout
    this.#names = names
    this.#width = width
    this.#dialect = dialect
    this.#signs = signs
    this.#ledger = ledger
    this.#moments = new MomentReader(dialect.dateOrder, dialect.wholeDays)
    this.#mark = dialect.decimal.charCodeAt(0)
    this.#returns = isReturns(dialect.values)
    this.#gaps = layout.shape === 'wide' && !this.#returns
    this.#fields = fieldNames(layout)
    this.#parts = layout.dateParts ?? null
    this.#columns = valueColumns(layout).columns
    this.values = new Float64Array(this.#columns.length)
  }

  /** True when the row has values; else it is in the ledger. */
  read(record: TableRecord): boolean {
    const { line, cells } = record
    const { date, symbol, time, field, secondSymbol } = this.#layout
    if (field && cells.length > field.column) {
      this.field = this.#fields.indexOf(cells[field.column].trim().toLowerCase())
      if (this.field < 0) {
        this.#ledger.skip('other-field', line)
        return false
      }
    }
    if (this.#isEmpty(cells)) {
      this.#ledger.skip('no-price', line)
      return false
    }
    if (cells.length < this.#width) return this.#reject(record, cells.length, 'row/too-few-columns', true)
    for (let i = this.#names.length; i < cells.length; i++) {
      if (cells[i].trim() !== '') return this.#reject(record, i, 'row/too-many-columns', true)
    }
    const moment = this.#moments.read(this.#parts ? joinedDate(cells, this.#parts) : cells[date])
    if (!moment) return this.#reject(record, date, isMissing(cells[date]) ? 'row/no-date' : 'row/bad-date')
    this.day = moment.day
    this.seconds = moment.seconds
    if (time !== null) this.seconds = this.#moments.readClock(cells[time]) ?? moment.seconds
    if (symbol !== null) {
      this.symbol = cells[symbol].trim()
      if (this.symbol === '') return this.#reject(record, symbol, 'row/no-symbol')
      if (typeof secondSymbol === 'number') this.symbol += SYMBOL_MARK + cells[secondSymbol].trim()
    }
    if (!this.#readValues(record)) return false
    if (this.#ledger.holds) this.#ledger.release()
    return true
  }

  #isEmpty(cells: string[]): boolean {
    for (const { column } of this.#layout.prices) {
      if (column < cells.length && !mayBeMissing(cells[column])) return false
    }
    return cells.length >= this.#width || cells.every(isMissing)
  }

  #readValues(record: TableRecord): boolean {
    const { line, cells } = record
    // A row of another field than the price has none.
    const prices = this.field > 0 ? 0 : this.#layout.prices.length
    let [bad, badReason, badCells, usable] = [-1, '', 0, 0]
    for (let i = 0; i < this.#columns.length; i++) {
      const column = this.#columns[i]
      const cell = cells[column]
      const plain = plainNumber(cell, this.#mark)
      let value: number | null = plain
      if (i >= prices) value = Number.isNaN(plain) ? parseQuantity(cell, this.#dialect.decimal) : plain
      else if (!Number.isNaN(plain)) this.#signs.see(plain, line, column)
      else value = this.#value(cell, line, column)
      if (value === null && !this.#gaps) return this.#reject(record, column, 'row/text-in-number')
      const reason = value === null ? 'row/text-in-number' : i < prices ? this.#problem(value) : null
      if (reason) {
        badCells++
        if (bad < 0) [bad, badReason] = [column, reason]
        value = NaN
      } else if (i < prices && !Number.isNaN(value)) {
        usable++
      }
      this.values[i] = value!
    }
    if (bad < 0) return true
    if (!this.#gaps || usable === 0) return this.#reject(record, bad, badReason)
    this.#ledger.leaveOut(this.#rejectOf(record, bad, badReason), badCells)
    return true
  }

  #reject(record: TableRecord, column: number, reason: string, shape = false): false {
    const ledger = this.#ledger
    const detail = shape ? { expected: this.#width, found: record.cells.length } : null
    const reject = { ...this.#rejectOf(record, column, reason), ...(detail && { detail }) }
    if (looksLikeFooter(record.cells, this.#layout.date, ledger.holds)) ledger.hold(reject)
    else ledger.reject(reject)
    return false
  }

  #rejectOf({ line, cells }: TableRecord, column: number, reason: string): RowReject {
    const parts = column === this.#layout.date ? this.#parts : null
    const value = parts ? joinedDate(cells, parts) : (cells[column] ?? '')
    return { line, column: this.#names[column] ?? '', value, reason }
  }

  /** The price or return in a cell; NaN for a gap, null for text. */
  #value(cell: string, line: number, column: number): number | null {
    const { decimal, values } = this.#dialect
    if (isReturns(values)) return parseReturn(cell, decimal, values)
    const value = parseNumber(cell, decimal)
    // No price has a per cent sign, but it tells what the file holds.
    const percentSign = value === null && hasPercentSign(cell)
    const seen = percentSign ? parseReturn(cell, decimal, 'simplePercent') : value
    if (seen !== null) this.#signs.see(seen, line, column, percentSign)
    return value
  }

  /** Why a number cannot be a price or a return, or null. */
  #problem(value: number): string | null {
    const { values } = this.#dialect
    if (isReturns(values)) return unusable(value, values)
    return value <= 0 ? 'row/not-positive' : null
  }
}

/** As `isMissing`, which no cell is that begins with a digit. */
function mayBeMissing(cell: string): boolean {
  const code = cell.charCodeAt(0)
  return !(code >= 48 && code <= 57) && isMissing(cell)
}
