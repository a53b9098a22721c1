import type { Placeholder } from './placeholders'
import { CURRENCY_BEFORE, CURRENCY_BEHIND, PERCENT, SPACED_UNIT, UNIT, currencyOf, scaleOf } from './units'

/**
 * Numbers of a folded text: recognised with sign, currency and unit, and named by kind and coarse size.
 *
 * "rs 10.4 crore", "$1.2b", "EUR 4.9 mn" and "3500万元" are amounts, "3 %", "25 bps" and "5个百分点" are percents, 1900 to
 * 2099 alone are years. The Indian grouping (1,20,000) and a decimal comma (5,2) are understood. A sign counts where it
 * touches the number and nothing stands before it: "-3 %" has one, "20-30 %" has none.
 */
export type NumberKind = 'percent' | 'amount' | 'number' | 'other'

export interface FoundNumber {
  /** Span of the folded text, without the sign. */
  from: number
  to: number
  sign: '+' | '-' | ''
  kind: NumberKind
  /** With sign and unit: 4.9 mn is 4,900,000; percents in percent. */
  value: number
  /** One name for every way of writing it (`units.ts`); empty without one. */
  currency: string
  /** What the unit multiplied by; 1 where no unit was written. */
  scale: number
  word: Placeholder
}

/** A point or a separator may stand apart, as some archives print it: EUR 0 .28, 12 ,000. */
const DIGITS = '\\d+(?:(?: ?,\\d{2,3})* ?,\\d{3}(?!\\d)|,\\d{1,2}(?![\\d,]))?(?: ?\\.\\d+)?|\\.\\d+'
const pattern = (before: string, unit: string) =>
  new RegExp(`([+-])?(?:${before})([+-])?(${DIGITS})(${unit})?(?:\\s?(${CURRENCY_BEHIND}))?`, 'uy')
const MONEY = pattern(`(${CURRENCY_BEFORE})\\s?`, `${UNIT}|${SPACED_UNIT}`)
const NUMBER = pattern('()', UNIT)
const CURRENCY_FIRST = new RegExp(`(?:${CURRENCY_BEFORE})\\s?[+-]?[\\d.]`, 'uy')
const IS_PERCENT = new RegExp(`^(?:${PERCENT})$`, 'u')
/** A sign behind one of these is a dash. */
const BEHIND = /[\p{L}\p{N})%]/u
const DATE = /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)/uy
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]m(?![a-z]))?/uy
/** 5g, 2q21, 3d: a name and no number. */
const NAME = /\d{1,3}[a-z]/uy

/** The number that starts at `at` of the folded text, or null. */
export function numberAt(text: string, at: number): FoundNumber | null {
  const first = text[at]
  if (first >= 'a' && first <= 'z' && !match(CURRENCY_FIRST, text, at)) return null
  const date = first <= '9' ? (match(DATE, text, at) ?? match(TIME, text, at)) : null
  if (date) return other(at, at + date[0].length, date[0].includes(':') ? '<time>' : '<date>')
  const found = match(MONEY, text, at) ?? match(NUMBER, text, at)
  if (!found) return null
  const [all, outer = '', before = '', inner = '', digits, unit = '', after = ''] = found
  if (outer && at > 0 && BEHIND.test(text[at - 1])) return null
  if (!before && !unit && !after && match(NAME, text, at)) return null
  const measure = unit.trim()
  const [from, to] = [at + outer.length, at + all.length]
  if (/^[月日号]$/.test(measure)) return other(from, to, '<date>')
  if (/^(?:st|nd|rd|th)$/.test(measure)) return other(from, to, '<ordinal>')
  if (/^(?:x|times|-?fold|倍)$/.test(measure)) return other(from, to, '<times>')
  if (measure === '年' || (!outer && !before && !measure && !after && /^(?:19|20)\d\d$/.test(digits)))
    return other(from, to, digits.length === 4 ? '<year>' : '<number-1>')
  const sign = outer || inner
  return measured({ from, to, sign: sign as '+' | '-' | '' }, parse(digits), measure, before || after)
}

function measured(
  span: Pick<FoundNumber, 'from' | 'to' | 'sign'>,
  size: number,
  unit: string,
  currency: string,
): FoundNumber {
  const negative = span.sign === '-' ? -1 : 1
  if (IS_PERCENT.test(unit)) {
    const percent = /^b/.test(unit) ? size / 100 : size
    const word = percent < 2 ? '<percent-small>' : percent < 10 ? '<percent-medium>' : '<percent-large>'
    return { ...span, kind: 'percent', value: negative * percent, currency: '', scale: 1, word }
  }
  const scale = scaleOf(unit, currency)
  const value = size * scale
  const digits = Math.min(4, String(Math.floor(Math.min(size, 9999))).length) as 1 | 2 | 3 | 4
  if (!currency && scale === 1)
    return {
      ...span,
      kind: 'number',
      value: negative * value,
      currency: '',
      scale,
      word: `<number-${digits}>`,
    }
  const word = value < 1e3 ? '<amount-small>' : value < 1e8 ? '<amount-medium>' : '<amount-large>'
  return { ...span, kind: 'amount', value: negative * value, currency: currencyOf(currency), scale, word }
}

/** 1,200 and 1,20,000 have separators, 5,2 has a decimal comma. */
function parse(digits: string): number {
  const tight = digits.replaceAll(' ', '')
  return Number(/,\d{1,2}$/.test(tight) ? tight.replace(',', '.') : tight.replaceAll(',', ''))
}

function other(from: number, to: number, word: Placeholder): FoundNumber {
  return { from, to, sign: '', kind: 'other', value: NaN, currency: '', scale: 1, word }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
