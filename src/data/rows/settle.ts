import type { ReadingNote, ReturnKind } from '../reading'
import type { Day } from '../series'
import type { Ledger } from './ledger'
import { growthOf } from './returns'

/** One accepted row. */
export interface SettledRow {
  line: number
  /** Which ticker; always 0 in a wide table, where a row belongs to all. */
  group: number
  day: Day
  seconds: number
  values: number[]
}

/**
 * Puts rows in order of ticker and day, one a day: the same moment twice with the same prices is skipped, with
 * different prices rejected; of several bars in a day the last is the daily close. Returns are handled alike and become
 * growth factors, those within a day their product. O(n log n) when unsorted.
 * @param prices how many of the leading `values` are prices; `columnOf` names their columns; `kind` of returns, or null
 * @returns the rows to keep by group, and a note `rows/sorted` with the first line out of order
 */
export function settle(
  rows: SettledRow[],
  prices: number,
  ledger: Ledger,
  columnOf: (price: number) => string,
  kind: ReturnKind | null,
): { groups: SettledRow[][]; notes: ReadingNote[] } {
  const groups: SettledRow[][] = []
  for (const row of rows) (groups[row.group] ??= []).push(row)
  let unsorted = Infinity
  const settled = groups.map((group) => {
    const misplaced = group.find((row, i) => i > 0 && before(row, group[i - 1]) < 0)
    if (misplaced) {
      unsorted = Math.min(unsorted, misplaced.line)
      group.sort(before)
    }
    const kept = oneOfEachMoment(group, prices, ledger, columnOf)
    return kind ? growthOfEachDay(kept, prices, ledger, kind) : lastOfEachDay(kept, ledger)
  })
  return {
    groups: settled,
    notes: unsorted < Infinity ? [{ code: 'rows/sorted', detail: { line: unsorted } }] : [],
  }
}

function before(a: SettledRow, b: SettledRow): number {
  return a.day - b.day || a.seconds - b.seconds
}

function oneOfEachMoment(
  group: SettledRow[],
  prices: number,
  ledger: Ledger,
  columnOf: (price: number) => string,
): SettledRow[] {
  const kept: SettledRow[] = []
  for (const row of group) {
    const first = kept.at(-1)
    if (!first || before(row, first) !== 0) {
      kept.push(row)
      continue
    }
    const other = firstDifference(row.values, first.values, prices)
    if (other < 0) {
      ledger.skip('duplicate', row.line)
    } else {
      const [column, value] = [columnOf(other), String(row.values[other])]
      const detail = { firstLine: first.line }
      ledger.reject({ line: row.line, column, value, reason: 'row/duplicate-conflict', detail })
    }
  }
  return kept
}

function lastOfEachDay(group: SettledRow[], ledger: Ledger): SettledRow[] {
  return group.filter((row, i) => {
    const last = i + 1 === group.length || group[i + 1].day !== row.day
    if (!last) ledger.skip('intraday', row.line)
    return last
  })
}

function growthOfEachDay(
  group: SettledRow[],
  prices: number,
  ledger: Ledger,
  kind: ReturnKind,
): SettledRow[] {
  const kept: SettledRow[] = []
  for (const row of group) {
    const values = row.values.map((value, i) => (i < prices ? growthOf(value, kind) : value))
    const earlier = kept.at(-1)
    if (earlier?.day === row.day) {
      ledger.skip('compounded', earlier.line)
      kept.pop()
      for (let i = 0; i < prices; i++) values[i] = compound(earlier.values[i], values[i])
    }
    kept.push({ ...row, values })
  }
  return kept
}

function compound(earlier: number, later: number): number {
  if (Number.isNaN(earlier)) return later
  return Number.isNaN(later) ? earlier : earlier * later
}

/** Index of the first of `count` values that differ (a gap equals a gap), or -1. */
function firstDifference(a: number[], b: number[], count: number): number {
  for (let i = 0; i < count; i++) if (!Object.is(a[i], b[i])) return i
  return -1
}
