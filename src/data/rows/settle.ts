import type { ReturnKind } from '../reading'
import { dayOrder } from './day-order'
import { GroupRows } from './group-rows'
import type { Ledger } from './ledger'
import { growthOf } from './returns'
import type { Group, RowCollector } from './row-collector'
import { refuseAgain } from './same-moment'

/** Rows of one ticker in order of day, one a day: all of `rows`, or those that `order` lists. */
export interface Settled {
  rows: GroupRows
  order: Int32Array | null
  length: number
}

/**
 * Puts the rows of one ticker in order of day, one a day: the same moment twice with the same prices is skipped, with
 * different prices rejected; of several bars in a day the last is the daily close. Returns are handled alike and become
 * growth factors, those within a day their product. Rows that came in order need no sorting, and were looked through
 * for repeated moments as they came.
 */
export async function settle(
  group: Group,
  collector: RowCollector,
  breathe: () => Promise<void>,
): Promise<Settled> {
  const { rows, misplaced } = group
  const { ledger, kind, layout } = collector
  let settled: Settled = { rows, order: null, length: rows.length }
  if (misplaced !== null) settled = oneOfEachMoment(rows, await dayOrder(rows, breathe), collector)
  await breathe()
  if (kind) return growthOfEachDay(settled, layout.prices.length, ledger, kind)
  return hasSeveralADay(settled) ? lastOfEachDay(settled, ledger) : settled
}

/** The number in `rows` of the i-th row that is kept. */
export function rowAt({ order }: Settled, i: number): number {
  return order ? order[i] : i
}

function oneOfEachMoment(rows: GroupRows, order: Int32Array, collector: RowCollector): Settled {
  const values = new Float64Array(rows.width)
  let length = 0
  for (const row of order) {
    const first = order[length - 1]
    if (length > 0 && rows.day(row) === rows.day(first) && rows.seconds(row) === rows.seconds(first)) {
      for (let i = 0; i < values.length; i++) values[i] = rows.value(row, i)
      refuseAgain(collector, rows, first, rows.line(row), values)
    } else {
      order[length++] = row
    }
  }
  return { rows, order, length }
}

function hasSeveralADay(settled: Settled): boolean {
  const { rows, length } = settled
  for (let i = 1; i < length; i++) {
    if (rows.day(rowAt(settled, i)) === rows.day(rowAt(settled, i - 1))) return true
  }
  return false
}

function lastOfEachDay(settled: Settled, ledger: Ledger): Settled {
  const { rows, length } = settled
  const order = settled.order ?? Int32Array.from({ length }, (_, i) => i)
  let kept = 0
  for (let i = 0; i < length; i++) {
    if (i + 1 < length && rows.day(order[i + 1]) === rows.day(order[i])) {
      ledger.skip('intraday', rows.line(order[i]))
    } else {
      order[kept++] = order[i]
    }
  }
  return { rows, order, length: kept }
}

function growthOfEachDay(settled: Settled, prices: number, ledger: Ledger, kind: ReturnKind): Settled {
  const { rows, length } = settled
  const growth = new GroupRows(rows.width)
  const values = new Float64Array(rows.width)
  for (let i = 0; i < length; i++) {
    const row = rowAt(settled, i)
    for (let column = 0; column < values.length; column++) {
      const value = rows.value(row, column)
      values[column] = column < prices ? growthOf(value, kind) : value
    }
    const last = growth.length - 1
    if (last < 0 || growth.day(last) !== rows.day(row)) {
      growth.push(rows.line(row), rows.day(row), 0, values)
      continue
    }
    ledger.skip('compounded', growth.line(last))
    for (let column = 0; column < prices; column++) {
      values[column] = compound(growth.value(last, column), values[column])
    }
    growth.replaceLast(rows.line(row), rows.day(row), 0, values)
  }
  return { rows: growth, order: null, length: growth.length }
}

function compound(earlier: number, later: number): number {
  if (Number.isNaN(earlier)) return later
  return Number.isNaN(later) ? earlier : earlier * later
}
