import { parseClock } from '../dates/clock'
import { readCounted } from '../dates/counted'
import type { CountedClass } from '../dates/counted'
import { CountedEvidence } from '../dates/counted-evidence'
import { dateClass, parseMoment } from '../dates/formats'
import { bareCell } from '../numbers/bare'
import { isMissing, looksNumeric } from '../numbers/parse'
import type { TableRecord } from '../table/records'

/** What the cells of one column look like, over at most 1,000 rows spread evenly; shares are of filled cells. */
export interface ColumnContent {
  filled: number
  dates: number
  /** Share of cells that are dates in words or with separators, not mere digits. */
  writtenDates: number
  /** Share of cells of the one kind of digits that only a column of dates makes a date: 43831, 2020, 202001. */
  counted: number
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
  const evidence = new CountedEvidence()
  for (const text of texts) evidence.see(text)
  const counted = evidence.ruling
  return {
    filled: texts.length,
    dates: share((cell) => dateClass(cell) !== null),
    writtenDates: share((cell) => dateClass(cell) !== null && !/^\d+(\.\d+)?$/.test(cell.trim())),
    counted: texts.length === 0 ? 0 : (counted?.count ?? 0) / texts.length,
    numbers: share(looksNumeric),
    clocks: share((cell) => /:|^\d{3,6}$/.test(cell.trim()) && parseClock(cell) !== null),
    distinct: new Set(texts).size,
    monotone: isMonotone(texts, counted?.kind ?? null),
  }
}

function isMonotone(texts: string[], counted: CountedClass | null): boolean {
  let up = 0
  let down = 0
  let previous: number | null = null
  for (const text of texts) {
    const found = dateClass(text)
    const moment = found
      ? parseMoment(text, found === 'epoch' ? 'epoch' : 'ymd')
      : counted && readCounted(bareCell(text), counted)
    if (!moment) continue
    const at = moment.day * 86_400 + moment.seconds
    if (previous !== null && at > previous) up++
    if (previous !== null && at < previous) down++
    previous = at
  }
  return up === 0 || down === 0
}
