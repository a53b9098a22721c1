import { dateClass } from '../dates/formats'
import { isKnownName } from '../columns/names'
import { isMissing, looksNumeric } from '../numbers/parse'
import type { TableRecord } from './records'

export interface HeaderReading {
  /** Null in a file without header. */
  header: TableRecord | null
  /** Index of the first data row among the records. */
  first: number
}

/** A header with known names is looked for among so many records at most. */
const SEARCHED = 60

/**
 * Finds the header: the records before the first one with a date and a number are preamble or header. Among them
 * the one with the most known names ("Date", "Close", …) wins, and data begins right after it, so that a bad first
 * row is rejected and not taken for a header; without known names it is the last one that has no number.
 */
export function findHeader(records: TableRecord[], override?: boolean): HeaderReading {
  if (override === false) return { header: null, first: 0 }
  let first = records.findIndex((record) => isDataRow(record.cells))
  const candidates = records.slice(0, first < 0 ? SEARCHED : first)
  const known = mostKnownNames(candidates)
  if (known >= 0) return { header: records[known], first: known + 1 }
  if (first < 0) first = records.findIndex(({ cells }) => cells.some(looksNumeric))
  if (first < 0) first = records.length
  for (let i = Math.min(first, records.length) - 1; i >= 0; i--) {
    const { cells } = records[i]
    if (cells.length > 1 && !cells.some((cell) => looksNumeric(cell)))
      return { header: records[i], first: i + 1 }
  }
  if (override) return { header: records[0], first: 1 }
  return { header: null, first: first === records.length ? 0 : first }
}

function isDataRow(cells: string[]): boolean {
  const date = cells.findIndex((cell) => dateClass(cell) !== null)
  return date >= 0 && cells.some((cell, i) => i !== date && (looksNumeric(cell) || isMissing(cell)))
}

function mostKnownNames(records: TableRecord[]): number {
  let best = -1
  let most = 0
  records.forEach(({ cells }, i) => {
    const known = cells.length > 1 ? cells.filter(isKnownName).length : 0
    if (known > most) {
      best = i
      most = known
    }
  })
  return best
}
