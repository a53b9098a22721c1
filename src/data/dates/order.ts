import type { DateOrder, ReadingNote } from '../reading'
import type { TableRecord } from '../table/records'
import { dateClass, numericParts, parseMoment } from './formats'
import type { DateClass } from './formats'

export interface ResolvedOrder {
  order: DateOrder
  notes: ReadingNote[]
}

/**
 * The date order that rules a file, from every cell of its date column. Years first, months in words and epochs
 * speak for themselves. For 01/02/2003 (and 20-01-02, where the year may come first): a part above 12 decides; then dots (day first); then the order in which the
 * rows ascend or descend; then a part that never changes (the day of monthly data). When nothing decides, or only
 * the last rule does, a note says what was assumed.
 */
export function resolveOrder(records: TableRecord[], column: number): ResolvedOrder {
  const counts = new Map<DateClass, number>()
  for (const { cells } of records) {
    const found = column < cells.length ? dateClass(cells[column]) : null
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  const [ruling] = [...counts].reduce<[DateClass, number]>((a, b) => (b[1] > a[1] ? b : a), ['ymd', 0])
  if (!counts.get('numeric')) return { order: ruling === 'numeric' ? 'ymd' : ruling, notes: [] }
  const numeric = resolveNumeric(records, column)
  return ruling === 'numeric' || ruling === 'ymd' || ruling === 'named'
    ? numeric
    : { order: ruling, notes: [] }
}

function resolveNumeric(records: TableRecord[], column: number): ResolvedOrder {
  const distinct = [new Set<number>(), new Set<number>()]
  const overTwelve = [0, 0]
  let dotted = 0
  let short = false
  let example: { line: number; value: string } | null = null
  const texts: string[] = []
  for (const { line, cells } of records) {
    const parts = column < cells.length ? numericParts(cells[column]) : null
    if (!parts) continue
    example ??= { line, value: cells[column].trim() }
    texts.push(cells[column])
    short ||= parts.third.length === 2
    if (parts.mark === '.') dotted++
    if (parts.first > 12) overTwelve[0]++
    if (parts.second > 12) overTwelve[1]++
    distinct[0].add(parts.first)
    distinct[1].add(parts.second)
  }
  const detail = example ?? { line: 0, value: '' }
  const notes: ReadingNote[] = short ? [{ code: 'dates/two-digit-years', detail }] : []
  if (short && yearComesFirst(texts)) return { order: 'ymd', notes }
  if (overTwelve[0] !== overTwelve[1]) return { order: overTwelve[0] > overTwelve[1] ? 'dmy' : 'mdy', notes }
  if (dotted === texts.length) return { order: 'dmy', notes }
  const [dmy, mdy] = [inOrder(texts, 'dmy'), inOrder(texts, 'mdy')]
  if (dmy !== mdy) return { order: dmy ? 'dmy' : 'mdy', notes }
  const monthly = texts.length >= 4 && distinct[0].size === 1 && distinct[1].size >= 4
  const order = monthly ? 'dmy' : 'mdy'
  return { order, notes: [...notes, { code: `dates/assumed-${order}`, detail }] }
}

/** 20-01-02: years come first when that makes far fewer days of it than the other orders do. */
function yearComesFirst(texts: string[]): boolean {
  return span(texts, 'ymd') < 0.5 * Math.min(span(texts, 'dmy'), span(texts, 'mdy'))
}

/** Days from the first to the last date, infinite when a cell is no date in that order. */
function span(texts: string[], order: DateOrder): number {
  let [first, last] = [Infinity, -Infinity]
  for (const text of texts) {
    const moment = parseMoment(text, order)
    if (!moment) return Infinity
    first = Math.min(first, moment.day)
    last = Math.max(last, moment.day)
  }
  return last - first
}

/** Do the days only ascend or only descend? */
function inOrder(texts: string[], order: DateOrder): boolean {
  let up = true
  let down = true
  let previous: number | null = null
  for (const text of texts) {
    const day = parseMoment(text, order)?.day
    if (day === undefined) continue
    if (previous !== null && day < previous) up = false
    if (previous !== null && day > previous) down = false
    previous = day
  }
  return up || down
}
