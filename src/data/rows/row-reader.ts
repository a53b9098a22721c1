import { parseMoment } from '../dates/formats'
import type { Moment } from '../dates/formats'
import { parseClock } from '../dates/clock'
import type { Layout } from '../columns/layout'
import { isMissing, parseNumber, parseQuantity } from '../numbers/parse'
import type { Dialect, RowReject } from '../reading'
import type { TableRecord } from '../table/records'
import type { PriceSigns } from './price-signs'
import { hasPercentSign, isReturns, parseReturn, unusable } from './returns'

/** What must be settled before rows can be read. */
export type RowDialect = Pick<Dialect, 'decimal' | 'dateOrder' | 'values'>

/** What a row says: its day and its numbers, in the order of `RowReader.columns`; NaN for a gap. */
export interface RowValues extends Moment {
  symbol: string
  values: number[]
}

export type RowOutcome =
  { kind: 'values'; row: RowValues } | { kind: 'empty' } | { kind: 'reject'; reject: RowReject }

/**
 * Reads rows under a settled dialect and layout. `values` holds the price columns first, then high, low, volume and
 * raw close as far as the file has them; returns stand in the place of prices, in the unit of the file. One invalid
 * cell rejects the whole row; a row without any price is empty.
 */
export class RowReader {
  readonly columns: number[]
  readonly #layout: Layout
  readonly #names: string[]
  readonly #dialect: RowDialect
  readonly #signs: PriceSigns
  readonly #width: number

  constructor(layout: Layout, names: string[], width: number, dialect: RowDialect, signs: PriceSigns) {
    this.#layout = layout
    this.#names = names
    this.#width = width
    this.#dialect = dialect
    this.#signs = signs
    const extra = [layout.high, layout.low, layout.volume, layout.rawClose].filter(
      (column) => column !== null,
    )
    this.columns = [...layout.prices.map(({ column }) => column), ...extra]
  }

  read({ line, cells }: TableRecord): RowOutcome {
    const { prices, date, symbol, time } = this.#layout
    const reject = (column: number, reason: string, detail?: RowReject['detail']): RowOutcome => {
      const value = cells[column] ?? ''
      return {
        kind: 'reject',
        reject: { line, column: this.#names[column] ?? '', value, reason, ...(detail && { detail }) },
      }
    }
    if (prices.every(({ column }) => isMissing(cells[column] ?? ''))) {
      if (cells.length >= this.#width || cells.every(isMissing)) return { kind: 'empty' }
    }
    const shape = { expected: this.#width, found: cells.length }
    if (cells.length < this.#width) return reject(cells.length, 'row/too-few-columns', shape)
    const beyond = cells.findIndex((cell, i) => i >= this.#names.length && cell.trim() !== '')
    if (beyond >= 0) return reject(beyond, 'row/too-many-columns', shape)
    if (isMissing(cells[date])) return reject(date, 'row/no-date')
    const moment = parseMoment(cells[date], this.#dialect.dateOrder)
    if (!moment) return reject(date, 'row/bad-date')
    if (time !== null) moment.seconds = parseClock(cells[time]) ?? moment.seconds
    const name = symbol === null ? '' : cells[symbol].trim()
    if (symbol !== null && name === '') return reject(symbol, 'row/no-symbol')
    const values: number[] = []
    let bad: { column: number; reason: string } | null = null
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i]
      const isPrice = i < prices.length
      const value = isPrice ? this.#value(cells[column], line, column) : this.#quantity(cells[column])
      if (value === null) return reject(column, 'row/text-in-number')
      const reason = isPrice ? this.#problem(value) : null
      if (reason) bad ??= { column, reason }
      values.push(value)
    }
    if (bad) return reject(bad.column, bad.reason)
    return { kind: 'values', row: { ...moment, symbol: name, values } }
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

  #quantity(cell: string): number | null {
    return parseQuantity(cell, this.#dialect.decimal)
  }

  /** Why a number cannot be a price or a return, or null. */
  #problem(value: number): string | null {
    const { values } = this.#dialect
    if (isReturns(values)) return unusable(value, values)
    return value <= 0 ? 'row/not-positive' : null
  }
}
