import { parseMoment } from '../dates/formats'
import type { Moment } from '../dates/formats'
import { parseClock } from '../dates/clock'
import type { Layout } from '../columns/layout'
import { isMissing, parseNumber, parseQuantity } from '../numbers/parse'
import type { Dialect, RowReject } from '../reading'
import type { TableRecord } from '../table/records'
import type { PriceSigns } from './price-signs'

/** What a row says: its day and its numbers, in the order of `RowReader.columns`; NaN for a gap. */
export interface RowValues extends Moment {
  symbol: string
  values: number[]
}

export type RowOutcome =
  { kind: 'values'; row: RowValues } | { kind: 'empty' } | { kind: 'reject'; reject: RowReject }

/**
 * Reads rows under a settled dialect and layout. `values` holds the price columns first, then high, low, volume and
 * raw close as far as the file has them. One invalid cell rejects the whole row; a row without any price is empty.
 */
export class RowReader {
  readonly columns: number[]
  readonly #layout: Layout
  readonly #names: string[]
  readonly #dialect: Pick<Dialect, 'decimal' | 'dateOrder'>
  readonly #signs: PriceSigns
  readonly #width: number

  constructor(
    layout: Layout,
    names: string[],
    width: number,
    dialect: Pick<Dialect, 'decimal' | 'dateOrder'>,
    signs: PriceSigns,
  ) {
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
    let nonPositive = -1
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i]
      const isPrice = i < prices.length
      const value = (isPrice ? parseNumber : parseQuantity)(cells[column], this.#dialect.decimal)
      if (value === null) return reject(column, 'row/text-in-number')
      if (isPrice) this.#signs.see(value, line, column)
      if (isPrice && value <= 0 && nonPositive < 0) nonPositive = column
      values.push(value)
    }
    if (nonPositive >= 0) return reject(nonPositive, 'row/not-positive')
    return { kind: 'values', row: { ...moment, symbol: name, values } }
  }
}
