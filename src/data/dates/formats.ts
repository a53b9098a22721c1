import { bareCell } from '../numbers/bare'
import type { DateOrder } from '../reading'
import { readCounted } from './counted'
import { fullYear, moment } from './moment'
import type { Moment } from './moment'
import { foldWord, isWeekday } from './months'
import { readNamed } from './named'
import { readPeriod } from './periods'

export type { Moment } from './moment'

/** `numeric` is 01/02/2003, where only the whole file can tell the order. */
export type DateClass = 'ymd' | 'numeric' | 'named' | 'epoch'

/** A time of day behind a date, perhaps with the weekday: `2020-01-02 (Thu) 16:00`. */
const TAIL = String.raw`(?:\s*[(,]?\s*\p{L}{1,12}\.?\)?(?=[\s,]|$))?(?:(?:[\s,]+|T)(\d.*))?$`
const YMD = new RegExp(String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?` + TAIL, 'u')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s\-_]*(\d{4}|\d{6}|\d{1,2}:.*))?(?:\.0+)?$/
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?` + TAIL, 'u')
const EPOCH = /^(-?(?:\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19}))(?:\.\d+)?$/
const FRONT = /^(\p{L}{2,14})[.,]* +(?=\d)/u
const MARKED = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/
const LONGEST = 70
/** One number, of a year, with words or nothing beside it: `Jan 2020`, `Jan-20`. */
const YEAR_ALONE = /^[^\d:]*(?:\d{4}|\d{2})[^\d:]*$/
const MONTH_ALONE = /^\d{4}\.?\d{2}$/

/** `2020-01-02` and nothing else, told without a pattern: most files have only such dates. */
export function isPlainIso(cell: string): boolean {
  if (cell.length !== 10 || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return false
  for (let i = 0; i < 10; i++) {
    const code = cell.charCodeAt(i)
    if (i !== 4 && i !== 7 && (code < 48 || code > 57)) return false
  }
  return true
}

/** `01/02/2003` and nothing else, with one mark of `/`, `-` and `.` twice. */
export function isPlainNumeric(cell: string): boolean {
  if (cell.length !== 10) return false
  const mark = cell.charCodeAt(2)
  if (mark < 45 || mark > 47 || cell.charCodeAt(5) !== mark) return false
  for (let i = 0; i < 10; i++) {
    const code = cell.charCodeAt(i)
    if (i !== 2 && i !== 5 && (code < 48 || code > 57)) return false
  }
  return true
}

/** The parts of 01/02/2003, or null. */
export function numericParts(
  text: string,
): { first: number; second: number; third: string; mark: string } | null {
  if (isPlainNumeric(text)) {
    const [first, second] = [Number(text.slice(0, 2)), Number(text.slice(3, 5))]
    return { first, second, third: text.slice(6), mark: text[2] }
  }
  const m = NUMERIC.exec(normal(text))
  return m && { first: Number(m[1]), second: Number(m[3]), third: m[4], mark: m[2] }
}

/** The class of a cell that could be a date, or null; whether it is a valid date only {@link parseMoment} says. */
export function dateClass(cell: string): DateClass | null {
  if (isPlainIso(cell)) return readDigits(cell) && 'ymd'
  if (isPlainNumeric(cell)) return 'numeric'
  const text = normal(cell)
  if (text.length < 5 || text.length > LONGEST) return null
  if (NUMERIC.test(text)) return 'numeric'
  if (readYmd(text)) return 'ymd'
  if (EPOCH.test(text)) return 'epoch'
  return readNamed(text) ? 'named' : null
}

/** The moment in a cell, given the order that rules the file; null for a bad date. */
export function parseMoment(cell: string, order: DateOrder): Moment | null {
  if (isPlainIso(cell)) return readDigits(cell)
  const text = normal(cell)
  if (text.length > LONGEST) return null
  if (
    order === 'serial' ||
    order === 'year' ||
    order === 'yearFraction' ||
    order === 'yymmdd' ||
    order === 'roc'
  ) {
    return readCounted(text, order) ?? readYmd(text)
  }
  const ymd = readYmd(text) ?? (order === 'ymd' ? readCounted(text, 'yearMonth') : null)
  if (ymd) return ymd
  if (order === 'epoch') return readEpoch(text)
  const m = NUMERIC.exec(text)
  if (m) return readNumeric(m, order)
  return readNamed(text)
}

/**
 * Is a date without a day: a month, a quarter, a year? Among whole days it is the rest of a damaged one.
 * @param cell one that is a date
 */
export function lacksDay(cell: string): boolean {
  if (isPlainIso(cell) || isPlainNumeric(cell)) return false
  const text = normal(cell)
  if (YEAR_ALONE.test(text) || MONTH_ALONE.test(text)) return true
  return !YMD.test(text) && !COMPACT.test(text) && readPeriod(text) !== null
}

/** The bare cell with `年`, `월` and their like as marks, and without a weekday in front. */
function normal(cell: string): string {
  let text = bareCell(cell)
  if (/[年년]/.test(text) && !/民[國国]/.test(text)) {
    text = text
      .replace(/\s*[年년月월]\s*/g, '-')
      .replace(/\s*[日일号號]\s*/, ' ')
      .replace(/-+\s*$/, '')
      .trim()
  }
  const front = FRONT.exec(text)
  // "mar" is Tuesday before a whole date, and March before a day and a year.
  const whole = front && (isWeekday(foldWord(front[1])) || MARKED.test(text.slice(front[0].length)))
  return whole ? text.slice(front[0].length) : text
}

function readDigits(cell: string): Moment | null {
  return moment(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8, 10)))
}

function readYmd(text: string): Moment | null {
  const m = YMD.exec(text) ?? COMPACT.exec(text)
  return m ? moment(Number(m[1]), Number(m[2]), Number(m[3]), m[4]) : readPeriod(text)
}

function readNumeric(m: RegExpExecArray, order: DateOrder): Moment | null {
  const [first, second] = [Number(m[1]), Number(m[3])]
  if (order === 'dmy') return moment(fullYear(m[4]), second, first, m[5])
  if (order === 'mdy') return moment(fullYear(m[4]), first, second, m[5])
  return order === 'ymd' && m[4].length === 2 ? moment(fullYear(m[1]), second, Number(m[4]), m[5]) : null
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their length. UTC. */
function readEpoch(text: string): Moment | null {
  const m = EPOCH.exec(text)
  if (!m) return null
  const length = m[1].replace('-', '').length
  const scale = length <= 10 ? 1 : length <= 13 ? 1e3 : length <= 16 ? 1e6 : 1e9
  const seconds = Math.floor(Number(m[1]) / scale)
  const day = Math.floor(seconds / 86_400)
  return { day, seconds: seconds - 86_400 * day }
}
