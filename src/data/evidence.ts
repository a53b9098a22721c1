import { joinedDate } from './dates/joined'
import { OrderEvidence } from './dates/order'
import { CurrencyEvidence } from './numbers/currency-evidence'
import { DecimalEvidence } from './numbers/decimal'
import type { Plan } from './plan'
import type { Dialect, ReadingNote, ReadingOverrides } from './reading'
import type { TableRecord } from './table/records'

/** What rules the whole file, and what is to be said of how it was settled. */
export interface Settlement {
  dateOrder: Dialect['dateOrder']
  decimal: Dialect['decimal']
  /** Dates without a day are damaged ones. */
  wholeDays: boolean
  notes: ReadingNote[]
}

/** What the cells say of date order, decimal mark and currency. */
export class Evidence {
  /** There are quotation marks, so that a comma between commas can be a decimal mark. */
  quoted: boolean
  readonly #plan: Plan
  readonly #order = new OrderEvidence()
  readonly #decimal = new DecimalEvidence()
  readonly #currency = new CurrencyEvidence()

  constructor(plan: Plan) {
    this.#plan = plan
    this.quoted = plan.quoted
  }

  see({ line, cells }: TableRecord): void {
    const { layout, numeric, names } = this.#plan
    const series = layout.symbol === null ? '' : (cells[layout.symbol] ?? '')
    if (layout.date < cells.length) {
      const { date, dateParts } = layout
      this.#order.see(dateParts ? joinedDate(cells, dateParts) : cells[date], line)
    }
    for (let i = 0; i < numeric.length; i++) {
      const column = numeric[i]
      if (column >= cells.length || isWhole(cells[column])) continue
      this.#decimal.see(cells[column], line)
      this.#currency.see(cells[column], line, names[column], series)
    }
  }

  /** @throws Failure `csv/ambiguous-dates` when nothing decides the order: the user is asked. */
  resolve({ dateOrder, decimal }: ReadingOverrides): Settlement {
    return this.#settle(dateOrder ? { order: dateOrder, notes: [] } : this.#order.resolve(), decimal)
  }

  /** As {@link resolve}, with an assumption where nothing decides. */
  guess({ dateOrder, decimal }: ReadingOverrides): Settlement {
    return this.#settle(dateOrder ? { order: dateOrder, notes: [] } : this.#order.assume(), decimal)
  }

  #settle(dates: ReturnType<OrderEvidence['assume']>, wanted: Dialect['decimal'] | undefined): Settlement {
    const { delimiter } = this.#plan
    const mark = wanted
      ? { decimal: wanted, notes: [] }
      : this.#decimal.resolve(delimiter, delimiter !== ',' || this.quoted)
    return {
      dateOrder: dates.order,
      decimal: mark.decimal,
      wholeDays: this.#order.wholeDays,
      notes: [...dates.notes, ...mark.notes, ...this.#currency.notes],
    }
  }
}

/** Digits alone, which say nothing of the decimal mark; most volumes are such. */
function isWhole(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}
