import { dateClass } from '../dates/formats'
import { readName } from '../columns/names'
import { isMissing, looksNumeric } from '../numbers/parse'
import { fullWidth, mergeHeaders, recut } from './header-rows'
import type { TableRecord } from './records'

export interface HeaderReading {
  /** Null in a file without header; of several header rows the names put together. */
  header: TableRecord | null
  /** Index of the first data row among the records. */
  first: number
}

/** A header is looked for among so many records at most. */
const SEARCHED = 200
/** Dates are counted by column over so many. */
const LOOKED_AT = 200

/**
 * Finds the header: the records before the first one with a date in the column of dates, and a number, are preamble or
 * header. Among them the one with the most known names ("Date", "Close", …) wins, and data begins right after it, so
 * that a bad first row is rejected and not taken for a header; only rows of units or of further names are left out.
 * Without known names it is the one with the most different names, else the last one that has no number.
 */
export function findHeader(written: TableRecord[], override?: boolean): HeaderReading {
  if (override === false) return { header: null, first: 0 }
  if (!override && isLoneRow(written)) return { header: null, first: 0 }
  if (written.length > 1 && written.every(({ cells }) => cells.length === 1)) return oneColumn(written)
  const looked = written.slice(0, LOOKED_AT)
  const date = columnOfDates(looked)
  let first = looked.findIndex(({ cells }) => isDataRow(cells, date))
  const width = written[first]?.cells.length ?? 0
  const records = written.map((record, i) => (i < first ? recut(record, width) : record))
  const candidates = records.slice(0, first < 0 ? SEARCHED : first)
  const known = mostKnownNames(candidates, first < 0)
  if (known >= 0) {
    let start = known + 1
    // Without a name over the dates any row of words may be one more header.
    const sure = readName(records[known].cells[Math.max(0, date)] ?? '')?.role === 'date'
    const isHeader = (cells: string[]) =>
      isFurtherHeader(cells, Math.max(0, date)) || (!sure && !cells.some(looksNumeric))
    while (start < first && isHeader(records[start].cells)) start++
    return { header: mergeHeaders(records, known, start, Math.max(0, date)), first: start }
  }
  if (first < 0) first = records.findIndex(({ cells }) => cells.some(looksNumeric))
  // Words alone are no table; its first line shows the user what was read.
  if (first < 0) return { header: records[0], first: 1 }
  const best = mostDifferentNames(candidates.slice(0, first), records[first].cells.length)
  if (best >= 0) return { header: mergeHeaders(records, best, first, Math.max(0, date)), first }
  return override ? { header: records[0], first: 1 } : { header: null, first }
}

/** A single line that has numbers or dates is no header without data. */
function isLoneRow(records: TableRecord[]): boolean {
  const isData = (cell: string) => looksNumeric(cell) || dateClass(cell) !== null
  return records.length === 1 && records[0].cells.some(isData)
}

/** Nothing but one column: its first cell is a name unless it is of the kind of the others. */
function oneColumn(records: TableRecord[]): HeaderReading {
  const [first] = records[0].cells
  const isData = looksNumeric(first) || dateClass(first) !== null
  return isData ? { header: null, first: 0 } : { header: records[0], first: 1 }
}

/** The column with the most dates among the first records, so that "Last updated;15.01.2020" is no row of data. */
function columnOfDates(records: TableRecord[]): number {
  const counts: number[] = []
  for (const { cells } of records) {
    const column = cells.findIndex((cell) => dateClass(cell) !== null)
    if (column >= 0 && cells.length > 1) counts[column] = (counts[column] ?? 0) + 1
  }
  return counts.reduce((best, count, i) => (count > (counts[best] ?? 0) ? i : best), -1)
}

function isDataRow(cells: string[], date: number): boolean {
  if (date < 0 || date >= cells.length || dateClass(cells[date]) === null) return false
  return cells.some((cell, i) => i !== date && (looksNumeric(cell) || isMissing(cell)))
}

const UNIT =
  /^(?:\p{Sc}|%|[A-Z]{3}|\[?[\p{L}%$€£]{1,8}(?:\/\p{L}{1,8})?\]?|(?:per ?cent|points?|index|shares|units?))$/iu

/**
 * A row below the header that has no number, and in the place of the date another name of dates, or nothing: units, or
 * names that are all different.
 */
function isFurtherHeader(cells: string[], date: number): boolean {
  if (cells.some((cell) => looksNumeric(cell) || dateClass(cell) !== null)) return false
  const cell = cells[date] ?? ''
  if (!isMissing(cell)) return readName(cell)?.role === 'date'
  const texts = cells.map((one) => one.trim()).filter((one) => !isMissing(one))
  const different = new Set(texts).size === texts.length
  return (
    texts.length > 1 && (different || texts.every((text) => UNIT.test(text) && text === text.toUpperCase()))
  )
}

/** A name of dates counts three times: every table has one, and few other lines do. `anyName` where no row is one of data. */
function mostKnownNames(records: TableRecord[], anyName: boolean): number {
  let best = -1
  let most = 0
  records.forEach(({ cells }, i) => {
    if (cells.length < 2) return
    const roles = cells.map((cell) => readName(cell)?.role)
    const known = roles.filter(Boolean).length + (roles.includes('date') ? 2 : 0)
    // A lone word of many meanings in a line about the file is no header: "Source: …, Index".
    const isNamed = roles.includes('date') || roles.filter(Boolean).length > 1 || cells.length === 2
    if (isNamed && known > most) {
      best = i
      most = known
    }
  })
  if (best >= 0 || !anyName) return best
  return records.findLastIndex(
    ({ cells }) => cells.length > 1 && cells.some((cell) => readName(cell) !== null),
  )
}

/**
 * Of the rows as wide as the data that stand directly above it: the most different names, codes (without spaces) before
 * words, later before earlier.
 */
function mostDifferentNames(records: TableRecord[], width: number): number {
  let best = -1
  let most = 0
  const start = records.findLastIndex(({ cells }) => cells.length < 2 || !fullWidth(cells, width)) + 1
  records.forEach(({ cells }, i) => {
    if (i < start || cells.some(looksNumeric)) return
    const names = cells.slice(1).filter((cell) => !isMissing(cell) && dateClass(cell) === null)
    const distinct = new Set(names).size
    const codes = names.length > 0 && names.every((cell) => !/[\s()]/.test(cell.trim())) ? 0.5 : 0
    const score = 1 + distinct + codes
    if (score >= most) [best, most] = [i, score]
  })
  return best
}
