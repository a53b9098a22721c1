import type { Layout } from '../columns/layout'
import type { GroupRows } from './group-rows'
import type { Ledger } from './ledger'

/** The same moment twice: with the same prices the later row is skipped, with others rejected. */
export function refuseAgain(
  { layout, names, ledger }: { layout: Layout; names: string[]; ledger: Ledger },
  rows: GroupRows,
  first: number,
  line: number,
  values: ArrayLike<number>,
): void {
  const other = layout.prices.findIndex((_, i) => !Object.is(values[i], rows.value(first, i)))
  if (other < 0) {
    ledger.skip('duplicate', line)
    return
  }
  const column = names[layout.prices[other].column]
  const value = Number.isNaN(values[other]) ? '' : String(values[other])
  const detail = { firstLine: rows.line(first) }
  ledger.reject({ line, column, value, reason: 'row/duplicate-conflict', detail })
}
