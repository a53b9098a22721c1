import { parseClock } from '../dates/clock'
import { dateClass, parseMoment } from '../dates/formats'
import { isMissing, looksNumeric } from '../numbers/parse'
import type { TableRecord } from '../table/records'

/** What the cells of one column look like, over at most 1,000 rows spread evenly; shares are of filled cells. */
export interface ColumnContent {
  filled: number
  dates: number
  /** Share of cells that are dates in words or with separators, not mere digits. */
  writtenDates: number
  numbers: number
  clocks: number
  /** Distinct texts in the sample. */
  distinct: number
  /** Digits only that ascend or descend, as dates do and volumes do not. */
  monotone: boolean
}

const SAMPLE = 1000

export function sampleRows(records: TableRecord[], first: number): TableRecord[] {
  const rows = records.length - first
  if (rows <= SAMPLE) return records.slice(first)
  return Array.from({ length: SAMPLE }, (_, i) => records[first + Math.floor((i * rows) / SAMPLE)])
}

export function columnContent(rows: TableRecord[], column: number): ColumnContent {
  const texts = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isMissing(cell))
  const share = (test: (cell: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  return {
    filled: texts.length,
    dates: share((cell) => dateClass(cell) !== null),
    writtenDates: share((cell) => dateClass(cell) !== null && !/^\d+(\.\d+)?$/.test(cell.trim())),
    numbers: share(looksNumeric),
    clocks: share((cell) => /:|^\d{3,6}$/.test(cell.trim()) && parseClock(cell) !== null),
    distinct: new Set(texts).size,
    monotone: isMonotone(texts),
  }
}

function isMonotone(texts: string[]): boolean {
  let up = 0
  let down = 0
  let previous: number | null = null
  for (const text of texts) {
    const found = dateClass(text)
    const moment = found && parseMoment(text, found === 'epoch' ? 'epoch' : 'ymd')
    if (!moment) continue
    const at = moment.day * 86_400 + moment.seconds
    if (previous !== null && at > previous) up++
    if (previous !== null && at < previous) down++
    previous = at
  }
  return up === 0 || down === 0
}
