import type { Layout } from '../columns/layout'
import type { ReturnKind } from '../reading'
import type { TableRecord } from '../table/records'
import { tickerName } from '../tickers'
import { GroupRows } from './group-rows'
import { Ledger } from './ledger'
import type { SkipReason } from './ledger'
import { ownCopy } from './own-copy'
import { PriceSigns } from './price-signs'
import { isReturns } from './returns'
import { RowReader, SYMBOL_MARK } from './row-reader'
import type { RowDialect } from './row-reader'
import { refuseAgain } from './same-moment'

/** The rows of one ticker and what is known of their order; in a wide table a row belongs to all tickers. */
export interface Group {
  rows: GroupRows
  /** The line of the first row that is earlier than the one before it; null while they are in order. */
  misplaced: number | null
  /** Rows of a day were reduced to the last one as they came. */
  folded: boolean
  /** Rows of other fields than the price, by the number of the field, in a table with a row a field. */
  fields?: (Group | undefined)[]
}

/** The file in the order of its lines, read row by row: what `finishRows` makes series of. */
export class RowCollector {
  readonly layout: Layout
  readonly names: string[]
  /** Returns of this kind, or prices. */
  readonly kind: ReturnKind | null
  readonly ledger = new Ledger()
  readonly signs = new PriceSigns()
  /** In order of appearance. */
  readonly groups: Group[] = []
  /** The ticker of each group. */
  readonly tickers: string[] = []
  /** The same without the second symbol. */
  readonly firstSymbols: string[] = []
  /** Data rows read. */
  rows = 0
  firstLine = 0
  /** Rows were folded that must be seen again, because others are out of order: read once more without folding. */
  foldedTooSoon = false
  readonly #reader: RowReader
  readonly #fold: boolean
  readonly #byTicker = new Map<string, Group>()
  readonly #bySymbol = new Map<string, Group>()
  #lastSymbol = ''
  #lastGroup: Group | null = null

  /** @param fold keep only the last row of a day while rows come in order, so that minute bars need little memory */
  constructor(layout: Layout, names: string[], width: number, dialect: RowDialect, fold: boolean) {
    this.layout = layout
    this.names = names
    this.kind = isReturns(dialect.values) ? dialect.values : null
    this.#fold = fold && this.kind === null
    this.#reader = new RowReader(layout, names, width, dialect, this.signs, this.ledger)
  }

  add(record: TableRecord): void {
    if (this.rows++ === 0) this.firstLine = record.line
    const reader = this.#reader
    if (!reader.read(record)) return
    const { line } = record
    const { day, seconds, values } = reader
    const ticker = this.#groupOf(reader.symbol)
    const group = reader.field === 0 ? ticker : this.#fieldOf(ticker, reader.field)
    const { rows } = group
    if (group.misplaced === null && rows.length > 0) {
      const last = rows.length - 1
      const step = day - rows.day(last) || seconds - rows.seconds(last)
      if (step < 0) {
        group.misplaced = line
        this.foldedTooSoon ||= group.folded
      } else if (step === 0) {
        refuseAgain(this, group.rows, last, line, values)
        return
      } else if (this.#fold && day === rows.day(last)) {
        this.ledger.skip('intraday', rows.line(last))
        group.folded = true
        rows.replaceLast(line, day, seconds, values)
        return
      }
    }
    rows.push(line, day, seconds, values)
  }

  /** A row that is not looked at. */
  leaveOut(reason: SkipReason, { line }: TableRecord): void {
    this.rows++
    this.ledger.skip(reason, line)
  }

  #groupOf(symbol: string): Group {
    if (this.#lastGroup && symbol === this.#lastSymbol) return this.#lastGroup
    let group = this.#bySymbol.get(symbol)
    if (!group) {
      const ticker = this.layout.symbol === null ? '' : tickerName(symbol, 'Series')
      group = this.#byTicker.get(ticker) ?? this.#newGroup(ownCopy(ticker), symbol)
      this.#bySymbol.set(ownCopy(symbol), group)
    }
    this.#lastSymbol = symbol
    this.#lastGroup = group
    return group
  }

  #newGroup(ticker: string, symbol: string): Group {
    const group = this.#emptyGroup()
    this.groups.push(group)
    this.tickers.push(ticker)
    this.firstSymbols.push(ownCopy(tickerName(symbol.split(SYMBOL_MARK)[0], ticker)))
    this.#byTicker.set(ticker, group)
    return group
  }

  #fieldOf(group: Group, field: number): Group {
    group.fields ??= []
    return (group.fields[field] ??= this.#emptyGroup())
  }

  #emptyGroup(): Group {
    return { rows: new GroupRows(this.#reader.values.length), misplaced: null, folded: false }
  }
}
