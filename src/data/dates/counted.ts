import { dayOf } from '../days'
import { fullYear, moment } from './moment'
import type { Moment } from './moment'

/**
 * Numbers that are dates only when the whole column says so: any of them could be a price or a volume. `serial` are the
 * days of a spreadsheet, `year` years with or without a month as a fraction (`yearFraction` with a day),
 * `yymmdd` and `yearMonth` six digits, `roc` years of
 * Taiwan with or without marks.
 */
export type CountedClass = 'serial' | 'year' | 'yearFraction' | 'yearMonth' | 'yymmdd' | 'roc'

const SERIAL = /^([2-6]\d{4})(\.\d+)?$/
/** 1954 to 2064: what is outside is no day of a market, and more likely a price. */
const SERIALS = { from: 20_000, to: 60_000 }
/** Day 0 of a spreadsheet, as days before 1970. */
const SERIAL_ZERO = 25_569
const YEAR = /^(1[5-9]|20)\d{2}(\.\d+)?$/
const YEAR_DOT_MONTH = /^((?:1[5-9]|20)\d{2})\.(0?[1-9]|1[0-2])$/
const YEAR_MONTH = /^((?:1[89]|20)\d{2})(0[1-9]|1[0-2])$/
const SHORT = /^(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
const ROC = /^(?:民國|民国)?\s*(\d{2,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const ROC_COMPACT = /^(\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
const ROC_ZERO = 1911

/** The classes that a cell could belong to; several for `200102`, which is a day and a month. */
export function countedClasses(text: string): CountedClass[] {
  if (text.length < 4 || text.length > 20) return []
  const serial = SERIAL.exec(text)
  if (serial) return Number(text) >= SERIALS.from && Number(text) <= SERIALS.to ? ['serial'] : []
  if (YEAR.test(text)) return YEAR_DOT_MONTH.test(text) ? ['yearMonth', 'year'] : ['year']
  const classes: CountedClass[] = []
  if (YEAR_MONTH.test(text)) classes.push('yearMonth')
  if (SHORT.test(text)) classes.push('yymmdd')
  const roc = ROC.exec(text) ?? ROC_COMPACT.exec(text)
  if (roc && Number(roc[1]) >= 30 && (roc[1].length === 3 || /\D/.test(text))) classes.push('roc')
  return classes
}

/** A moment under a class that was settled over the column; null for what does not belong to it. */
export function readCounted(text: string, kind: CountedClass): Moment | null {
  if (kind === 'serial') return readSerial(text)
  if (kind === 'year' || kind === 'yearFraction') return readYear(text, kind === 'year')
  if (kind === 'yearMonth') {
    const m = YEAR_MONTH.exec(text) ?? YEAR_DOT_MONTH.exec(text)
    // Spreadsheets drop the last zero of 1871.10.
    return m && moment(Number(m[1]), text.includes('.') && m[2] === '1' ? 10 : Number(m[2]), 1)
  }
  if (kind === 'yymmdd') {
    const m = SHORT.exec(text)
    return m && moment(fullYear(m[1]), Number(m[2]), Number(m[3]))
  }
  const m = ROC.exec(text) ?? ROC_COMPACT.exec(text)
  return m && moment(ROC_ZERO + Number(m[1]), Number(m[2]), Number(m[3]))
}

function readSerial(text: string): Moment | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null
  const value = Number(text)
  const whole = Math.floor(value)
  // Half a second of rounding: 0.7291666667 of a day is 17:30:00.
  return { day: whole - SERIAL_ZERO, seconds: Math.min(86_399, Math.floor((value - whole) * 86_400 + 0.5)) }
}

/** So near to a twelfth is one: 1974.0833 is February. With two decimals or fewer all are. */
const TWELFTH = 0.006

/** Is a year with a fraction the beginning of a month? */
export function isTwelfth(text: string): boolean {
  const twelfths = Number(`0${text.slice(4)}`) * 12
  return text.length <= 7 || Math.abs(twelfths - Math.round(twelfths)) < TWELFTH
}

/** 2020 is its first day; a fraction is a month, or else so much of the days of that year. */
function readYear(text: string, monthly: boolean): Moment | null {
  if (!YEAR.test(text)) return null
  const year = Number(text.slice(0, 4))
  const fraction = Number(`0${text.slice(4)}`)
  if (monthly) {
    const twelfths = Math.round(fraction * 12)
    return moment(year + Math.floor(twelfths / 12), (twelfths % 12) + 1, 1)
  }
  const start = dayOf(year, 1, 1)!
  const days = dayOf(year + 1, 1, 1)! - start
  return { day: start + Math.floor(fraction * days), seconds: 0 }
}
