import type { Layout } from '../columns/layout'
import { GroupRows } from './group-rows'
import type { Ledger } from './ledger'
import type { Group } from './row-collector'
import { rowAt } from './settle'
import type { Settled } from './settle'
import { fieldNames } from './value-columns'

export interface JoinedFields {
  settled: Settled
  /** Rows of the file that are in it. */
  rows: number
}

/**
 * In a table with a row a field, puts the fields of a moment beside its price: rows as other tables have them. Each row
 * of a field counts as imported with its price, and is skipped where that moment has none.
 * @param settled the prices; `settle` does to the rows of a field what was done to those
 */
export async function joinFields(
  { fields }: Group,
  settled: Settled,
  layout: Layout,
  ledger: Ledger,
  settle: (group: Group) => Promise<Settled>,
): Promise<JoinedFields> {
  if (!layout.field) return { settled, rows: settled.length }
  const width = fieldNames(layout).length
  const columns: Float64Array[] = []
  let rows = settled.length
  for (let field = 1; field < width; field++) {
    const group = fields?.[field]
    const own = group && (await settle(group))
    const column = new Float64Array(settled.length).fill(NaN)
    if (own) rows += place(own, settled, column, ledger)
    columns.push(column)
    group?.rows.free()
  }
  const joined = new GroupRows(width)
  const values = new Float64Array(width)
  for (let i = 0; i < settled.length; i++) {
    const row = rowAt(settled, i)
    values[0] = settled.rows.value(row, 0)
    for (let field = 1; field < width; field++) values[field] = columns[field - 1][i]
    joined.push(settled.rows.line(row), settled.rows.day(row), settled.rows.seconds(row), values)
  }
  return { settled: { rows: joined, order: null, length: joined.length }, rows }
}

/** Merges by moment, both in order; how many rows found their price. */
function place(own: Settled, prices: Settled, column: Float64Array, ledger: Ledger): number {
  let found = 0
  let at = 0
  for (let i = 0; i < own.length; i++) {
    const row = rowAt(own, i)
    while (at < prices.length && before(prices, rowAt(prices, at), own, row)) at++
    if (at < prices.length && !before(own, row, prices, rowAt(prices, at))) {
      column[at] = own.rows.value(row, 0)
      found++
    } else {
      ledger.skip('no-price', own.rows.line(row))
    }
  }
  return found
}

function before(a: Settled, rowA: number, b: Settled, rowB: number): boolean {
  return (a.rows.day(rowA) - b.rows.day(rowB) || a.rows.seconds(rowA) - b.rows.seconds(rowB)) < 0
}
