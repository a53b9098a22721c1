import { dayOf } from '../days'
import type { DateOrder } from '../reading'
import type { Day } from '../series'
import { parseClock } from './clock'

/** A day as written in the file (its zone is not applied) and the second of that day, 0 where none is given. */
export interface Moment {
  day: Day
  seconds: number
}

/** `numeric` is 01/02/2003, where only the whole file can tell the order. */
export type DateClass = 'ymd' | 'numeric' | 'named' | 'epoch'

const TAIL = String.raw`(?:(?:[\s,]+|T)(\S.*))?$`
const YMD = new RegExp(String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})` + TAIL)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]*(\d{4}|\d{6}|\d{1,2}:.*))?$/
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})` + TAIL)
const MONTH_FIRST = new RegExp(
  String.raw`^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})` + TAIL,
  'i',
)
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})\.?,?[\s\-/.]*(\d{4}|\d{2})` + TAIL,
  'i',
)
const MONTH_YEAR = /^([a-z]{3,9})\.?[\s-]+(\d{4})$/i
const EPOCH = /^(\d{9,10}|\d{13}|\d{16}|\d{19})(?:\.\d+)?$/
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The parts of 01/02/2003, or null. */
export function numericParts(
  text: string,
): { first: number; second: number; third: string; mark: string } | null {
  const m = NUMERIC.exec(text.trim())
  return m && { first: Number(m[1]), second: Number(m[3]), third: m[4], mark: m[2] }
}

/** The class of a cell that could be a date, or null; whether it is a valid date only {@link parseMoment} says. */
export function dateClass(cell: string): DateClass | null {
  const text = cell.trim()
  if (text.length < 6 || text.length > 40) return null
  if (NUMERIC.test(text)) return 'numeric'
  if (EPOCH.test(text)) return 'epoch'
  if (readYmd(text)) return 'ymd'
  return readNamed(text) ? 'named' : null
}

/** The moment in a cell, given the order that rules the file; null for a bad date. */
export function parseMoment(cell: string, order: DateOrder): Moment | null {
  const text = cell.trim()
  const ymd = readYmd(text)
  if (ymd) return ymd
  if (order === 'epoch') return readEpoch(text)
  const m = NUMERIC.exec(text)
  if (m) return readNumeric(m, order)
  return readNamed(text)
}

function readYmd(text: string): Moment | null {
  const m = YMD.exec(text) ?? COMPACT.exec(text)
  if (m) return moment(Number(m[1]), Number(m[2]), Number(m[3]), m[4])
  const month = YEAR_MONTH.exec(text)
  return month && moment(Number(month[1]), Number(month[2]), 1, undefined)
}

function readNumeric(m: RegExpExecArray, order: DateOrder): Moment | null {
  const [first, second] = [Number(m[1]), Number(m[3])]
  if (order === 'dmy') return moment(fullYear(m[4]), second, first, m[5])
  if (order === 'mdy') return moment(fullYear(m[4]), first, second, m[5])
  return order === 'ymd' && m[4].length === 2 ? moment(fullYear(m[1]), second, Number(m[4]), m[5]) : null
}

function readNamed(cell: string): Moment | null {
  const text = cell.replace(WEEKDAY, '')
  const a = MONTH_FIRST.exec(text)
  if (a) return moment(Number(a[3]), monthOf(a[1]), Number(a[2]), a[4])
  const b = DAY_FIRST.exec(text)
  if (b) return moment(fullYear(b[3]), monthOf(b[2]), Number(b[1]), b[4])
  const c = MONTH_YEAR.exec(text)
  return c && moment(Number(c[2]), monthOf(c[1]), 1, undefined)
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their length. UTC. */
function readEpoch(text: string): Moment | null {
  const m = EPOCH.exec(text)
  if (!m) return null
  const scale = { 9: 1, 10: 1, 13: 1e3, 16: 1e6, 19: 1e9 }[m[1].length]!
  const seconds = Math.floor(Number(m[1]) / scale)
  return { day: Math.floor(seconds / 86_400), seconds: seconds % 86_400 }
}

function moment(year: number, month: number, dayOfMonth: number, tail: string | undefined): Moment | null {
  const day = dayOf(year, month, dayOfMonth)
  const seconds = tail === undefined ? 0 : parseClock(tail)
  return day === null || seconds === null ? null : { day, seconds }
}

/** 1 to 12 from an English name of at least three letters, else 0. */
function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1
}

/** Two-digit years as POSIX reads them: 69 to 99 are 19xx, 00 to 68 are 20xx. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 69 ? 2000 + year : 1900 + year
}
